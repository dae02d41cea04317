import type { SNSMessage } from 'aws-lambda';
import type { Occasion } from '../../app/console/push.ts';
import type { AlarmState } from '../../app/setup/setup-store-ports.ts';
import { type AlarmId, alarmIds } from '../../console/alarm-words.ts';
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

/** Changes of our own alarms. Anything else that reaches the operator has no state to keep. */
export function alarmsIn(
  { Records }: Publications,
  { operatorTopic }: Pick<Config, 'operatorTopic'>,
): readonly { readonly id: AlarmId; readonly state: AlarmState }[] {
  return Records.flatMap(({ Sns: { TopicArn, Message } }) => {
    const { AlarmName, NewStateValue, StateChangeTime } = alarmIn(Message);
    const name = idIn(`${AlarmName}`);
    const id = alarmIds.find((one) => one === name);
    const since = Date.parse(`${StateChangeTime}`);
    if (TopicArn !== operatorTopic || id === undefined || Number.isNaN(since)) return [];
    // Without data an alarm says nothing new.
    return NewStateValue === 'ALARM' || NewStateValue === 'OK' ? [{ id, state: { isOn: NewStateValue === 'ALARM', since } }] : [];
  });
}

/** `pforte-service-AlarmsThrottled1A2B3C4D-aBcDeF`: CloudFormation's name, of stack, construct and a hash of its path. */
function idIn(alarmName: string): string | undefined {
  return /Alarms([A-Za-z]+)[0-9A-F]{8}-/.exec(alarmName)?.[1];
}

function isEnd(message: string): boolean {
  return alarmIn(message).NewStateValue === 'OK';
}

/** An alarm's message is JSON; one that is not is another notice to the operator, and has none of the fields. */
function alarmIn(message: string): Readonly<Partial<Record<'AlarmName' | 'NewStateValue' | 'StateChangeTime', unknown>>> {
  try {
    return (JSON.parse(message) as object | null) ?? {};
  } catch {
    return {};
  }
}
