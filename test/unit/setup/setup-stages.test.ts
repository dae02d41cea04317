import { describe, expect, test } from 'vitest';
import { gatherFacts } from '../../../shared/app/setup/gather-facts.ts';
import { proveCopy } from '../../../shared/app/setup/keyring-backup.ts';
import { setTick } from '../../../shared/app/setup/setup-notes.ts';
import { isSetUp, nextStage, setupStages } from '../../../shared/app/setup/setup-stages.ts';
import { keyringSheet } from '../../../shared/runtime/keyring-copy.ts';
import { newKeyring } from '../../../shared/runtime/new-keyring.ts';
import { type SetupDesk, setupDesk } from '../../support/setup-desk.ts';
import { connectAll, tokens } from '../../support/setup-harness.ts';
import { appSecret } from '../simulator/setting.ts';

const keyring = newKeyring();

const stagesOf = async (desk: SetupDesk) => setupStages((await gatherFacts(await desk.facts())).facts);
const states = async (desk: SetupDesk) => Object.fromEntries((await stagesOf(desk)).map(({ id, state }) => [id, state]));
const told = async (desk: SetupDesk, id: string) => (await stagesOf(desk)).find((stage) => stage.id === id);

function storeSecrets({ secrets }: SetupDesk, given: Readonly<Record<string, string>> = tokens): void {
  secrets.held['meta-app'] = JSON.stringify({ appSecret, verifyToken: 'verify-me' });
  secrets.held['meta-tokens'] = JSON.stringify(given);
}

async function putAway({ keyring: ports }: SetupDesk): Promise<void> {
  const { lines } = keyringSheet(keyring);
  const typed = (line: number) => ({ line, word: 1, typed: lines[line - 1]?.[0] ?? '' });
  expect(await proveCopy([typed(2), typed(9)], 'kim', { ...ports, now: () => 1 })).toBe('proven');
}

const tickAll = async (desk: SetupDesk) => {
  const { checklist } = await gatherFacts(await desk.facts());
  for (const { id, done } of checklist) if (done === 'no') await setTick(desk.notes, { id, at: 1, by: 'kim' }, true);
};

describe('the stages of a set-up', () => {
  test('begin with the facility, and what needs it waits', async () => {
    const desk = setupDesk(keyring);
    expect(await states(desk)).toEqual({
      facility: 'open',
      keyring: 'open',
      'meta-secrets': 'open',
      connect: 'waiting',
      checklist: 'waiting',
      doctor: 'waiting',
      'alarm-mail': 'not-needed',
      'first-message': 'waiting',
    });
    expect(desk.harness.calls).toEqual([]);
  });

  test('go on one by one to the end, from what really is', async () => {
    const desk = setupDesk(keyring);
    const next = async () => nextStage(await stagesOf(desk))?.id;
    expect(await next()).toBe('facility');
    desk.world.facility = 'published';
    expect(await next()).toBe('keyring');
    await putAway(desk);
    expect(await next()).toBe('meta-secrets');
    storeSecrets(desk);
    expect(await next()).toBe('connect');
    await connectAll(desk.harness);
    expect(await next()).toBe('checklist');
    await tickAll(desk);
    expect(await states(desk)).toMatchObject({ connect: 'done', checklist: 'done', doctor: 'done' });
    expect(await next()).toBe('first-message');
    desk.world.received = true;
    expect(await next()).toBeUndefined();
    expect(isSetUp(await stagesOf(desk))).toBe(true);
    desk.world.received = false;
    expect(isSetUp(await stagesOf(desk))).toBe(true);
  });

  test('go back where something broke since', async () => {
    const desk = setupDesk(keyring);
    desk.world.facility = 'published';
    storeSecrets(desk);
    await connectAll(desk.harness);
    expect(await states(desk)).toMatchObject({ connect: 'done', doctor: 'done' });
    await desk.harness.fault('app/subscriptions', { page: {} });
    expect(await states(desk)).toMatchObject({ connect: 'open', doctor: 'open' });
  });

  test('name what is missing of Meta’s secrets', async () => {
    const desk = setupDesk(keyring);
    desk.world.facility = 'published';
    expect((await told(desk, 'meta-secrets'))?.what).toBe(
      'Es fehlt das App-Geheimnis und der Token für Messenger, WhatsApp und Instagram.',
    );
    storeSecrets(desk, { messenger: 'EAA' });
    expect((await told(desk, 'meta-secrets'))?.what).toBe('Es fehlt der Token für WhatsApp.');
  });

  test('take a keyring with a new sealing key for one that is not put away', async () => {
    const desk = setupDesk(keyring);
    await putAway(desk);
    desk.secrets.held.keyring = newKeyring();
    expect(await told(desk, 'keyring')).toMatchObject({ state: 'open', what: expect.stringContaining('drucken Sie ein neues') });
  });

  test('say that the published facility cannot be read', async () => {
    const desk = setupDesk(keyring);
    desk.world.facility = 'unreadable';
    expect(await told(desk, 'facility')).toMatchObject({ state: 'open', what: expect.stringContaining('lässt sich nicht lesen') });
  });

  test.each([
    [{ asked: 1, confirmed: 1 }, 'done', 'Die Adresse für Warnungen ist bestätigt.'],
    [{ asked: 2, confirmed: 1 }, 'open', 'AWS wartet auf den Klick in der Mail „AWS Notification – Subscription Confirmation“.'],
    [{ asked: 0, confirmed: 0 }, 'open', 'Es ist keine Adresse für Warnungen hinterlegt.'],
  ])('with mailboxes %j have the mail %s', async (mailboxes, state, what) => {
    const desk = setupDesk(keyring);
    desk.world.mailboxes = async () => mailboxes;
    expect(await told(desk, 'alarm-mail')).toMatchObject({ state, what });
  });

  test('do not fail where AWS says nothing of the mails', async () => {
    const desk = setupDesk(keyring);
    desk.world.mailboxes = async () => Promise.reject(new Error('AccessDenied'));
    expect(await told(desk, 'alarm-mail')).toMatchObject({ state: 'unknown' });
  });
});

