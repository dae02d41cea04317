import { createPublicKey, createSecretKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ConsoleUser, PushSubscription } from '../../../shared/app/console/console-ports.ts';
import { isPushEndpoint, pushToStaff, subscribe, unsubscribe } from '../../../shared/app/console/push.ts';
import type { Right } from '../../../shared/console/roles.ts';
import { alarmsIn, isPublication, occasionsIn } from '../../../shared/runtime/console/publications.ts';
import { pushHeaders, pushKeys } from '../../../shared/runtime/console/vapid.ts';
import { createMemoryConsole } from '../../support/memory-console.ts';

const site = 'https://abc123.execute-api.eu-central-1.amazonaws.com';
const monday = Date.parse('2026-11-23T10:00:00+01:00');
const browser = (name: string, more: Partial<PushSubscription> = {}): PushSubscription => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${name}`,
  session: `session of ${name}`,
  site,
  ...more,
});
const passkey = { id: 'k1', publicKey: 'p', counter: 0, transports: [], at: monday };
const person = (id: string, rights: readonly Right[], push: readonly PushSubscription[] = [browser(id)]): ConsoleUser => ({
  id,
  name: id,
  rights,
  passkeys: [passkey],
  recovery: [],
  push,
  at: monday,
});

function staff(users: readonly ConsoleUser[], statusOf: (name: string) => number | undefined = () => 201) {
  const store = createMemoryConsole({ users, invitations: [] });
  const sent: string[] = [];
  const time = { now: monday };
  const sendPush = async ({ endpoint }: PushSubscription) => {
    const name = endpoint.split('/').at(-1) ?? '';
    sent.push(name);
    return statusOf(name);
  };
  return { store, sent, time, ports: { store, now: () => time.now, sendPush } };
}

describe('a push', () => {
  const everybody = [
    person('staff', [{ desk: 'ahornweg', role: 'staff' }]),
    person('neighbour', [{ desk: 'lindenhof', role: 'staff' }]),
    person('writer', [{ desk: 'ahornweg', role: 'newsletter' }]),
    person('admin', [{ desk: '*', role: 'admin' }]),
    person('officer', [{ desk: '*', role: 'protection' }]),
  ];

  it.each([
    [{ kind: 'crisis', desk: 'ahornweg' }, ['staff', 'admin']],
    [{ kind: 'alarm' }, ['admin']],
    [{ kind: 'approval', desk: 'ahornweg' }, ['writer', 'admin']],
    [{ kind: 'approval', desk: 'ahornweg', except: 'writer' }, ['admin']],
  ] as const)('%j wakes %j', async (occasion, woken) => {
    const { ports, sent } = staff(everybody);
    await pushToStaff(occasion, ports);
    expect(sent).toEqual(woken);
  });

  it('of one kind goes out once in five minutes, at each desk', async () => {
    const { ports, sent, time } = staff([person('admin', [{ desk: '*', role: 'admin' }])]);
    await pushToStaff({ kind: 'crisis', desk: 'ahornweg' }, ports);
    time.now += 4 * 60_000;
    await pushToStaff({ kind: 'crisis', desk: 'ahornweg' }, ports);
    expect(sent).toHaveLength(1);
    await pushToStaff({ kind: 'crisis', desk: 'lindenhof' }, ports);
    await pushToStaff({ kind: 'alarm' }, ports);
    time.now += 60_000;
    await pushToStaff({ kind: 'crisis', desk: 'ahornweg' }, ports);
    expect(sent).toHaveLength(4);
  });

  it.each([404, 410])('that is answered %i forgets the browser, and no other', async (status) => {
    const admin = person('admin', [{ desk: '*', role: 'admin' }], [browser('gone'), browser('kept')]);
    const { ports, store } = staff([admin], (name) => (name === 'gone' ? status : undefined));
    await pushToStaff({ kind: 'alarm' }, ports);
    expect((await store.load()).people.users[0]?.push).toEqual([browser('kept')]);
  });

  it('does not reach what a removed passkey began', async () => {
    const subscriptions = [browser('lost', { passkey: 'k0' }), browser('own', { passkey: 'k1' })];
    const { ports, sent } = staff([person('admin', [{ desk: '*', role: 'admin' }], subscriptions)]);
    await pushToStaff({ kind: 'alarm' }, ports);
    expect(sent).toEqual(['own']);
  });
});

describe('a subscription', () => {
  it('takes the place of what the same session had, and goes with it', async () => {
    const { ports, store } = staff([person('admin', [], [browser('a')])]);
    await subscribe('admin', { ...browser('b'), session: 'session of a' }, ports);
    await subscribe('admin', browser('c'), ports);
    const endpoints = async () => (await store.load()).people.users[0]?.push?.map(({ endpoint }) => endpoint.split('/').at(-1));
    expect(await endpoints()).toEqual(['b', 'c']);
    await unsubscribe('admin', ({ session }) => session === 'session of a', ports);
    expect(await endpoints()).toEqual(['c']);
  });

  it('holds eight browsers of a person', async () => {
    const { ports, store } = staff([person('admin', [], [])]);
    for (const name of 'abcdefghij') await subscribe('admin', browser(name), ports);
    expect((await store.load()).people.users[0]?.push).toHaveLength(8);
  });

  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ])('is taken at %s', (endpoint) => {
    expect(isPushEndpoint(endpoint)).toBe(true);
  });

  it.each([
    '',
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://user@fcm.googleapis.com/abc',
    'https://fcm.googleapis.com.example.org/abc',
    'https://evilnotify.windows.com.example.org/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/abc',
    `https://fcm.googleapis.com/${'a'.repeat(1000)}`,
  ])('is refused at %s', (endpoint) => {
    expect(isPushEndpoint(endpoint)).toBe(false);
  });
});

