import type { Needs, TableId } from './inventory-entry.ts';

/** Where calls of a platform's API go instead of to the platform. */
export const graphUrlKey = 'PFORTE_GRAPH_URL';

/** Where pushes to the staff's browsers go instead of to the push services: for tests of the local run. */
export const pushUrlKey = 'PFORTE_PUSH_URL';

/** Where the things are that functions need: names, URLs and ARNs of AWS, or what the local run has instead. */
export interface Places {
  readonly table: (id: TableId) => string;
  readonly queueUrl: (id: string) => string;
  /** SSM path in front of every secret's name, with a slash at both ends. */
  readonly secretsPrefix: string;
  /** The topic that the teams' mailboxes listen to. */
  readonly teamTopic: string;
  /** The schedule group of the desks' boundaries; empty: the local run follows what is published by itself. */
  readonly scheduleGroup: string;
  /** The topic of whoever gets the alarms. */
  readonly operatorTopic: string;
  /** Base address of the API, before its paths: `https://…`. */
  readonly apiUrl: string;
  /** `id=URL` of every dead-letter queue, with a space between two. */
  readonly deadLetters: string;
}

/** The environment of a function with these needs: in the stack, in the local run, and what `config.ts` reads and insists on. */
export function environmentOf(
  { tables, sends = [], secrets = [], team, rewritesSchedules, watchesDeadLetters, watchesMailboxes, examines }: Needs,
  places: Places,
): Readonly<Record<string, string>> {
  return {
    ...(secrets.length > 0 && { [secretsPrefixKey]: places.secretsPrefix }),
    ...((team || examines || watchesMailboxes) && { [teamTopicKey]: places.teamTopic }),
    ...((examines || watchesMailboxes) && { [operatorTopicKey]: places.operatorTopic }),
    ...(examines && { [apiUrlKey]: places.apiUrl }),
    ...((rewritesSchedules || examines) && places.scheduleGroup !== '' && { [scheduleGroupKey]: places.scheduleGroup }),
    ...(watchesDeadLetters && { [deadLettersKey]: places.deadLetters }),
    ...Object.fromEntries((Object.keys(tables) as TableId[]).map((id) => [tableKey(id), places.table(id)])),
    ...Object.fromEntries(sends.map((id) => [queueKey(id), places.queueUrl(id)])),
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The way back: what an environment says of the places. What it does not say is empty. */
export function placesIn(environment: Environment): Places {
  const read = (key: string) => environment[key] ?? '';
  return {
    table: (id) => read(tableKey(id)),
    queueUrl: (id) => read(queueKey(id)),
    secretsPrefix: read(secretsPrefixKey),
    teamTopic: read(teamTopicKey),
    scheduleGroup: read(scheduleGroupKey),
    operatorTopic: read(operatorTopicKey),
    apiUrl: read(apiUrlKey),
    deadLetters: read(deadLettersKey),
  };
}

/** Names of the variables that these needs call for and the environment does not hold. */
export function missingIn(environment: Environment, needs: Needs): readonly string[] {
  return Object.entries(environmentOf(needs, placesIn(environment))).flatMap(([key, value]) => (value === '' ? [key] : []));
}

const secretsPrefixKey = 'PFORTE_SECRETS_PREFIX';
const teamTopicKey = 'PFORTE_TOPIC_TEAM';
const scheduleGroupKey = 'PFORTE_SCHEDULE_GROUP';
const operatorTopicKey = 'PFORTE_TOPIC_OPERATOR';
const apiUrlKey = 'PFORTE_API_URL';
const deadLettersKey = 'PFORTE_DEAD_LETTERS';
const tableKey = (id: TableId) => `PFORTE_TABLE_${id.toUpperCase()}`;
const queueKey = (id: string) => `PFORTE_QUEUE_${id.toUpperCase().replaceAll('-', '_')}`;
