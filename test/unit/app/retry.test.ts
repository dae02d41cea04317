import { describe, expect, it } from 'vitest';
import { respond } from '../../../shared/app/replies/respond.ts';
import { retry } from '../../../shared/app/replies/retry.ts';
import type { GraphReply } from '../../../shared/channels/contract.ts';
import type { Effect, PersonState } from '../../../shared/conversation/state.ts';
import { accepted, createDesk, type Desk, graphError, snapshotWith } from '../../support/desk.ts';
import { day, hour, minute, monday10, second } from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

const anna = '7400000000000001';
const greeting = 'Hallo! Automatisch.\n\nTermine.\n\nGeheim.\n\nEilig.\n\nLink.';
const notSent: GraphReply = { kind: 'not-sent' };
const lost: GraphReply = { kind: 'lost' };

const stateOf = (desk: Desk): PersonState | undefined => desk.store.item(desk.pseudonym(anna))?.state;
const effectOf = (desk: Desk): Effect | undefined => stateOf(desk)?.effects[0];
const nameOf = (desk: Desk) => ({ person: desk.pseudonym(anna) }) as const;

/** A first message whose answer Graph did not take, for whatever reason. */
async function unanswered(reply: GraphReply, at = monday10): Promise<Desk> {
  const desk = createDesk();
  desk.time.now = at;
  desk.graph.script.push(reply);
  await respond(desk.text(anna, 1), desk.ports);
  return desk;
}

/** Lets the time pass that the last ticket waits for, and hands it in. */
async function handIn(desk: Desk): Promise<void> {
  const last = desk.queued.tickets.pop();
  if (!last) throw new Error('no ticket was sent');
  desk.time.now += last.delayMs;
  await retry(last.ticket, desk.ports);
}

