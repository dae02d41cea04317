import type { SNSMessage } from 'aws-lambda';
import type { Occasion } from '../../app/console/push.ts';
import type { Config } from '../config.ts';

/** The parts of an SNS event that are read. */
export interface Publications {
  readonly Records: readonly { readonly Sns: Pick<SNSMessage, 'TopicArn' | 'Message' | 'MessageAttributes'> }[];
}

/** Whether a topic calls, and not the API. */
export function isPublication(event: object): event is Publications {
  return 'Records' in event;
}

/** Reads a publication that concerns the staff: not a mail without a desk, nor an alarm that ended. */
export function occasionsIn(
  { Records }: Publications,
  { teamTopic, operatorTopic }: Pick<Config, 'teamTopic' | 'operatorTopic'>,
): readonly Occasion[] {
  return Records.flatMap(({ Sns: { TopicArn, Message, MessageAttributes } }): Occasion | [] => {
    const desk = MessageAttributes?.desk?.Value;
    if (TopicArn === teamTopic && desk !== undefined) return { kind: 'crisis', desk };
    if (TopicArn === operatorTopic && !isEnd(Message)) return { kind: 'alarm' };
    return [];
  });
}

/** An alarm's message is JSON; one that is not is another notice to the operator. */
function isEnd(message: string): boolean {
  try {
    return (JSON.parse(message) as { readonly NewStateValue?: unknown } | null)?.NewStateValue === 'OK';
  } catch {
    return false;
  }
}
