import { describe, expect, test } from 'vitest';
import { examineDesk } from '../../../shared/app/setup/doctor.ts';
import type { Finding } from '../../../shared/app/setup/finding.ts';
import type { Verdict } from '../../../shared/channels/setup-contract.ts';
import { connectAll, type HarnessOptions, type SetupHarness, setupHarness, tokens } from '../../support/setup-harness.ts';

async function connected(options?: HarnessOptions): Promise<SetupHarness> {
  const harness = setupHarness(options);
  for (const written of await connectAll(harness)) expect(written).toMatch(/written|as-it-should-be/);
  return harness;
}

const row = (findings: readonly Finding[], id: string) => findings.find((one) => one.id === id);
const foreignApp = { name: 'Chatbot', id: '5', subscribed_fields: ['messages'], whatsapp_business_api_data: { id: '5' } };
const soon = Date.parse('2026-12-10T09:00:00Z') / 1000;
const past = Date.parse('2026-11-20T09:00:00Z') / 1000;

/** [row, what Meta holds, verdict, words that its sentences must hold]. */
const heldOtherwise: readonly (readonly [string, string, Readonly<Record<string, unknown>>, Verdict, string])[] = [
  ['messenger.reached', 'page', { id: '777' }, 'fault', 'einer anderen Seite'],
  ['whatsapp.reached', 'number', { id: '777' }, 'fault', 'kennt die Nummer'],
  ['instagram.reached', 'page', { id: '777' }, 'fault', 'einer anderen Seite'],
  ...['messenger', 'whatsapp', 'instagram'].flatMap((channel): (readonly [string, string, Record<string, unknown>, Verdict, string])[] => [
    [`${channel}.token`, 'token', { is_valid: false }, 'fault', 'gilt nicht mehr'],
    [`${channel}.token-expiry`, 'token', { expires_at: soon }, 'warning', 'läuft am Donnerstag, 10. Dezember ab'],
    [`${channel}.token-expiry`, 'token', { data_access_expires_at: past }, 'fault', 'ist am Freitag, 20. November abgelaufen'],
    [`${channel}.token-scopes`, 'token', { scopes: ['pages_show_list'] }, 'fault', 'fehlen Rechte'],
    [
      `${channel}.webhook`,
      'app/subscriptions',
      { page: {}, whatsapp_business_account: {}, instagram: {} },
      'fault',
      'richtet die Pforte selbst ein',
    ],
  ]),
  ['messenger.token', 'token', { app_id: '777' }, 'fault', 'einer anderen App'],
  [
    'whatsapp.token-scopes',
    'token',
    { granular_scopes: [{ scope: 'whatsapp_business_messaging', target_ids: ['777'] }] },
    'fault',
    'nicht für das Konto',
  ],
  ['messenger.app-review', 'app/permissions', { pages_messaging: 'declined' }, 'fault', 'App Review'],
  ['instagram.app-review', 'app/permissions', { instagram_manage_messages: 'declined' }, 'fault', 'App Review'],
  ['instagram.linked-account', 'page', { instagram_business_account: { id: '777' } }, 'fault', 'Verknüpfen'],
  ['messenger.other-bots', 'page/subscribed_apps', { other: foreignApp }, 'warning', 'zwei Automaten'],
  ['whatsapp.other-bots', 'account/subscribed_apps', { other: foreignApp }, 'warning', 'zwei Automaten'],
  ['messenger.subscribed-app', 'page/subscribed_apps', { ours: {} }, 'fault', 'bleiben ohne Antwort'],
  ['instagram.subscribed-app', 'page/subscribed_apps', { ours: {} }, 'fault', 'bleiben ohne Antwort'],
  ['whatsapp.subscribed-app', 'account/subscribed_apps', { ours: {} }, 'fault', 'bleiben ohne Antwort'],
  ['whatsapp.number', 'number', { status: 'BANNED' }, 'fault', 'gesperrt'],
  ['whatsapp.number', 'number', { status: 'FLAGGED' }, 'warning', 'Beschwerden'],
  ['whatsapp.number', 'number', { status: 'WHATEVER' }, 'unknown', 'keinen bekannten Zustand'],
  ['whatsapp.phone-app', 'number', { is_on_biz_app: true, platform_type: 'NOT_APPLICABLE' }, 'fault', 'steckt noch in der App'],
  ['whatsapp.phone-app', 'number', { is_on_biz_app: true }, 'warning', 'zwei Automaten'],
  ['whatsapp.name', 'number', { name_status: 'DECLINED' }, 'fault', 'Anzeigenamen abgelehnt'],
  ['whatsapp.quality', 'number', { quality_rating: 'YELLOW' }, 'warning', 'hat gelitten'],
  ['whatsapp.quality', 'number', { quality_rating: 'RED' }, 'fault', 'ist schlecht'],
  ['whatsapp.mode', 'number', { account_mode: 'SANDBOX' }, 'fault', 'Testnummer'],
  ['whatsapp.limit', 'number', { whatsapp_business_manager_messaging_limit: 'TIER_7' }, 'unknown', 'wie viele Menschen'],
  ['whatsapp.throughput', 'number', { throughput: {} }, 'unknown', 'wie schnell'],
  [
    'whatsapp.health',
    'number',
    { health_status: { can_send_message: 'BLOCKED', entities: [{ can_send_message: 'BLOCKED', errors: [{ error_code: 141006 }] }] } },
    'fault',
    'Zahlungsart',
  ],
  ['whatsapp.health', 'number', { health_status: { entities: [{ can_send_message: 'LIMITED' }] } }, 'warning', 'schränkt das Senden ein'],
  ['whatsapp.business', 'account', { business_verification_status: 'not_verified' }, 'warning', 'nicht bestätigt'],
  ['whatsapp.account-review', 'account', { account_review_status: 'REJECTED' }, 'fault', 'abgelehnt'],
  ['whatsapp.currency', 'account', { currency: 'USD' }, 'warning', 'in USD'],
  ['whatsapp.time-zone', 'account', { timezone_id: '1' }, 'warning', 'Berlin'],
  ['whatsapp.template', 'templates', { status: 'PAUSED' }, 'fault', 'angehalten'],
  ['whatsapp.template', 'templates', { status: 'PENDING' }, 'warning', 'noch geprüft'],
  ['whatsapp.price-class', 'templates', { category: 'UTILITY' }, 'warning', 'Preisklasse'],
  ['whatsapp.template-quality', 'templates', { quality_score: { score: 'RED' } }, 'fault', 'hält sie bald an'],
  ['whatsapp.template-quality', 'templates', { quality_score: { score: 'YELLOW' } }, 'warning', 'hat gelitten'],
  ['messenger.routing', 'page', { messaging_feature_status: { hop_v2: true } }, 'warning', 'Conversation Routing'],
  ['messenger.routing', 'page', { messaging_feature_status: {} }, 'unknown', 'sagt nicht'],
  ['whatsapp.template-filed', 'templates', { name: 'another' }, 'fault', 'nicht eingereicht'],
  ['whatsapp.webhook-override', 'number', { webhook_configuration: { phone_number: 'https://other.test/' } }, 'fault', 'andere Adresse'],
  ['whatsapp.storage', 'number/settings', { storage_configuration: {} }, 'warning', 'nicht in Deutschland'],
  ['whatsapp.register', 'number', { is_pin_enabled: false }, 'fault', 'ohne PIN'],
];

