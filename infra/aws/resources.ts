import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Places } from '../../shared/runtime/environment.ts';
import type { TableId } from '../../shared/runtime/inventory-entry.ts';
import type { SecretsPlace } from './read-secrets.ts';

/** Resources that functions and operators may be given; each one's needs say which of them it gets. */
export interface Resources {
  readonly tables: Readonly<Record<TableId, Pick<ITable, 'tableName' | 'tableArn'>>>;
  /** By their ids in the inventory. */
  readonly queues: ReadonlyMap<string, IQueue>;
  /** Every dead-letter queue, by the id of the queue that it belongs to; `schedules`: for calls that failed. */
  readonly deadLetters: ReadonlyMap<string, IQueue>;
  readonly secrets: SecretsPlace;
  /** The topic of the teams' mailboxes. */
  readonly teamTopic: ITopic;
  /** The topic of whoever gets the alarms. */
  readonly operatorTopic: ITopic;
  /** Base URL of the API. */
  readonly apiUrl: string;
  /** Where the boundaries of the desks' weeks are put, and the role in which they call away mode. */
  readonly boundaries: { readonly group: CfnScheduleGroup; readonly role: IRole };
}

/** @throws Error when the inventory names a queue that no function is fed by. */
export function queueOf({ queues }: Resources, id: string): IQueue {
  const queue = queues.get(id);
  if (!queue) throw new Error(`No function of the inventory is fed by the queue ${id}.`);
  return queue;
}

/** Where the resources are, as a function's environment has it. */
export function placesOf(resources: Resources): Places {
  return {
    table: (id) => resources.tables[id].tableName,
    queueUrl: (id) => queueOf(resources, id).queueUrl,
    secretsPrefix: resources.secrets.prefix,
    teamTopic: resources.teamTopic.topicArn,
    operatorTopic: resources.operatorTopic.topicArn,
    apiUrl: resources.apiUrl,
    scheduleGroup: resources.boundaries.group.ref,
    deadLetters: [...resources.deadLetters].map(([id, { queueUrl }]) => `${id}=${queueUrl}`).join(' '),
  };
}
