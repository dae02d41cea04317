import { basename } from 'node:path';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { deskIdFrom, deskIdPattern, desksWith } from '../../shared/app/settings/desk-of.ts';
import { accountsOf, type PublishPorts } from '../../shared/app/settings/publish.ts';
import type { Desk, DeskId } from '../../shared/app/settings/settings-ports.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { createDynamoDB, createSNS, optionsOf } from '../../shared/runtime/aws-clients.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createBoundarySchedules } from '../../shared/runtime/scheduler-boundaries.ts';
import { createTeamMailbox } from '../../shared/runtime/sns-mailbox.ts';
import { createDynamoSettings } from '../../shared/store/dynamo-settings.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { deskNames } from './facility-words.ts';
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

export interface Target {
  readonly id: DeskId;
  /** The desk as now published; absent: it is new. */
  readonly holds?: Desk;
}

/** The desk that a file is for: the one named, which may be new, else the one that has an account of the file. The first of all is named after its file. */
export async function targetOf(
  file: string,
  snapshot: Snapshot,
  { ports }: FacilityDeployment,
  named: string | undefined,
): Promise<Target> {
  const { desks } = await ports.settings.loadDesks();
  if (named !== undefined) {
    if (!deskIdPattern.test(named))
      throw new UsageError(`--desk ${named}: small letters, digits and hyphens, a letter first, 40 at the most.`);
    const holds = desks.find(({ id }) => id === named);
    return { id: named, ...(holds && { holds }) };
  }
  const [holds, ...others] = desksWith(accountsOf(snapshot), desks);
  if (others.length > 0) {
    throw new UsageError(
      `${file} names accounts of several desks (${deskNames([...(holds ? [holds] : []), ...others])}): an account can have one desk only.`,
    );
  }
  if (holds) return { id: holds.id, holds };
  if (desks.length === 0) return { id: deskIdFrom(basename(file)) };
  throw new UsageError(
    `${file} names no account of a desk that is there (${deskNames(desks)}). Name the one that gets these accounts with --desk, or a new one: --desk ${freeId(file, desks)}`,
  );
}

/** A name for a new desk that no other one has. */
function freeId(file: string, desks: readonly Desk[]): DeskId {
  const id = deskIdFrom(basename(file));
  const taken = (name: string) => desks.some((desk) => desk.id === name);
  let name = id;
  for (let count = 2; taken(name); count += 1) name = `${id}-${count}`;
  return name;
}
