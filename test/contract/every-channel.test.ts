import { ahornweg } from '../support/desk-table.ts';
import '../support/brieftaube.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RespondPorts } from '../../shared/app/replies/dependencies.ts';
import { receive } from '../../shared/app/replies/receive.ts';
import { respond } from '../../shared/app/replies/respond.ts';
import { type Channel, channels, profileOf } from '../../shared/channels/registry.ts';
import { senders } from '../../shared/channels/senders.ts';
import type { Event } from '../../shared/conversation/event.ts';
import type { ChannelSnapshot, Snapshot } from '../../shared/facility/snapshot.ts';
import { lengthIn } from '../../shared/kernel/text-length.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { monday10 } from '../support/events.ts';
import { everyChannelFacility } from '../support/every-channel-facility.ts';
import { type Voice, voices } from '../support/voices.ts';

const secrets = { appSecret: 'an-app-secret', verifyToken: 'a-verify-token' };

function voiceOf(channel: Channel): Voice {
  const voice = voices[channel];
  if (!voice) throw new Error(`${channel} has no voice in test/support/voices.ts`);
  return voice;
}

const facility = everyChannelFacility();

/** A desk at which the facility of the tests answers on this channel, with every text that ships. */
function deskOn(channel: Channel, change: (section: ChannelSnapshot) => object = () => ({})): Desk {
  const section = facility[channel];
  if (!section) throw new Error(`the facility of the tests has no ${channel}`);
  const snapshot: Snapshot = { ...facility, [channel]: { ...section, ...change(section) } };
  const desk = createDesk();
  return { ...desk, ports: { ...desk.ports, snapshot, desks: [{ ...ahornweg, snapshot }], adapters: senders } };
}

/** What one delivery with these words becomes. */
async function heardOn(channel: Channel, desk: Pick<Desk, 'ports' | 'queued'>, words: string, id: string, odd?: boolean): Promise<Event> {
  const voice = voiceOf(channel);
  desk.queued.events.length = 0;
  await receive(voice.receiver, voice.says(words, id, desk.ports.now(), odd), desk.ports);
  const [event, ...others] = desk.queued.events;
  if (!event || others.length > 0) throw new Error(`one delivery became ${desk.queued.events.length} events`);
  return event;
}

const bodies = (desk: Desk): string[] => desk.graph.calls.map(({ request }) => JSON.stringify(request.body));
const greetings = (desk: Desk): number => bodies(desk).filter((body) => body.includes('automatische Antwort von')).length;

