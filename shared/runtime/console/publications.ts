import type { SNSEvent } from 'aws-lambda';
import type { Occasion } from '../../app/console/push.ts';
import type { Config } from '../config.ts';

/** Whether a topic calls, and not the API. */
export function isPublication(event: object): event is SNSEvent {
  return 'Records' in event;
}

/** Reads a publication that concerns the staff: not a mail without a desk, nor an alarm that ended. */
export function occasionsIn(
  { Records }: SNSEvent,
  { teamTopic, operatorTopic }: Pick<Config, 'teamTopic' | 'operatorTopic'>,
): readonly Occasion[] {
  return Records.flatMap(({ Sns: { TopicArn, Message, MessageAttributes } }): Occasion | [] => {
    const desk = MessageAttributes?.desk?.Value;
    if (TopicArn === teamTopic && desk !== undefined) return { kind: 'crisis', desk };
    if (TopicArn === operatorTopic && !Message.includes('"NewStateValue":"OK"')) return { kind: 'alarm' };
    return [];
  });
}
