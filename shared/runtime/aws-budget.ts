import { createHash, createHmac } from 'node:crypto';
import type { DeploymentPorts } from '../app/setup/deployment-findings.ts';

/** As an SDK client's `config.credentials` gives them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface BudgetPlace {
  readonly account: string;
  /** Of the budget, as the stack named it. */
  readonly name: string;
  readonly credentials: () => Promise<Credentials>;
  readonly now: () => number;
  /** Absent: AWS's own. */
  readonly endpoint?: string;
}

/** AWS Budgets has one endpoint for all regions of its partition. */
const host = 'budgets.amazonaws.com';
const region = 'us-east-1';
const deadlineMs = 5000;

/**
 * The deployment's budget: percentages of the month's sum at which it mails; undefined: there is none, or it is no monthly one. Two signed calls by hand:
 * the service's client would weigh as much as three functions.
 */
export function createBudget(place: BudgetPlace): NonNullable<DeploymentPorts['budget']> {
  return async () => {
    const { Budget } = (await call('DescribeBudget', place)) ?? {};
    if (Budget?.TimeUnit !== 'MONTHLY') return undefined;
    const { Notifications = [] } = (await call('DescribeNotificationsForBudget', place)) ?? {};
    return Notifications.filter(({ NotificationType }) => NotificationType === 'ACTUAL').map(({ Threshold }) => Threshold);
  };
}

interface Answer {
  readonly Budget?: { readonly TimeUnit: string };
  readonly Notifications?: readonly { readonly NotificationType: string; readonly Threshold: number }[];
}

/** Undefined: there is no such budget. Throws where AWS refuses the question. */
async function call(operation: string, place: BudgetPlace): Promise<Answer | undefined> {
  const body = JSON.stringify({ AccountId: place.account, BudgetName: place.name });
  const target = `AWSBudgetServiceGateway.${operation}`;
  const headers = signedHeaders(target, body, await place.credentials(), place.now());
  const signal = AbortSignal.timeout(deadlineMs);
  const answer = await fetch(place.endpoint ?? `https://${host}/`, { method: 'POST', headers, body, signal });
  const json = (await answer.json()) as Answer & { readonly __type?: string };
  if (answer.ok) return json;
  if (json.__type?.endsWith('NotFoundException')) return undefined;
  throw new Error(`Budgets answered ${answer.status}.`);
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Signature version 4, as AWS documents it. */
export function signedHeaders(target: string, body: string, { accessKeyId, secretAccessKey, sessionToken }: Credentials, now: number) {
  const time = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const headers: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.1',
    host,
    'x-amz-date': time,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
    'x-amz-target': target,
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const request = ['POST', '/', '', lines.join(''), names, sha(body)].join('\n');
  const scope = `${day}/${region}/budgets/aws4_request`;
  const key = [region, 'budgets', 'aws4_request'].reduce(mac, mac(`AWS4${secretAccessKey}`, day));
  const signature = mac(key, ['AWS4-HMAC-SHA256', time, scope, sha(request)].join('\n')).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization };
}

/** Of the account that a topic is in. Undefined: its partition has no budgets. */
export function budgetOf(topicArn: string, secretsPrefix: string, rest: Pick<BudgetPlace, 'credentials' | 'now'>) {
  const [, partition, , , account = ''] = topicArn.split(':');
  return partition === 'aws' ? { budget: createBudget({ account, name: secretsPrefix.replaceAll('/', ''), ...rest }) } : undefined;
}
