import { describe, expect, test } from 'vitest';
import { type ChannelPlan, disconnect, planConnect, type Written, writeProfile, writeStep } from '../../../shared/app/setup/connect.ts';
import { type SetupHarness, setupHarness } from '../../support/setup-harness.ts';

const newPin = { digits: '123456', isNew: true };

const differing = (plans: readonly ChannelPlan[]) =>
  plans.flatMap(({ of, steps, profile }) => [
    ...steps.flatMap(({ step, plan }) => (plan.kind === 'differs' ? [`${of.channel}.${step.id}`] : [])),
    ...(profile?.kind === 'compared' && profile.differences.length > 0 ? [`${of.channel}.profile`] : []),
  ]);

async function writeAll({ ports }: SetupHarness, pin = newPin): Promise<Record<string, Written>> {
  const written: Record<string, Written> = {};
  for (const { of, steps, profile } of await planConnect(ports)) {
    for (const { step, plan } of steps)
      if (plan.kind === 'differs') written[`${of.channel}.${step.id}`] = await writeStep(step, of, ports, pin);
    if (profile) written[`${of.channel}.profile`] = await writeProfile(profile, ports);
  }
  return written;
}

const posts = ({ calls }: SetupHarness) => calls.filter((call) => call.startsWith('POST '));

describe('connect', () => {
  test('names what differs and writes nothing to find out', async () => {
    const harness = setupHarness();
    expect(differing(await planConnect(harness.ports))).toEqual([
      'messenger.webhook',
      'messenger.subscribed-app',
      'messenger.profile',
      'whatsapp.webhook',
      'whatsapp.subscribed-app',
      'whatsapp.storage',
      'whatsapp.register',
      'whatsapp.template-filed',
      'whatsapp.profile',
      'instagram.webhook',
      'instagram.subscribed-app',
      'instagram.profile',
    ]);
    expect(posts(harness)).toEqual([]);
  });

  test('writes each thing once, to one id at a time, and nothing the second time', async () => {
    const harness = setupHarness();
    await writeAll(harness);
    expect(posts(harness)).toEqual([
      'POST /900000000000001/subscriptions',
      'POST /100000000000001/subscribed_apps',
      'POST /me/messenger_profile',
      'POST /900000000000001/subscriptions',
      'POST /389217604518273/subscribed_apps',
      'POST /514930287716042/deregister',
      'POST /514930287716042/settings',
      'POST /514930287716042/register',
      'POST /389217604518273/message_templates',
      'POST /514930287716042/conversational_automation',
      'POST /900000000000001/subscriptions',
      'POST /me/messenger_profile',
    ]);
    const before = posts(harness).length;
    expect(differing(await planConnect(harness.ports))).toEqual([]);
    await writeAll(harness);
    expect(posts(harness).length).toBe(before);
  });

  test('keeps fields that somebody else subscribed', async () => {
    const harness = setupHarness();
    await harness.fault('app/subscriptions', {
      page: { object: 'page', callback_url: 'https://other.test/', active: true, fields: [{ name: 'feed' }] },
    });
    const [messenger] = await planConnect(harness.ports);
    const plan = messenger?.steps[0]?.plan;
    expect(plan?.kind === 'differs' && plan.difference.held).toEqual(['https://other.test/', 'feed']);
    expect(plan?.kind === 'differs' && plan.difference.wanted.slice(0, 3)).toEqual([
      'https://desk.test/webhooks/messenger',
      'feed',
      'messages',
    ]);
  });

  test('goes on with a number that a broken run left signed off', async () => {
    const harness = setupHarness();
    const { post } = harness.ports;
    const breaking: SetupHarness = {
      ...harness,
      ports: {
        ...harness.ports,
        post: async (channel, request, appId) => (request.path.endsWith('/register') ? { kind: 'lost' } : post(channel, request, appId)),
      },
    };
    const broken = await writeAll(breaking);
    expect(broken['whatsapp.storage']).toEqual({ refusal: { code: 'network.lost', isUnanswered: true } });
    expect(await writeAll(harness)).toMatchObject({ 'whatsapp.register': 'written' });
    expect(differing(await planConnect(harness.ports))).toEqual([]);
  });

  test('does not sign off a number whose PIN it does not know', async () => {
    const harness = setupHarness();
    await harness.fault('number', { is_pin_enabled: true });
    const byHand = 'Die Nummer hat schon eine PIN: Geben Sie sie beim nächsten Versuch an.';
    expect(await writeAll(harness)).toMatchObject({ 'whatsapp.storage': { byHand }, 'whatsapp.register': { byHand } });
    expect(posts(harness)).not.toContain('POST /514930287716042/deregister');
    expect(await writeAll(harness, { digits: '654321', isNew: false })).toMatchObject({ 'whatsapp.storage': 'written' });
  });

  test('leaves a number alone that is still in the phone’s app', async () => {
    const harness = setupHarness();
    await harness.fault('number', { is_on_biz_app: true });
    const plans = await planConnect(harness.ports);
    const step = plans.flatMap(({ steps }) => steps).find(({ step }) => step.id === 'register');
    expect(step?.plan.kind === 'differs' && step.plan.difference.byHand).toContain('Löschen Sie zuerst in der App');
    const byHand = 'Löschen Sie zuerst in der App „WhatsApp Business“ auf dem Telefon das Konto; dann versuchen Sie es noch einmal.';
    expect(await writeAll(harness)).toMatchObject({ 'whatsapp.storage': { byHand }, 'whatsapp.register': { byHand } });
    expect(posts(harness)).not.toContain('POST /514930287716042/register');
  });

  test('says in one sentence why a channel cannot be connected', async () => {
    const wrongSecret = await planConnect(setupHarness({ appSecret: 'another' }).ports);
    expect(wrongSecret.map(({ refused }) => refused?.what)).toEqual(Array(3).fill('Das App-Geheimnis passt nicht zum Token.'));
    const offline = setupHarness({ offline: true });
    expect((await planConnect(offline.ports)).map(({ refused }) => refused?.what)).toEqual(
      Array(3).fill('Meta ist von hier aus nicht zu erreichen.'),
    );
    const otherPage = setupHarness();
    await otherPage.fault('page', { id: '777' });
    const [messenger] = await planConnect(otherPage.ports);
    expect(messenger?.refused?.what).toBe('Der Token für Messenger gehört zu einer anderen Seite als der in der Einrichtungsdatei.');
  });
});

describe('disconnect', () => {
  test('ends the delivery of every channel, touches nothing else, and is undone by connecting again', async () => {
    const harness = setupHarness();
    await writeAll(harness);
    const before = harness.calls.length;
    expect(await disconnect(harness.ports)).toEqual([{ label: 'Messenger' }, { label: 'WhatsApp' }, { label: 'Instagram' }]);
    expect(harness.calls.slice(before)).toEqual([
      'DELETE /100000000000001/subscribed_apps',
      'DELETE /389217604518273/subscribed_apps',
      'DELETE /100000000000001/subscribed_apps',
    ]);
    expect(differing(await planConnect(harness.ports))).toEqual([
      'messenger.subscribed-app',
      'whatsapp.subscribed-app',
      'instagram.subscribed-app',
    ]);
    await writeAll(harness);
    expect(differing(await planConnect(harness.ports))).toEqual([]);
  });

  test('says for each channel why it still delivers', async () => {
    const { ports } = setupHarness({ offline: true });
    const refused = { code: 'network', isUnanswered: true };
    expect(await disconnect(ports)).toMatchObject([{ refused }, { refused }, { refused }]);
  });
});