describe('an answer that Graph did not take', () => {
  it('is sent when it is due, once', async () => {
    const desk = await unanswered(notSent);
    await handIn(desk);
    expect(desk.texts()).toEqual([greeting, greeting]);
    expect(stateOf(desk)?.effects).toEqual([]);
    expect(desk.logged().filter((event) => event === 'reply.sent')).toHaveLength(1);
  });

  it('is tried again and again, at growing distances', async () => {
    const desk = await unanswered(notSent);
    desk.graph.script.push(notSent, notSent, notSent);
    await handIn(desk);
    await handIn(desk);
    await handIn(desk);
    expect(effectOf(desk)).toMatchObject({ status: 'later', tries: 4, dueAt: monday10 + (2 + 10 + 40 + 120) * second });
    await handIn(desk);
    expect(stateOf(desk)?.effects).toEqual([]);
    expect(desk.graph.calls).toHaveLength(5);
  });

  it('ends with an alarm where Meta’s table says that a few tries are enough', async () => {
    const unknownError: GraphReply = { kind: 'response', status: 500, headers: {}, body: { error: { code: 1, message: 'invented' } } };
    const desk = await unanswered(unknownError);
    desk.graph.script.push(unknownError, unknownError);
    await handIn(desk);
    expect(effectOf(desk)).toMatchObject({ status: 'later', tries: 2 });
    await handIn(desk);
    expect(effectOf(desk)).toMatchObject({ status: 'blocked', tries: 3 });
    expect(desk.logged()).toContain('reply.misconfigured');
  });

  it('is not sent before it is due: the ticket waits for the rest', async () => {
    const desk = await unanswered({ kind: 'response', status: 400, headers: {}, body: { error: { code: 4, message: 'invented' } } });
    const due = effectOf(desk)?.dueAt ?? 0;
    desk.time.now = due - 1500;
    desk.queued.tickets.length = 0;
    await retry(nameOf(desk), desk.ports);
    expect(desk.graph.calls).toHaveLength(1);
    expect(desk.queued.tickets).toMatchObject([{ delayMs: 1500 }]);
  });

  it('is sent once when its ticket comes twice', async () => {
    const desk = await unanswered(notSent);
    const [ticket] = desk.queued.tickets;
    desk.time.now += 2 * second;
    await Promise.all([retry(ticket?.ticket ?? nameOf(desk), desk.ports), retry(ticket?.ticket ?? nameOf(desk), desk.ports)]);
    await retry(ticket?.ticket ?? nameOf(desk), desk.ports);
    expect(desk.graph.calls).toHaveLength(2);
  });

  it('waits for an earlier answer to the same message, however often that is refused', async () => {
    const desk = await unanswered(notSent);
    const item = desk.store.item(desk.pseudonym(anna));
    const first = item?.state.effects[0];
    if (!item || !first) throw new Error('nothing waits');
    const question = { ...first, id: `${first.id}.2`, because: 'opt-in.wish', textIds: ['greeting'] } as const;
    await desk.store.commit(item.key, item.version, { ...item.state, effects: [first, question] }, undefined);
    desk.graph.script.push(notSent);
    desk.time.now += 2 * second;
    await retry({ ...nameOf(desk), effect: question.id }, desk.ports);
    expect(desk.graph.calls).toHaveLength(1);
    await retry({ ...nameOf(desk), effect: first.id }, desk.ports);
    expect(desk.graph.calls).toHaveLength(2);
    desk.time.now += minute;
    await retry({ ...nameOf(desk), effect: question.id }, desk.ports);
    expect(desk.graph.calls).toHaveLength(2);
    await retry({ ...nameOf(desk), effect: first.id }, desk.ports);
    expect(desk.texts().at(-1)).toBe(greeting);
    desk.time.now += minute;
    await retry({ ...nameOf(desk), effect: question.id }, desk.ports);
    expect(desk.graph.calls).toHaveLength(4);
    expect(stateOf(desk)?.effects).toEqual([]);
  });

  it('is found by a ticket that names only the person', async () => {
    const desk = await unanswered(notSent);
    desk.time.now += 2 * second;
    await retry(nameOf(desk), desk.ports);
    expect(stateOf(desk)?.effects).toEqual([]);
  });

  it('is dropped when a human has answered meanwhile', async () => {
    const desk = await unanswered(notSent);
    desk.time.now += minute;
    await respond(desk.text(anna, 2, { kind: 'staff' }), desk.ports);
    await handIn(desk);
    expect(desk.graph.calls).toHaveLength(1);
    expect(stateOf(desk)?.effects).toEqual([]);
    expect(desk.lines.find(({ event }) => event === 'reply.dropped')?.fields.reason).toBe('staff-answered');
  });

  it('is dropped when Meta’s window has closed', async () => {
    const desk = await unanswered(notSent);
    desk.time.now = monday10 + day;
    await retry(nameOf(desk), desk.ports);
    expect(desk.graph.calls).toHaveLength(1);
    expect(desk.lines.find(({ event }) => event === 'reply.dropped')?.fields.reason).toBe('window-closed');
  });

  it('that was dropped leaves the greeting due: the next message is greeted', async () => {
    const desk = await unanswered(notSent);
    desk.time.now = monday10 + day;
    await retry(nameOf(desk), desk.ports);
    expect(stateOf(desk)?.introducedAt).toBeUndefined();
    await respond(desk.text(anna, 2), desk.ports);
    expect(desk.texts()).toEqual([greeting, greeting]);
  });

  it('that was dropped because a human has answered greets nobody afterwards', async () => {
    const desk = await unanswered(notSent);
    desk.time.now += minute;
    await respond(desk.text(anna, 2, { kind: 'staff' }), desk.ports);
    await handIn(desk);
    expect(stateOf(desk)?.introducedAt).toBe(monday10);
  });

  it('is dropped when the facility gave up the channel', async () => {
    const desk = await unanswered(notSent);
    const { messenger: _, ...snapshot } = snapshotWith();
    desk.time.now += minute;
    await retry(nameOf(desk), { ...desk.ports, snapshot });
    expect(stateOf(desk)?.effects).toEqual([]);
    expect(desk.lines.find(({ event }) => event === 'reply.dropped')?.fields.reason).toBe('channel-gone');
  });

  it('is tried again a second later when the item changed under it', async () => {
    const desk = await unanswered(notSent);
    desk.time.now += 2 * second;
    const meddling = {
      ...desk.ports.store,
      commit: async (...args: Parameters<typeof desk.ports.store.commit>) => {
        await respond(desk.text(anna, 7), desk.ports);
        return desk.ports.store.commit(...args);
      },
    };
    desk.queued.tickets.length = 0;
    await retry(nameOf(desk), { ...desk.ports, store: meddling });
    expect(desk.graph.calls).toHaveLength(1);
    expect(desk.queued.tickets).toMatchObject([{ delayMs: 1000 }]);
    expect(effectOf(desk)?.status).toBe('later');
  });
});

