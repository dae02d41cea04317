import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app/app-error.ts';
import type { RespondPorts } from '../../../shared/app/replies/dependencies.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { retry } from '../../../shared/app/replies/retry.ts';
import type { TextId } from '../../../shared/facility/text-id.ts';
import { createDesk, type Desk, graphError } from '../../support/desk.ts';
import { day, hour, minute, monday10 } from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

const anna = '7400000000000001';

function withTexts({ ports }: Desk, more: Partial<Record<TextId, string>>): RespondPorts {
  const { messenger } = ports.snapshot;
  if (!messenger) throw new Error('no Messenger');
  const texts = { ...messenger.texts, byId: { ...messenger.texts.byId, ...more } };
  return { ...ports, snapshot: { ...ports.snapshot, messenger: { ...messenger, texts } } };
}

describe('an answer that Graph does not take, while the queue is away', () => {
  const throttled = graphError(613);
  const queueAway = async () => {
    throw new AppError('queue.unreachable');
  };

  it('waits in the item, where the reconcile finds it; the message is done', async () => {
    const desk = createDesk();
    desk.graph.script.push(throttled);
    await respond(desk.text(anna, 1), { ...desk.ports, queues: { ...desk.ports.queues, sendTicket: queueAway } });
    const [open] = desk.store.item(desk.pseudonym(anna))?.state.effects ?? [];
    expect(open).toMatchObject({ status: 'later' });
    expect(await desk.store.dueBefore((open?.dueAt ?? 0) + 1, 10)).toEqual([desk.pseudonym(anna)]);
    expect(desk.lines.find(({ event }) => event === 'retry.ticket-lost')?.fields).toMatchObject({ code: 'queue.unreachable' });
  });
});

describe('an issue got by writing, while its count cannot be written', () => {
  it('is said all the same', async () => {
    const news = { job: 'fest', issue: { text: 'Sommerfest.', link: 'https://ahornweg.example.org/fest' }, at: monday10 - hour };
    const newsletterIndex = { jobs: [], news: { ...news, waitsUntil: monday10 + day, waitsOn: ['messenger' as const] } };
    const desk = createDesk({
      wrap: (store) => ({ ...store, load: async (who, at) => ({ ...(await store.load(who, at)), newsletterIndex }) }),
    });
    const question = { at: monday10 - 9 * day, putAt: monday10 - 9 * day, textHash: 'h' };
    await desk.store.commit(
      desk.pseudonym(anna),
      undefined,
      {
        introducedAt: monday10 - 9 * day,
        lastContactAt: monday10 - hour,
        consent: { kind: 'confirmed', at: monday10 - 9 * day, question },
        subscription: { channel: 'messenger', address: desk.sealed({ psid: anna }, desk.pseudonym(anna)) },
        recentEventKeys: [],
        effects: [],
        aliases: [],
      },
      undefined,
    );
    const countLate = async () => {
      throw new AppError('store.unreachable');
    };
    await expect(
      respond(desk.text(anna, 1), { ...withTexts(desk, { 'broadcast.frame': 'Neues: {{inhalt}} {{link}}' }), countLate }),
    ).rejects.toThrow('store.unreachable');
    expect(desk.graph.calls).toHaveLength(1);
    expect(desk.store.item(desk.pseudonym(anna))?.state).toMatchObject({ effects: [], issue: { id: 'fest' } });
  });
});

describe('two answers to one message, while the outcome of the first cannot be written', () => {
  it('do not lose the second one: it waits, and is said; only the first may be said again', async () => {
    let writes = 0;
    const desk = createDesk({
      wrap: (store) => ({
        ...store,
        async commit(...args) {
          writes += 1;
          if (writes === 2) throw new AppError('store.unreachable');
          return store.commit(...args);
        },
      }),
    });
    const event = desk.text(anna, 1, { meaning: meaningOf('access', 'erase') });
    const ports = withTexts(desk, { 'rights.access': 'Auskunft.', 'rights.erase_ask': 'Wirklich löschen?' });
    await expect(respond(event, ports)).rejects.toThrow('store.unreachable');
    expect(desk.store.item(desk.pseudonym(anna))?.state.effects.map(({ status }) => status)).toEqual(['claimed', 'later']);
    await respond(event, ports);
    for (let look = 0; look < 9; look += 1) {
      desk.time.now += 3 * minute;
      for (const { ticket } of desk.queued.tickets.splice(0)) await retry(ticket, ports);
    }
    expect(desk.store.item(desk.pseudonym(anna))?.state.effects).toEqual([]);
    expect(desk.texts()).toEqual(['Auskunft.', 'Wirklich löschen?', 'Auskunft.']);
  });
});