/** Rows that go wrong by what the desk itself has: [row, options, verdict, words]. */
const ownMistakes: readonly (readonly [string, HarnessOptions, Verdict, string])[] = [
  ['messenger.reached', { tokens: { ...tokens, messenger: 'EAAOTHER' } }, 'fault', 'nimmt den Token nicht an'],
  ['messenger.reached', { appSecret: 'another-secret' }, 'fault', 'App-Geheimnis passt nicht'],
  ['whatsapp.reached', { offline: true }, 'fault', 'nicht zu erreichen'],
  ['messenger.clock', { skewMs: 60 * 60_000 }, 'fault', 'Die Uhr geht 60 Minuten vor.'],
  ['whatsapp.clock', { skewMs: -60 * 60_000 }, 'fault', 'Die Uhr geht 60 Minuten nach.'],
  ['instagram.clock', { offline: true }, 'unknown', 'nicht zu vergleichen'],
];

const sentences = (finding: Finding | undefined) =>
  finding === undefined ? '' : finding.verdict === 'ok' ? finding.what : `${finding.what} ${finding.todo}`;

describe('the doctor', () => {
  test('finds nothing on a desk that is connected', async () => {
    const { ports } = await connected();
    const findings = await examineDesk(ports);
    expect(findings.filter(({ verdict }) => verdict !== 'ok')).toEqual([]);
    expect(findings.length).toBeGreaterThan(50);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });

  test.each(heldOtherwise)('%s when Meta holds %s as %j', async (id, place, fields, verdict, words) => {
    const { ports, fault } = await connected();
    await fault(place, fields);
    const found = row(await examineDesk(ports), id);
    expect(found?.verdict).toBe(verdict);
    expect(sentences(found)).toContain(words);
    expect(sentences(found)).not.toContain('npm run');
  });

  test.each(ownMistakes)('%s with %j', async (id, options, verdict, words) => {
    const { ports } = setupHarness(options);
    const found = row(await examineDesk(ports), id);
    expect(found?.verdict).toBe(verdict);
    expect(sentences(found)).toContain(words);
  });

  test('has a bad case for every row', async () => {
    const { ports } = await connected();
    const ids = (await examineDesk(ports)).map(({ id }) => id);
    const shown = new Set([...heldOtherwise, ...ownMistakes].map(([id]) => id));
    expect(ids.filter((id) => !shown.has(id) && !/^desk\.|\.own-|\.profile$|\.app-secret$/.test(id))).toEqual([]);
  });

  test('says that the own address lets strangers in, or is not there', async () => {
    const { ports } = await connected();
    const open = await examineDesk({ ...ports, probe: async () => 200 });
    expect(row(open, 'messenger.own-unsigned')?.what).toBe('Die eigene Adresse weist nicht ab, was niemand unterschrieben hat.');
    const refusing = await examineDesk({ ...ports, probe: async () => 401 });
    expect(row(refusing, 'messenger.own-signed')?.verdict).toBe('fault');
    expect(row(refusing, 'messenger.own-challenge')?.verdict).toBe('fault');
    const gone = await examineDesk({ ...ports, probe: async () => undefined });
    expect(row(gone, 'whatsapp.own-challenge')?.what).toBe('Unter der eigenen Adresse antwortet niemand.');
  });

  test('tells a wrong app secret from a wrong token', async () => {
    const { ports } = await connected();
    const get: typeof ports.get = async (channel, query, appId) =>
      query.bearer === 'app' && query.path === `/${appId}`
        ? { kind: 'response', status: 401, headers: {}, body: { error: { code: 190 } } }
        : ports.get(channel, query, appId);
    const found = row(await examineDesk({ ...ports, get }), 'messenger.app-secret');
    expect(found?.what).toBe('Das App-Geheimnis gehört nicht zu dieser App.');
  });

  test('says that greeting and menu are others than those published', async () => {
    const { ports, setting } = await connected();
    const greeting = { greeting: [{ locale: 'default', text: 'Hallo' }] };
    expect((await setting.graph('/v26.0/me/messenger_profile', greeting)).status).toBe(200);
    expect(row(await examineDesk(ports), 'messenger.profile')?.verdict).toBe('warning');
  });

  test('counts days to the end of the known holidays, and names a desk that looks away', async () => {
    const { ports } = await connected();
    const { snapshot } = ports.desk;
    const shortened = structuredClone(snapshot) as { messenger: { calendar: { holidaysUntil: string } } } & typeof snapshot;
    Object.assign(shortened.messenger.calendar, { holidaysUntil: '2027-06-30' });
    const changed = { ...shortened, crisis: { off: 'there is a team at night' } };
    const findings = await examineDesk({ ...ports, desk: { id: 'lindenhof', snapshot: changed } });
    expect(row(findings, 'desk.holidays')?.what).toBe('Die Feiertage sind nur bis zum 30.06.2027 bekannt.');
    expect(row(findings, 'desk.crisis')?.verdict).toBe('warning');
  });

  test('compares what Meta allows in a day with what is published', async () => {
    const { ports, fault } = await connected();
    const { newsletter, ...rest } = ports.desk.snapshot;
    if (!newsletter) throw new Error('the facility that ships has a newsletter');
    const desk = { id: 'lindenhof', snapshot: { ...rest, newsletter: { ...newsletter, dailyLimit: 2001 } } };
    const [many, few] = ['TIER_10K', 'TIER_2K'];
    await fault('number', { whatsapp_business_manager_messaging_limit: many });
    expect(row(await examineDesk({ ...ports, desk }), 'whatsapp.limit')?.verdict).toBe('ok');
    await fault('number', { whatsapp_business_manager_messaging_limit: few });
    expect(sentences(row(await examineDesk({ ...ports, desk }), 'whatsapp.limit'))).toBe(
      'Meta lässt am Tag nur 2.000 Menschen anschreiben, die Einrichtungsdatei mehr. Tragen Sie in die Einrichtungsdatei ein: newsletter: { dailyLimit: 2000 }',
    );
  });

  test('asks nothing more of a platform that does not know the desk, and only reads', async () => {
    const wrong = setupHarness({ tokens: { messenger: 'EAAWRONG', whatsapp: 'EAAWRONG' } });
    await examineDesk(wrong.ports);
    expect(wrong.calls.length).toBe(3);
    const { ports, calls } = setupHarness();
    await examineDesk(ports);
    expect(calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
    expect(calls.filter((call) => call === 'GET /514930287716042').length).toBe(6);
  });

  test('shows no token, no secret and no address of the platform’s answers', async () => {
    const { ports, fault } = await connected();
    await fault('number', { status: 'EAAWHATSAPP-4915228817386', name_status: 'EAAPAGE', quality_rating: 'test-app-secret' });
    const printed = JSON.stringify(await examineDesk(ports));
    for (const canary of ['EAAPAGE', 'EAAWHATSAPP', 'test-app-secret', 'verify-me', '4915228817386']) expect(printed).not.toContain(canary);
  });
});