describe('a night’s answer that waits until the morning', () => {
  const monday20 = monday10 + 10 * hour;
  const tuesday9 = monday10 + 23 * hour;

  it('no longer says that nobody is there, but still greets', async () => {
    const desk = await unanswered(notSent, monday20);
    desk.time.now = tuesday9;
    await retry(nameOf(desk), desk.ports);
    expect(desk.texts()[1]).toBe(greeting);
  });

  it('is not sent at all when it said nothing else', async () => {
    const desk = createDesk();
    await respond(desk.text(anna, 1), desk.ports);
    desk.time.now = monday20;
    desk.graph.script.push(notSent);
    await respond(desk.text(anna, 2), desk.ports);
    desk.time.now = tuesday9;
    await retry(nameOf(desk), desk.ports);
    expect(desk.graph.calls).toHaveLength(2);
    expect(desk.lines.find(({ event }) => event === 'reply.dropped')?.fields.reason).toBe('open-again');
  });

  it('is sent while the night lasts', async () => {
    const desk = await unanswered(notSent, monday20);
    await handIn(desk);
    expect(desk.texts()[1]).toContain('Wieder da: morgen, Dienstag, 24. November, 9 Uhr.');
  });
});

describe('an answer that somebody is sending', () => {
  const inHand = async () => {
    const desk = createDesk();
    desk.graph.script.push(async () => {
      throw new Error('the process ends here');
    });
    await expect(respond(desk.text(anna, 1), desk.ports)).rejects.toThrow('the process ends here');
    return desk;
  };

  it('is left to him for a minute', async () => {
    const desk = await inHand();
    desk.time.now += 59 * second;
    await retry(nameOf(desk), desk.ports);
    expect(effectOf(desk)?.status).toBe('claimed');
    expect(desk.queued.tickets).toMatchObject([{ delayMs: 1000 }]);
  });

  it('is of unknown fate after that', async () => {
    const desk = await inHand();
    desk.time.now += minute;
    await retry(nameOf(desk), desk.ports);
    expect(effectOf(desk)?.status).toBe('unknown');
    expect(desk.graph.calls).toHaveLength(1);
  });
});

describe('an answer of unknown fate', () => {
  it('is not sent again when it was a greeting: it is given up, and that shows', async () => {
    const desk = await unanswered(lost);
    await handIn(desk);
    expect(desk.graph.calls).toHaveLength(1);
    expect(stateOf(desk)).toMatchObject({ introducedAt: monday10, effects: [] });
    expect(desk.logged()).toContain('reply.given-up');
  });

  it('is told before the item forgets it: a process that ends in between hides nothing', async () => {
    const desk = await unanswered(lost);
    desk.time.now += 2 * minute;
    const store = { ...desk.ports.store, commit: () => Promise.reject(new Error('the process ended')) };
    await expect(retry(nameOf(desk), { ...desk.ports, store })).rejects.toThrow('the process ended');
    expect(effectOf(desk)?.status).toBe('unknown');
    expect(desk.logged()).toContain('reply.given-up');
  });

  it('is sent once more when it confirms a STOP, and only once', async () => {
    const desk = createDesk();
    const snapshot = snapshotWith();
    const messenger = snapshot.messenger && {
      ...snapshot.messenger,
      texts: { ...snapshot.messenger.texts, byId: { 'optout.none': 'Keine Nachrichten.' } },
    };
    const ports = { ...desk.ports, snapshot: { ...snapshot, ...(messenger && { messenger }) } };
    desk.graph.script.push(lost, lost);
    await respond(desk.text(anna, 1, { meaning: meaningOf('stop') }), ports);
    desk.time.now += 2 * minute;
    await retry(nameOf(desk), ports);
    expect(desk.texts()).toEqual(['Keine Nachrichten.', 'Keine Nachrichten.']);
    desk.time.now += 2 * minute;
    await retry(nameOf(desk), ports);
    expect(desk.graph.calls).toHaveLength(2);
    expect(stateOf(desk)?.effects).toEqual([]);
    expect(desk.logged()).toContain('reply.given-up');
  });
});

describe('an answer that our own set-up prevented', () => {
  it('is sent when the set-up is healed', async () => {
    const desk = await unanswered(graphError(190, 401));
    expect(effectOf(desk)?.status).toBe('blocked');
    await handIn(desk);
    expect(stateOf(desk)?.effects).toEqual([]);
    expect(desk.texts()).toEqual([greeting, greeting]);
  });
});

it('does nothing for a person who is forgotten', async () => {
  const desk = createDesk();
  await retry({ person: 'nobody' }, desk.ports);
  expect([desk.graph.calls, desk.queued.tickets, desk.lines]).toEqual([[], [], []]);
});

it('does nothing for an answer that is settled', async () => {
  const desk = createDesk();
  desk.graph.script.push(accepted);
  await respond(desk.text(anna, 1), desk.ports);
  const written = desk.store.personWrites();
  await retry({ person: desk.pseudonym(anna), effect: 'AAAAAAAAAAAAAAAA' }, desk.ports);
  expect(desk.store.personWrites()).toBe(written);
});