describe('bad luck, in one sentence each', () => {
  const published = (options: Parameters<typeof setupDesk>[1]) => {
    const desk = setupDesk(keyring, options);
    desk.world.facility = 'published';
    storeSecrets(desk);
    return desk;
  };

  test('no internet to Graph', async () => {
    const stage = await told(published({ offline: true }), 'connect');
    expect(stage).toMatchObject({ state: 'open', what: 'Messenger: Meta ist von hier aus nicht zu erreichen.' });
  });

  test('a token of another page', async () => {
    const desk = published({});
    await desk.harness.fault('page', { id: '777' });
    expect((await told(desk, 'connect'))?.what).toBe(
      'Messenger: Der Token für Messenger gehört zu einer anderen Seite als der in der Einrichtungsdatei.',
    );
  });

  test('a clock that is an hour off', async () => {
    const { findings } = await gatherFacts(await published({ skewMs: 60 * 60_000 }).facts());
    expect(findings.find(({ id }) => id === 'messenger.clock')?.what).toBe('Die Uhr geht 60 Minuten vor.');
  });

  test('a number that is still in the phone app, and nothing is half-done', async () => {
    const desk = published({});
    await desk.harness.fault('number', { is_on_biz_app: true, platform_type: 'NOT_APPLICABLE' });
    const written = await connectAll(desk.harness);
    expect(written).toContainEqual({ byHand: expect.stringContaining('Löschen Sie zuerst in der App „WhatsApp Business“') });
    expect(desk.harness.calls.filter((call) => /deregister|register$/.test(call))).toEqual([]);
    expect(await states(desk)).toMatchObject({ connect: 'open' });
  });
});

describe('the checklist', () => {
  test('takes for done what Meta tells, and asks for the rest once for all channels', async () => {
    const desk = setupDesk(keyring);
    desk.world.facility = 'published';
    storeSecrets(desk);
    await connectAll(desk.harness);
    const list = async () => Object.fromEntries((await gatherFacts(await desk.facts())).checklist.map(({ id, done }) => [id, done]));
    expect(await list()).toEqual({
      'live-mode': 'no',
      'business-suite-automations': 'no',
      'response-mode': 'no',
      'app-review': 'detected',
      'instagram-access': 'no',
      payment: 'detected',
      'business-agent': 'no',
      'contact-book': 'no',
    });
    await setTick(desk.notes, { id: 'live-mode', at: 1, by: 'kim' }, true);
    await desk.harness.fault('app/permissions', { pages_messaging: 'declined' });
    expect(await list()).toMatchObject({ 'live-mode': 'by-hand', 'app-review': 'no' });
    await setTick(desk.notes, { id: 'live-mode', at: 1, by: 'kim' }, false);
    expect(await list()).toMatchObject({ 'live-mode': 'no' });
  });
});
