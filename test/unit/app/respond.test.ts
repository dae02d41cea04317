import { describe, expect, it } from 'vitest';
import { tokenBinding } from '../../../shared/app/open-token.ts';
import { resolve } from '../../../shared/app/replies/resolve.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { retry } from '../../../shared/app/replies/retry.ts';
import type { PersonState } from '../../../shared/conversation/state.ts';
import { accepted, createDesk, type Desk, graphError, officeHours, pageId, snapshotWith } from '../../support/desk.ts';
import { hour, minute, monday10, second } from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

const anna = '7400000000000001';
const ben = '7400000000000002';
const greeting = 'Hallo! Automatisch.\n\nTermine.\n\nGeheim.\n\nEilig.\n\nLink.';
const monday20 = monday10 + 10 * hour;

const stateOf = (desk: Desk, person: string): PersonState | undefined => desk.store.item(desk.pseudonym(person))?.state;
const killed = async () => {
  throw new Error('the process ends here');
};

describe('a first message', () => {
  it('is greeted once, to the address it came from, under our mark', async () => {
    const desk = createDesk();
    await respond(desk.text(anna, 1), desk.ports);
    const [call] = desk.graph.calls;
    expect(desk.graph.calls).toHaveLength(1);
    expect(call?.channel).toBe('messenger');
    expect(call?.request.body).toMatchObject({ recipient: { id: anna }, message: { text: greeting } });
    expect(JSON.stringify(call?.request.body)).toMatch(/"metadata":"pf1:k1\./);
  });

  it('leaves nothing open once Graph has taken the greeting', async () => {
    const desk = createDesk();
    await respond(desk.text(anna, 1), desk.ports);
    expect(stateOf(desk, anna)).toMatchObject({ introducedAt: monday10, effects: [] });
    expect(desk.queued.tickets).toEqual([]);
    expect(desk.store.personWrites()).toBe(2);
  });

  it('at night is greeted with the next opening', async () => {
    const desk = createDesk();
    desk.time.now = monday20;
    await respond(desk.text(anna, 1), desk.ports);
    expect(desk.texts()).toEqual([
      'Hallo! Automatisch.\n\nTermine. Wieder da: morgen, Dienstag, 24. November, 9 Uhr.\n\nGeheim.\n\nEilig.\n\nLink.',
    ]);
  });

  it('is decided without an answer where the facility does not use the channel', async () => {
    const desk = createDesk();
    const { messenger: _, ...snapshot } = snapshotWith(officeHours);
    await respond(desk.text(anna, 1), { ...desk.ports, snapshot });
    expect(desk.graph.calls).toEqual([]);
    expect(desk.logged()).toEqual(['delivery.skipped']);
  });

  it('answered by another automaton within seconds silences nobody, and the operator is told of it', async () => {
    const desk = createDesk();
    const first = desk.text(anna, 1);
    await respond(first, desk.ports);
    await respond({ ...desk.text(anna, 2), kind: 'staff', at: first.at + 2 * second }, desk.ports);
    expect(stateOf(desk, anna)?.quietUntil).toBeUndefined();
    expect(desk.lines.find(({ event }) => event === 'operator.notice')?.fields).toEqual({
      channel: 'messenger',
      what: 'other-automaton',
      severity: 'warning',
    });
  });

  it('writes one line that names the rule, and no address', async () => {
    const desk = createDesk();
    await respond(desk.text(anna, 1), desk.ports);
    expect(desk.lines.find(({ event }) => event === 'event.decided')?.fields).toMatchObject({
      channel: 'messenger',
      kind: 'text',
      because: 'greeting',
      say: 'greeting',
    });
    expect(JSON.stringify(desk.lines)).not.toContain(anna);
  });
});

describe('the same message again', () => {
  it('is decided and answered once', async () => {
    const desk = createDesk();
    const event = desk.text(anna, 1);
    for (let time = 0; time < 5; time += 1) await respond(event, desk.ports);
    expect(desk.texts()).toEqual([greeting]);
    expect(desk.store.personWrites()).toBe(2);
  });

  it('is answered once when five of it are decided at the same moment', async () => {
    const desk = createDesk();
    const event = desk.text(anna, 1);
    await Promise.allSettled(Array.from({ length: 5 }, () => respond(event, desk.ports)));
    expect(desk.texts()).toEqual([greeting]);
  });
});

describe('two messages in the same moment', () => {
  it('bring one greeting', async () => {
    const desk = createDesk();
    await Promise.all([respond(desk.text(anna, 1), desk.ports), respond(desk.text(anna, 2), desk.ports)]);
    expect(desk.texts()).toEqual([greeting]);
    expect(stateOf(desk, anna)?.recentEventKeys).toHaveLength(2);
  });

  it('of two people bring two', async () => {
    const desk = createDesk();
    await Promise.all([respond(desk.text(anna, 1), desk.ports), respond(desk.text(ben, 2), desk.ports)]);
    expect(desk.texts()).toEqual([greeting, greeting]);
  });
});

describe('an item that somebody else changes all the time', () => {
  const contested = (times: number) => {
    let left = times;
    return createDesk({
      wrap: (store) => ({
        ...store,
        commit: async (...args) => {
          if (left === 0) return store.commit(...args);
          left -= 1;
          return 'conflict';
        },
      }),
    });
  };

  it('is decided again, nine times at the most', async () => {
    const desk = contested(9);
    await respond(desk.text(anna, 1), desk.ports);
    expect(desk.texts()).toEqual([greeting]);
    expect(desk.logged().filter((event) => event === 'store.conflict')).toHaveLength(9);
  });

  it('leaves the message in the queue after the tenth time, with nothing sent', async () => {
    const desk = contested(10);
    await expect(respond(desk.text(anna, 1), desk.ports)).rejects.toMatchObject({ code: 'store.conflict' });
    expect(desk.graph.calls).toEqual([]);
  });

  it('still gets the outcome written', async () => {
    const desk = createDesk();
    const event = desk.text(anna, 1);
    desk.graph.script.push(async () => {
      await respond(desk.text(anna, 2), desk.ports);
      return accepted;
    });
    await respond(event, desk.ports);
    expect(stateOf(desk, anna)).toMatchObject({ effects: [] });
    expect(stateOf(desk, anna)?.recentEventKeys).toHaveLength(2);
  });
});

describe('a process that ends between deciding and sending', () => {
  const died = async () => {
    const desk = createDesk();
    const event = desk.text(anna, 1);
    desk.graph.script.push(killed);
    await expect(respond(event, desk.ports)).rejects.toThrow('the process ends here');
    expect(stateOf(desk, anna)?.effects[0]?.status).toBe('claimed');
    await respond(event, desk.ports);
    return desk;
  };

  it('leaves an answer of unknown fate, which is looked at again after two minutes', async () => {
    const desk = await died();
    expect(desk.graph.calls).toHaveLength(1);
    expect(stateOf(desk, anna)?.effects[0]).toMatchObject({ status: 'unknown', dueAt: monday10 + 120_000 });
    expect(desk.queued.tickets.map(({ delayMs }) => delayMs)).toEqual([120_000]);
    expect(desk.logged()).toContain('reply.unknown');
  });

  it('is settled by Meta’s receipt', async () => {
    const desk = await died();
    const [open] = stateOf(desk, anna)?.effects ?? [];
    const token = desk.ports.vault.seal(`${desk.pseudonym(anna)} ${open?.id}`, tokenBinding(pageId));
    await resolve({ channel: 'messenger', status: 'sent', token, at: desk.time.now }, desk.ports);
    expect(stateOf(desk, anna)?.effects).toEqual([]);
  });

  it('does not greet a second time when no receipt comes', async () => {
    const desk = await died();
    desk.time.now += 2 * minute;
    for (const { ticket } of desk.queued.tickets.splice(0)) await retry(ticket, desk.ports);
    expect(desk.graph.calls).toHaveLength(1);
    expect(stateOf(desk, anna)).toMatchObject({ introducedAt: monday10, effects: [] });
    expect(desk.logged()).toContain('reply.given-up');
  });
});

describe('what Graph makes of an answer', () => {
  it('is final when it refuses', async () => {
    const desk = createDesk();
    desk.graph.script.push(graphError(551));
    await respond(desk.text(anna, 1), desk.ports);
    expect(stateOf(desk, anna)).toMatchObject({ effects: [] });
    // Nobody was greeted: the next message is a first contact still.
    expect(stateOf(desk, anna)?.introducedAt).toBeUndefined();
    expect(desk.lines.find(({ event }) => event === 'reply.refused')?.fields).toMatchObject({ reason: 'person-gone' });
    expect(desk.queued.tickets).toEqual([]);
  });

  it('is tried again after two seconds when there was no connection', async () => {
    const desk = createDesk();
    desk.graph.script.push({ kind: 'not-sent' });
    await respond(desk.text(anna, 1), desk.ports);
    expect(stateOf(desk, anna)?.effects[0]).toMatchObject({ status: 'later', dueAt: monday10 + 2000 });
    expect(desk.queued.tickets).toMatchObject([{ delayMs: 2000 }]);
  });

  it('is unknown when the answer was lost', async () => {
    const desk = createDesk();
    desk.graph.script.push({ kind: 'lost' });
    await respond(desk.text(anna, 1), desk.ports);
    expect(stateOf(desk, anna)?.effects[0]?.status).toBe('unknown');
    expect(desk.queued.tickets).toMatchObject([{ delayMs: 120_000 }]);
  });

  it('lets what follows wait with it: the newsletter question does not overtake the greeting', async () => {
    const desk = createDesk();
    desk.graph.script.push(graphError(1200));
    const wish = { ...desk.text(anna, 1), meaning: meaningOf('subscribe') };
    const snapshot = desk.ports.snapshot;
    const byId = { ...snapshot.messenger?.texts.byId, 'optin.question': 'Automatisch: Möchtest du?' };
    const messenger = snapshot.messenger && { ...snapshot.messenger, texts: { ...snapshot.messenger.texts, byId } };
    await respond(wish, { ...desk.ports, snapshot: { ...snapshot, ...(messenger && { messenger }) } });
    expect(desk.graph.calls).toHaveLength(1);
    expect(stateOf(desk, anna)?.effects).toMatchObject([
      { textIds: ['greeting'], status: 'later' },
      { textIds: ['optin.question'], status: 'later' },
    ]);
  });

  it('waits for the operator when the token is invalid, and the channel rests for everybody', async () => {
    const desk = createDesk();
    desk.graph.script.push(graphError(190, 401));
    await respond(desk.text(anna, 1), desk.ports);
    desk.time.now += second;
    await respond(desk.text(ben, 2), desk.ports);
    expect(desk.graph.calls).toHaveLength(1);
    expect(stateOf(desk, anna)?.effects[0]?.status).toBe('blocked');
    expect(stateOf(desk, ben)?.effects[0]).toMatchObject({ status: 'later', dueAt: monday10 + 5 * minute });
  });

  it('leaves an answer waiting whose text cannot be rendered, and says why', async () => {
    const desk = createDesk();
    const snapshot = desk.ports.snapshot;
    const messenger = snapshot.messenger && { ...snapshot.messenger, texts: { ...snapshot.messenger.texts, byId: {} } };
    desk.time.now = monday20;
    await respond(desk.text(anna, 1), { ...desk.ports, snapshot: { ...snapshot, ...(messenger && { messenger }) } });
    expect(desk.graph.calls).toEqual([]);
    expect(stateOf(desk, anna)?.effects[0]?.status).toBe('blocked');
    expect(desk.lines.find(({ event }) => event === 'reply.misconfigured')?.fields.code).toBe('text.unknown');
    desk.time.now += 5 * minute;
    for (const { ticket } of desk.queued.tickets.splice(0)) await retry(ticket, desk.ports);
    expect(desk.texts()).toHaveLength(1);
  });

  it('leaves an answer waiting whose address cannot be opened', async () => {
    const desk = createDesk();
    await respond({ ...desk.text(anna, 1), address: 'k9.c2VhbGVkIHVuZGVyIGFub3RoZXIga2V5LCBsb25nIGVub3VnaA' }, desk.ports);
    expect(stateOf(desk, anna)?.effects[0]?.status).toBe('blocked');
    expect(desk.lines.find(({ event }) => event === 'reply.misconfigured')?.fields.code).toBe('secrets.missing');
  });
});

describe('a person with two identities', () => {
  it('is greeted once, whichever of them a delivery names', async () => {
    const desk = createDesk();
    const [strong, weak] = [desk.pseudonym('bsuid'), desk.pseudonym('phone')];
    await respond(desk.text('phone', 1), desk.ports);
    await respond(desk.text('phone', 2, { identities: [strong, weak] }), desk.ports);
    await respond(desk.text('phone', 3), desk.ports);
    await respond(desk.text('bsuid', 4), desk.ports);
    expect(desk.texts()).toEqual([greeting]);
    expect(desk.store.item(weak)?.aliasOf).toBe(strong);
    expect(desk.store.item(strong)?.state.recentEventKeys).toHaveLength(4);
  });

  it('is greeted once when the process ends between the signpost and the person', async () => {
    let dies = false;
    const desk = createDesk({ wrap: (store) => ({ ...store, commit: (...args) => (dies ? killed() : store.commit(...args)) }) });
    const [strong, weak] = [desk.pseudonym('bsuid'), desk.pseudonym('phone')];
    await respond(desk.text('phone', 1), desk.ports);
    const both = desk.text('phone', 2, { identities: [strong, weak] });
    dies = true;
    await expect(respond(both, desk.ports)).rejects.toThrow('the process ends here');
    dies = false;
    await respond(desk.text('phone', 3), desk.ports);
    await respond(both, desk.ports);
    expect(desk.texts()).toEqual([greeting]);
    expect(desk.store.item(weak)?.aliasOf).toBe(strong);
    expect(desk.store.item(strong)?.state.recentEventKeys).toHaveLength(3);
  });

  it('leaves nothing in the signpost once the person has moved', async () => {
    const desk = createDesk();
    const [strong, weak] = [desk.pseudonym('bsuid'), desk.pseudonym('phone')];
    await respond(desk.text('phone', 1), desk.ports);
    await respond(desk.text('phone', 2, { identities: [strong, weak] }), desk.ports);
    await respond(desk.text('phone', 3, { identities: [strong, weak] }), desk.ports);
    expect(desk.store.item(weak)).toMatchObject({ aliasOf: strong, state: { recentEventKeys: [], effects: [] } });
    expect(desk.store.item(weak)?.state.introducedAt).toBeUndefined();
  });
});

describe('a stored status', () => {
  it('of these hours is believed', async () => {
    const desk = createDesk();
    const closed = { open: false, because: 'override', since: monday10 - hour, nextOpening: monday10 + 2 * hour } as const;
    const status = { computedAt: monday10 - hour, validUntil: monday10 + hour, channels: { messenger: closed } };
    await desk.store.saveStatus({ ...status, hash: 'hash-of-this-file' }, undefined);
    await respond(desk.text(anna, 1), desk.ports);
    expect(desk.texts()[0]).toContain('Wieder da: heute um 12 Uhr.');
    expect(desk.logged()).not.toContain('status.stale');
  });

  it.each([
    ['of other hours', { hash: 'another-hash', validUntil: monday10 + hour }, 'foreign'],
    ['that has run out', { hash: 'hash-of-this-file', validUntil: monday10 }, 'past'],
  ])('%s is not believed, and that is counted', async (_sentence, part, reason) => {
    const desk = createDesk();
    const closed = { open: false, because: 'weekly', since: monday10 - hour, nextOpening: monday10 + 2 * hour } as const;
    await desk.store.saveStatus({ computedAt: monday10 - hour, channels: { messenger: closed }, ...part }, undefined);
    await respond(desk.text(anna, 1), desk.ports);
    expect(desk.texts()).toEqual([greeting]);
    expect(desk.lines).toContainEqual({ event: 'status.stale', fields: { channel: 'messenger', reason } });
  });
});