describe.each(channels)('on %s', (channel) => {
  const { receiver, person, signed } = voiceOf(channel);
  const sender = senders[channel];
  const profile = profileOf(channel);

  it('takes what is signed by its own platform, and not a byte else', () => {
    const bytes = Buffer.from(JSON.stringify(voiceOf(channel).says('Grüße', 'm1', monday10)));
    const headers = signed(bytes, secrets.appSecret);
    expect(receiver.authenticate(bytes, headers, secrets).ok).toBe(true);
    expect(receiver.authenticate(Buffer.concat([bytes, Buffer.from(' ')]), headers, secrets)).toMatchObject({ ok: false, reason: 'wrong' });
    expect(receiver.authenticate(bytes, signed(bytes, 'another'), secrets)).toMatchObject({ ok: false, reason: 'wrong' });
    expect(receiver.authenticate(bytes, {}, secrets)).toMatchObject({ ok: false, reason: 'missing' });
    expect(receiver.handshake({}, secrets)).toEqual({ status: 403 });
  });

  it('reads anything at all without an error, and counts what it cannot read', () => {
    const { snapshot } = deskOn(channel).ports;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (body) => {
        expect(() => receiver.parse(body, snapshot)).not.toThrow();
      }),
    );
  });

  it('hears a person whose message has fields that nobody knows and no time', async () => {
    const desk = deskOn(channel);
    const event = await heardOn(channel, desk, 'STOPP', 'm1', true);
    expect(event.meaning.commands).toContain('stop');
    expect(event.at).toBe(monday10);
    expect(event.address).toBeDefined();
  });

  it('keeps what its profile says', () => {
    const address = sender.addressFrom(person);
    expect(address).toBeDefined();
    expect(() => sender.render({ address: { nowhere: 'x' }, text: 'x', token: 't' }, '1')).toThrow('channel.address');
    expect(sender.renderTemplate !== undefined).toBe(profile.templates !== undefined);
    if (profile.templates) expect(profile.otherIds.map(({ key }) => key)).toContain(profile.templates.owner);
    if (profile.sendsFrom) expect(profile.otherIds.map(({ key }) => key)).toContain(profile.sendsFrom);
    expect(voiceOf(channel).account).toBe(profile.account.example);
    for (const id of [profile.account, ...profile.otherIds]) expect(id.example).toMatch(id.form);
  });

  it('calls nothing sent of which nobody knows, and nothing lost that was never written', () => {
    expect(sender.classify({ kind: 'not-sent' }).kind).toBe('later');
    expect(sender.classify({ kind: 'lost' }).kind).toBe('unknown');
    expect(sender.classify({ kind: 'response', status: 502, headers: {}, body: undefined }).kind).toBe('unknown');
  });

  it('says "not sent" of a platform that cannot be reached', async () => {
    const options = { baseUrl: 'http://127.0.0.1:9', deadlineMs: 2000 };
    const request = sender.render({ address: sender.addressFrom(person) ?? {}, text: 'x', token: 't' }, voiceOf(channel).account);
    expect(await sender.send(request, { token: 'T', appSecret: 'S' }, options)).toEqual({ kind: 'not-sent' });
  });

  it('greets once, answers STOP, and passes over what comes again', async () => {
    const desk = deskOn(channel);
    const first = await heardOn(channel, desk, 'Hallo', 'm1');
    await respond(first, desk.ports);
    expect(greetings(desk)).toBe(1);
    await respond(first, desk.ports);
    await respond(await heardOn(channel, desk, 'seid ihr da?', 'm2'), desk.ports);
    expect(greetings(desk)).toBe(1);
    const before = desk.graph.calls.length;
    await respond(await heardOn(channel, desk, 'STOPP', 'm3'), desk.ports);
    expect(desk.graph.calls.length).toBe(before + 1);
    expect(new Set(desk.graph.calls.map((call) => call.channel))).toEqual(new Set([channel]));
  });

  it('answers what is as old as its window, and nothing older', async () => {
    const desk = deskOn(channel);
    const event = await heardOn(channel, desk, 'Hallo', 'm1');
    const ago = (ms: number, id: string): Event => ({ ...event, key: id, at: desk.ports.now() - ms });
    await respond(ago(profile.proactiveWindowMs + 60_000, 'e1'), desk.ports);
    expect(greetings(desk)).toBe(0);
    await respond(ago(profile.proactiveWindowMs - 60_000, 'e2'), desk.ports);
    expect(greetings(desk)).toBe(1);
  });

  it('sends from the id that its profile names', async () => {
    const desk = deskOn(channel);
    await respond(await heardOn(channel, desk, 'Hallo', 'm1'), desk.ports);
    const [sent] = desk.graph.calls;
    const from = profile.otherIds.find(({ key }) => key === profile.sendsFrom) ?? profile.account;
    expect(JSON.stringify(sent?.request)).toContain(from.example);
  });

  it('cuts an answer to what the channel takes, between two words', async () => {
    const long = 'lange Wörter '.repeat(900).trim();
    const desk = deskOn(channel, ({ texts }) => ({ texts: { ...texts, greeting: { ...texts.greeting, purpose: long } } }));
    await respond(await heardOn(channel, desk, 'Hallo', 'm1'), desk.ports);
    const [sent] = bodies(desk);
    const text = /"((?:[^"\\]|\\.)*(?:lange|Wörter)…)"/.exec(sent ?? '')?.[1] ?? '';
    const { units, of } = profile.maxTextLength;
    const length = lengthIn(of, JSON.parse(`"${text}"`));
    expect(length).toBeLessThanOrEqual(units);
    expect(length).toBeGreaterThan(units - 20);
  });

  it.each([1, 2, 3, 4, 5, 6])('greets at most once when the desk dies at its call number %i', async (dieAt) => {
    const desk = deskOn(channel);
    const event = await heardOn(channel, desk, 'Hallo', 'm1');
    await Promise.race([respond(event, mortal(desk.ports, dieAt)), dead(dieAt)]);
    await respond(event, desk.ports);
    const live = await desk.store.load(event.identities, desk.ports.now());
    const open = live.records.flatMap(({ state }) => state.effects);
    expect(greetings(desk)).toBeLessThanOrEqual(1);
    // What was not said is remembered as open or as known to nobody: never forgotten.
    expect(greetings(desk) + open.length).toBeGreaterThanOrEqual(1);
  });
});

const deaths = new Map<number, () => void>();
const dead = (dieAt: number): Promise<void> => new Promise((resolve) => deaths.set(dieAt, resolve));

/** Ports that never answer again from the n-th call on; of an odd number the call still happens. */
function mortal(ports: RespondPorts, dieAt: number): RespondPorts {
  let calls = 0;
  const guard =
    <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      calls += 1;
      if (calls < dieAt) return call(...given);
      if (calls === dieAt && dieAt % 2 === 1) await call(...given);
      setImmediate(() => deaths.get(dieAt)?.());
      return new Promise<never>(() => undefined);
    };
  const { store, graph, queues } = ports;
  return {
    ...ports,
    store: { ...store, load: guard(store.load), commit: guard(store.commit) },
    graph: { post: guard(graph.post) },
    queues: { ...queues, sendTicket: guard(queues.sendTicket) },
  };
}
