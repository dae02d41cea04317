import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { addressOf } from '../../../shared/app/open-address.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { senders } from '../../../shared/channels/senders.ts';
import type { Event } from '../../../shared/conversation/event.ts';
import { randomWriter } from '../../../shared/runtime/random-writer.ts';
import { createDynamoStore } from '../../../shared/store/dynamo-store.ts';
import { noMeaning } from '../../../shared/understanding/meaning.ts';
import { ahornwegTable } from '../../support/desk-table.ts';
import { type Counts, countCalls } from '../counting-client.ts';
import { withEmbedded } from '../embedded.ts';
import type { Measurement, Row } from '../row.ts';
import { snapshot, tuesdayMorning, vault } from '../setting.ts';

const silentBudget = { calls: 2, writeUnits: 3 };
const answeredBudget = { calls: 3, writeUnits: 3 };

/** A text of the same client each time, under one or two identities. */
function textAt(at: number, identities: 1 | 2): Event {
  const account = snapshot.whatsapp?.account ?? '';
  const strong = vault.pseudonym('whatsapp', account, { type: 'bsuid', value: 'DE.84019263517402958816' });
  const weak = vault.pseudonym('whatsapp', account, { type: 'wa-id', value: '4915228817386' });
  return {
    v: 3,
    channel: 'whatsapp',
    account,
    kind: 'text',
    key: vault.eventKey(strong, 'text', `message at ${at}`, ''),
    identities: identities === 2 ? [strong, weak] : [strong],
    at,
    meaning: noMeaning,
    address: vault.seal(JSON.stringify({ recipient: 'DE.84019263517402958816' }), addressOf(account, strong)),
  };
}

/**
 * Cost of one client's n-th message: the first is answered with the greeting, the second with the list of questions, as nobody reads this
 * channel, the third is met with silence.
 */
async function countMessage(nth: 1 | 3, identities: 1 | 2): Promise<Counts> {
  return withEmbedded(async ({ cloud, resources }) => {
    const client = new DynamoDBClient({ endpoint: cloud.dynamodb });
    const counter = countCalls(client);
    let at = tuesdayMorning;
    let sent = 0;
    const graph = {
      post: async () => {
        sent += 1;
        return { kind: 'response', status: 200, headers: {}, body: { messages: [{ id: 'wamid.bench' }] } } as const;
      },
    };
    const queues = { sendEvents: refuse, sendReceipts: refuse, sendTicket: refuse };
    const store = createDynamoStore(client, ahornwegTable(resources.tables.conversations), () => at, randomWriter);
    const ports = {
      snapshot,
      adapters: senders,
      store,
      ledger: { keepText: refuse, append: refuse },
      queues,
      vault,
      graph,
      timeLeft: () => 30_000,
      now: () => at,
      log: () => undefined,
    };
    for (let message = 1; message <= nth; message += 1) {
      at += 60_000;
      counter.take();
      await respond(textAt(at, identities), ports);
    }
    if (sent !== Math.min(nth, 2)) throw new Error(`${sent} answers to ${nth} messages`);
    client.destroy();
    return counter.take();
  });
}

async function refuse(): Promise<void> {
  throw new Error('a question that is answered at once needs no queue and no proof');
}

function row(name: string, counts: Counts, budget: { readonly calls: number; readonly writeUnits: number }): Row {
  const { calls, readUnits, writeUnits } = counts;
  return {
    name,
    budget: `≤ ${budget.calls} calls, ${budget.writeUnits} write units`,
    figure: `${calls} calls, ${writeUnits} write units, ${readUnits} read units`,
    ok: calls <= budget.calls && writeUnits <= budget.writeUnits,
  };
}

const names = { silent: 'dynamodb silent', answered: 'dynamodb answered', link: 'dynamodb first with two ids' };

/** DynamoDB calls and units of one message, counted at the real store's client. Linking a second identity costs one signpost, once. */
export const dynamodbCalls: readonly Measurement[] = [
  { name: names.silent, measure: async () => row(names.silent, await countMessage(3, 2), silentBudget) },
  { name: names.answered, measure: async () => row(names.answered, await countMessage(1, 1), answeredBudget) },
  { name: names.link, measure: async () => row(names.link, await countMessage(1, 2), { calls: 4, writeUnits: 4 }) },
];
