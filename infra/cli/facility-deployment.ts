import { basename } from 'node:path';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import type { PublishPorts } from '../../shared/app/settings/publish.ts';
import { findTarget, type Target } from '../../shared/app/settings/target-desk.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { createDynamoDB, createSNS, optionsOf } from '../../shared/runtime/aws-clients.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createBoundarySchedules } from '../../shared/runtime/scheduler-boundaries.ts';
import { createTeamMailbox } from '../../shared/runtime/sns-mailbox.ts';
import { createDynamoSettings } from '../../shared/store/dynamo-settings.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { unclearTarget } from './facility-words.ts';
import { type Deployment as FoundDeployment, findDeployment } from './find-deployment.ts';
import { identityOf } from './newsletter-identity.ts';

export interface FacilityOptions {
  readonly local?: string | undefined;
  readonly table?: string | undefined;
  readonly schedules?: string | undefined;
  readonly team?: string | undefined;
  readonly as?: string | undefined;
}

/** The settings of a deployment, local or in AWS, as the command needs them. */
export interface FacilityDeployment {
  readonly ports: PublishPorts;
  readonly now: number;
  /** Ids that the local run's environment has put in place of the file's. */
  readonly ids: FoundDeployment['ids'];
  /** Identity of the operator at the keyboard. */
  readonly who: () => Promise<string>;
}

/** Opens them. Throws `UsageError` where they cannot be found. */
export async function openFacilityDeployment({ local, table, schedules, team, as }: FacilityOptions): Promise<FacilityDeployment> {
  if (new Set([table, schedules, team].map((name) => name === undefined)).size > 1) {
    throw new UsageError('In AWS name all three: --table, --schedules and --team (outputs SettingsTable, ScheduleGroup, TeamTopic).');
  }
  const found = await findDeployment({ local, table });
  const client = createDynamoDB(commandCalls, found.dynamodb);
  return {
    ports: {
      settings: createDynamoSettings(client, table ?? found.settings ?? '', randomWriter),
      ...(schedules === undefined || team === undefined ? followsByItself : inAws(schedules, team)),
      now: () => found.now,
    },
    now: found.now,
    ids: found.ids,
    who: () => identityOf(table !== undefined, as),
  };
}

/** The local run reads its boundaries and its mailbox from what is published. */
const followsByItself = { schedules: { rewrite: async () => undefined }, mailbox: { subscribe: async () => undefined } };

function inAws(group: string, topic: string): Pick<PublishPorts, 'schedules' | 'mailbox'> {
  return {
    schedules: createBoundarySchedules(new SchedulerClient(optionsOf(commandCalls)), group),
    mailbox: createTeamMailbox(createSNS(commandCalls), topic),
  };
}

/** The desk that a file is for. Throws `UsageError` where that is not clear. */
export async function targetOf(
  file: string,
  snapshot: Snapshot,
  { ports }: FacilityDeployment,
  named: string | undefined,
): Promise<Target> {
  const search = findTarget({ fileName: basename(file), snapshot, named }, (await ports.settings.loadDesks()).desks);
  if (search.kind === 'found') return search.target;
  throw new UsageError(unclearTarget(search, file, named));
}