describe('what a topic tells', () => {
  const topics = { teamTopic: 'arn:team', operatorTopic: 'arn:operator' };
  const published = (TopicArn: string, Message: string, desk?: string) =>
    ({
      Records: [{ Sns: { TopicArn, Message, MessageAttributes: desk === undefined ? {} : { desk: { Type: 'String', Value: desk } } } }],
    }) as never;

  it('is a crisis at a desk, or an alarm that began', () => {
    expect(isPublication(published('arn:team', 'x', 'ahornweg'))).toBe(true);
    expect(isPublication({ rawPath: '/console' })).toBe(false);
    expect(occasionsIn(published('arn:team', 'x', 'ahornweg'), topics)).toEqual([{ kind: 'crisis', desk: 'ahornweg' }]);
    expect(occasionsIn(published('arn:team', 'head of the day'), topics)).toEqual([]);
    expect(occasionsIn(published('arn:operator', '{"NewStateValue":"ALARM"}'), topics)).toEqual([{ kind: 'alarm' }]);
    expect(occasionsIn(published('arn:operator', '{"NewStateValue":"OK"}'), topics)).toEqual([]);
    expect(occasionsIn(published('arn:operator', '{ "NewStateValue": "OK" }'), topics)).toEqual([]);
    expect(occasionsIn(published('arn:operator', 'a word to the operator'), topics)).toEqual([{ kind: 'alarm' }]);
    expect(occasionsIn(published('arn:other', 'x', 'ahornweg'), topics)).toEqual([]);
  });
});

describe('an alarm that a topic tells of', () => {
  const topics = { operatorTopic: 'arn:operator' };
  const told = (change: object, TopicArn = 'arn:operator') => {
    const name = 'pforte-service-AlarmsInboundOld1A2B3C4D-qZ8yXw';
    const message = { AlarmName: name, NewStateValue: 'ALARM', StateChangeTime: '2026-11-23T09:15:00.123+0000', ...change };
    return alarmsIn({ Records: [{ Sns: { TopicArn, Message: JSON.stringify(message), MessageAttributes: {} } }] }, topics);
  };
  const since = Date.parse('2026-11-23T10:15:00.123+01:00');

  it('is kept by its name, with its moment, when it begins and when it ends', () => {
    expect(told({})).toEqual([{ id: 'InboundOld', state: { isOn: true, since } }]);
    expect(told({ NewStateValue: 'OK' })).toEqual([{ id: 'InboundOld', state: { isOn: false, since } }]);
    expect(told({ AlarmName: 'pforte-service-AlarmsWebhooksThrottled00000000-a' })).toMatchObject([{ id: 'WebhooksThrottled' }]);
  });

  it('is nobody’s where it is another one, has no data, no moment, or is no alarm at all', () => {
    expect(told({ AlarmName: 'budget of the carrier' })).toEqual([]);
    expect(told({ AlarmName: 'other-AlarmsCellar1A2B3C4D-qZ8yXw' })).toEqual([]);
    expect(told({ NewStateValue: 'INSUFFICIENT_DATA' })).toEqual([]);
    expect(told({ StateChangeTime: 'gestern' })).toEqual([]);
    expect(told({}, 'arn:team')).toEqual([]);
    for (const Message of ['a word to the operator', 'null', '[]', '7']) {
      expect(alarmsIn({ Records: [{ Sns: { TopicArn: 'arn:operator', Message, MessageAttributes: {} } }] }, topics)).toEqual([]);
    }
  });
});

describe('the proof to a push service', () => {
  const keys = pushKeys(createSecretKey(Buffer.alloc(32, 7)));

  it('is signed by the key that browsers subscribe to, for that service and twelve hours', () => {
    const { authorization = '', ...rest } = pushHeaders(browser('a'), keys, monday);
    expect(rest).toEqual({ ttl: '14400', urgency: 'high', topic: 'pforte' });
    const [, token = '', key = ''] = /^vapid t=(\S+), k=(\S+)$/.exec(authorization) ?? [];
    const [head = '', claims = '', signature = ''] = token.split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(read(head)).toEqual({ typ: 'JWT', alg: 'ES256' });
    expect(read(claims)).toEqual({ aud: 'https://fcm.googleapis.com', exp: monday / 1000 + 43_200, sub: `${site}/console` });
    const point = Buffer.from(key, 'base64url');
    const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
    const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    const signed = Buffer.from(`${head}.${claims}`);
    expect(verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('has the same key whenever it is asked for, and another for another pepper', () => {
    expect(pushKeys(createSecretKey(Buffer.alloc(32, 7))).publicKey).toBe(keys.publicKey);
    expect(pushKeys(createSecretKey(Buffer.alloc(32, 8))).publicKey).not.toBe(keys.publicKey);
    expect(Buffer.from(keys.publicKey, 'base64url')).toHaveLength(65);
  });
});
