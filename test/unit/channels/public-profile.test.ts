import { describe, expect, it } from 'vitest';
import { comparisonLines, profileLines, refusalWords } from '../../../infra/cli/profile-words.ts';
import { compareProfiles, type ProfilePorts, pushProfile, wantedProfiles } from '../../../shared/app/setup/public-profile.ts';
import type { GraphReply } from '../../../shared/channels/contract.ts';
import { senders } from '../../../shared/channels/senders.ts';
import { facilityWords } from '../../../shared/facility/facility-words.ts';
import { shortcutsOf } from '../../../shared/facility/shortcuts.ts';
import type { Snapshot } from '../../../shared/facility/snapshot.ts';
import { understand } from '../../../shared/understanding/understand.ts';
import { fileWith, snapshotOf } from '../facility/setting.ts';
import { createSetting, pageToken, type Setting, whatsappToken } from '../simulator/setting.ts';

const newsletter = { name: 'Ahorn-Blatt', topics: ['Gruppen'], frequency: 'höchstens einmal im Monat', minimumAge: 16 };
const topics = [
  { id: 'schulden', keywords: ['Schulden', 'Mahnung'], answer: 'Montags um 14 Uhr ohne Termin.' },
  { id: 'essen', keywords: ['kostenlose Essensausgabe der Gemeinde', 'Mittagstisch für alle', 'Tafel'], answer: 'Dienstags ab 10 Uhr.' },
];
const usual = snapshotOf(fileWith({ newsletter, topics }));

/** As many own topics as a keen facility may have. */
const beginnings = ['Bast', 'Delf', 'Figur', 'Gold', 'Lumen', 'Makra', 'Nebel', 'Tanz'];
const manyTopics = ['Kurs', 'Gruppe', 'Werkstatt', 'Ausflug', 'Turnier'].flatMap((ending, row) =>
  beginnings.map((beginning, at) => ({
    id: `thema-${row * 8 + at}`,
    keywords: [`${beginning}${ending.toLowerCase()}`],
    answer: 'Montags.',
  })),
);

interface Desk {
  readonly ports: ProfilePorts;
  /** Method and path of each call, in order. */
  readonly calls: string[];
  readonly setting: Setting;
}

function deskOf(snapshot: Snapshot): Desk {
  const setting = createSetting();
  const calls: string[] = [];
  const ask = async (method: string, channel: string, path: string, body?: unknown): Promise<GraphReply> => {
    calls.push(`${method} ${path}`);
    const headers = {
      authorization: `Bearer ${channel === 'whatsapp' ? whatsappToken : pageToken}`,
      'content-type': 'application/json',
    };
    const { status, json } = await setting.call(method, `/v26.0${path}`, body, headers);
    return { kind: 'response', status, headers: {}, body: json };
  };
  const ports: ProfilePorts = {
    snapshot,
    senders,
    get: (channel, { path, query }) => ask('GET', channel, `${path}?${new URLSearchParams(query)}`),
    post: (channel, { path, body }) => ask('POST', channel, path, body),
  };
  return { ports, calls, setting };
}

async function pushAll({ ports }: Desk): Promise<readonly unknown[]> {
  const comparisons = await compareProfiles(ports);
  return Promise.all(comparisons.map((one) => (one.kind === 'compared' ? pushProfile(one, ports) : one.refusal)));
}

async function propertiesOf(snapshot: Snapshot, channel: string): Promise<Readonly<Record<string, unknown>>> {
  const found = (await wantedProfiles({ snapshot, senders })).find((one) => one.channel === channel);
  if (!found) throw new Error(`no profile for ${channel}`);
  return found.properties;
}

describe('the profile of a Page', () => {
  it('greets, asks what is asked first, and has everything in its menu', async () => {
    expect(await propertiesOf(usual, 'messenger')).toEqual({
      greeting: [
        {
          locale: 'default',
          text: 'Beratung Ahornweg. Hier antwortet zuerst ein Automat. Schreib bitte nichts Vertrauliches. In Gefahr: 112',
        },
      ],
      get_started: { payload: 'GET_STARTED' },
      ice_breakers: [
        {
          locale: 'default',
          call_to_actions: [
            { question: 'Öffnungszeiten', payload: 'TOPIC:hours' },
            { question: 'Schulden', payload: 'TOPIC:schulden' },
            { question: 'Mit einem Menschen sprechen', payload: 'MENU:human' },
            { question: 'Newsletter bestellen', payload: 'NL:subscribe' },
          ],
        },
      ],
      persistent_menu: [
        {
          locale: 'default',
          call_to_actions: [
            { type: 'postback', title: 'Öffnungszeiten', payload: 'TOPIC:hours' },
            { type: 'postback', title: 'Telefonnummer', payload: 'TOPIC:phone' },
            { type: 'postback', title: 'Adresse', payload: 'TOPIC:address' },
            { type: 'postback', title: 'Termin vereinbaren', payload: 'TOPIC:appointment' },
            { type: 'postback', title: 'Kontakt und Hilfe', payload: 'TOPIC:contact' },
            { type: 'postback', title: 'Schulden', payload: 'TOPIC:schulden' },
            { type: 'postback', title: 'Mittagstisch für alle', payload: 'TOPIC:essen' },
            { type: 'postback', title: 'Mit einem Menschen sprechen', payload: 'MENU:human' },
            { type: 'postback', title: 'Newsletter bestellen', payload: 'NL:subscribe' },
            { type: 'postback', title: 'Newsletter abbestellen', payload: 'NL:stop' },
            { type: 'postback', title: 'Datenschutz', payload: 'MENU:privacy' },
            { type: 'postback', title: 'Auskunft über meine Daten', payload: 'RIGHTS:access' },
            { type: 'postback', title: 'Meine Daten löschen', payload: 'RIGHTS:erase' },
          ],
        },
      ],
    });
  });

  it('says Sie where the facility does, and that nobody reads where nobody does', async () => {
    const formal = snapshotOf(fileWith({ 'facility/address': 'Sie', 'channels/messenger/inbox': 'none' }));
    expect((await propertiesOf(formal, 'messenger')).greeting).toEqual([
      {
        locale: 'default',
        text: 'Beratung Ahornweg. Hier antwortet nur ein Automat. Bitte schreiben Sie nichts Vertrauliches. In Gefahr: 112',
      },
    ]);
  });

  it('offers no newsletter where there is none', async () => {
    const { ice_breakers: first, persistent_menu: menu } = await propertiesOf(snapshotOf(fileWith({})), 'messenger');
    expect(JSON.stringify([first, menu])).not.toMatch(/Newsletter|NL:/);
    expect(profileLines(first)).toEqual([
      'Öffnungszeiten · TOPIC:hours',
      'Mit einem Menschen sprechen · MENU:human',
      'Termin vereinbaren · TOPIC:appointment',
      'Kontakt und Hilfe · TOPIC:contact',
    ]);
  });
});

describe('the profile of a WhatsApp number', () => {
  it('asks what is asked first, and has a command for all else that is one word', async () => {
    const { prompts, commands } = await propertiesOf(usual, 'whatsapp');
    expect(prompts).toEqual(['Öffnungszeiten', 'Schulden', 'Mit einem Menschen sprechen', 'Newsletter bestellen']);
    expect(profileLines(commands)).toEqual([
      'oeffnungszeiten · Wann jemand da ist',
      'telefon · Unter welcher Nummer wir zu erreichen sind',
      'adresse · Wo wir sind',
      'termin · Wie ein Termin zustande kommt',
      'kontakt · Auf welchen Wegen wir zu erreichen sind',
      'schulden · Frage zu: Schulden',
      'tafel · Frage zu: Mittagstisch für alle',
      'mensch · Wann und wie ein Mensch zu erreichen ist',
      'newsletter · Newsletter bestellen; er kommt erst nach einer Rückfrage',
      'stopp · Keinen Newsletter mehr bekommen',
      'datenschutz · Was mit Daten geschieht',
      'auskunft · Was über mich gespeichert ist',
      'loeschen · Löschen, was über mich gespeichert ist',
    ]);
  });

  it('spells a command without umlauts, and gives each name once', async () => {
    const own = [
      { id: 'bafoeg', keywords: ['BAföG'], answer: 'Mittwochs.' },
      { id: 'menschen', keywords: ['Rückenschule 🙂', 'Été', '5 Uhr'], answer: 'Freitags.' },
    ];
    expect(profileLines((await propertiesOf(snapshotOf(fileWith({ topics: own })), 'whatsapp')).commands)).toEqual(
      expect.arrayContaining(['bafoeg · Frage zu: BAföG', 'ete · Frage zu: Été']),
    );
  });
});

describe('what can be tapped', () => {
  it.each([
    ['usual', usual],
    ['with many topics', snapshotOf(fileWith({ newsletter, topics: manyTopics }))],
  ] as const)('means as a text, as a command and as a payload the same: %s', (_name, snapshot) => {
    const words = facilityWords(snapshot);
    const meaningOf = (said: { text?: string; payload?: string }) => {
      const { commands, topic } = understand(said, words);
      return commands[0] ?? topic;
    };
    const { menu } = shortcutsOf(snapshot);
    const wrong = menu.filter(({ title, payload, command }) => {
      const meant = meaningOf({ payload });
      return meant === undefined || meaningOf({ text: title }) !== meant || (command && meaningOf({ text: `/${command.name}` }) !== meant);
    });
    expect(wrong).toEqual([]);
    expect(menu.length).toBeGreaterThan(10);
  });

  it('keeps to the limits of each platform, and tells what has no room', async () => {
    const name = 'Beratungsstelle für Jugendliche und Familien am alten Ahornweg 1';
    const keen = snapshotOf(
      fileWith({
        newsletter,
        'facility/name': name.slice(0, 63),
        'facility/address': 'Sie',
        topics: [...manyTopics, { id: 'lang', keywords: ['Kostenlose Beratung für alle in der Stadt'], answer: 'Montags.' }],
      }),
    );
    const wanted = await wantedProfiles({ snapshot: keen, senders });
    expect(wanted.map(({ channel, leftOut }) => [channel, leftOut.length, leftOut.at(-1)])).toEqual([
      ['messenger', 32, 'lang'],
      ['whatsapp', 22, 'lang'],
    ]);
    const page = await propertiesOf(keen, 'messenger');
    expect(profileLines(page.persistent_menu)).toHaveLength(20);
    expect(profileLines(page.persistent_menu).at(-1)).toBe('postback · Meine Daten löschen · RIGHTS:erase');
    expect(profileLines(page.ice_breakers)).toHaveLength(4);
    expect(profileLines(page.greeting)[0]?.length).toBeLessThanOrEqual('default · '.length + 160);
    const number = await propertiesOf(keen, 'whatsapp');
    expect(profileLines(number.prompts)).toHaveLength(4);
    expect(profileLines(number.commands)).toHaveLength(30);
  });

  it('is taken by Meta as it is, however much there is of it', async () => {
    const desk = deskOf(snapshotOf(fileWith({ newsletter, topics: manyTopics })));
    expect(await pushAll(desk)).toEqual([undefined, undefined]);
  });
});

describe('diff and push', () => {
  it('writes all at first with one call for each channel, and nothing the second time', async () => {
    const desk = deskOf(usual);
    expect(await pushAll(desk)).toEqual([undefined, undefined]);
    expect(desk.calls).toEqual([
      'GET /me/messenger_profile?fields=greeting%2Cget_started%2Cice_breakers%2Cpersistent_menu',
      'GET /514930287716042?fields=conversational_automation',
      'POST /me/messenger_profile',
      'POST /514930287716042/conversational_automation',
    ]);
    desk.calls.length = 0;
    expect(await pushAll(desk)).toEqual([undefined, undefined]);
    expect(desk.calls.filter((call) => call.startsWith('POST'))).toEqual([]);
    expect((await compareProfiles(desk.ports)).flatMap(comparisonLines)).toEqual([
      'Messenger: as it should be.',
      'WhatsApp: as it should be.',
    ]);
  });

  it('writes only what differs, and says what that is', async () => {
    const desk = deskOf(usual);
    await pushAll(desk);
    const changed = deskOf(snapshotOf(fileWith({ newsletter, topics: topics.slice(1) })));
    const ports = { ...changed.ports, get: desk.ports.get };
    const comparisons = await compareProfiles(ports);
    expect(comparisons.flatMap(comparisonLines)).toEqual([
      'Messenger',
      '  ice_breakers',
      '  - Schulden · TOPIC:schulden',
      '  + Mittagstisch für alle · TOPIC:essen',
      '  persistent_menu',
      '  - postback · Schulden · TOPIC:schulden',
      'WhatsApp',
      '  prompts',
      '  - Schulden',
      '  + Mittagstisch für alle',
      '  commands',
      '  - schulden · Frage zu: Schulden',
    ]);
    const posted: unknown[] = [];
    const post: ProfilePorts['post'] = async (_channel, { body }) => {
      posted.push(Object.keys(body));
      return { kind: 'response', status: 200, headers: {}, body: { result: 'success' } };
    };
    for (const one of comparisons) if (one.kind === 'compared') await pushProfile(one, { post });
    expect(posted).toEqual([
      ['ice_breakers', 'persistent_menu'],
      ['prompts', 'commands'],
    ]);
  });

  it('sees entries in another order, other locales and an old form, and no difference in what Meta adds by itself', async () => {
    const held = structuredClone(await propertiesOf(usual, 'messenger')) as Record<string, { call_to_actions: unknown[] }[]>;
    held.ice_breakers?.[0]?.call_to_actions.reverse();
    held.persistent_menu = (held.persistent_menu ?? []).map((one) => ({ ...one, composer_input_disabled: false, disabled_surfaces: [] }));
    const { greeting = [] } = held;
    const answers = (more: Record<string, unknown>): ProfilePorts => ({
      ...deskOf(usual).ports,
      snapshot: snapshotOf(fileWith({ newsletter, topics, 'channels/whatsapp': undefined })),
      get: async () => ({ kind: 'response', status: 200, headers: {}, body: { data: [{ ...held, ...more }] } }),
    });
    expect((await compareProfiles(answers({}))).flatMap(comparisonLines)).toEqual([
      'Messenger',
      '  ice_breakers',
      '    the same entries, in another order or form',
    ]);
    const more = { greeting: [...greeting, { locale: 'de_DE', text: 'Moin' }], ice_breakers: [{ question: 'Preise?', payload: 'P' }] };
    expect((await compareProfiles(answers(more))).flatMap(comparisonLines).slice(0, 4)).toEqual([
      'Messenger',
      '  greeting',
      '  - de_DE · Moin',
      '  ice_breakers',
    ]);
  });

  it.each<readonly [string, GraphReply, string]>([
    ['an expired token', { kind: 'response', status: 401, headers: {}, body: { error: { code: 190 } } }, '190'],
    ['a spent budget', { kind: 'response', status: 400, headers: {}, body: { error: { code: 613 } } }, '613'],
    ['a gateway', { kind: 'response', status: 502, headers: {}, body: undefined }, 'http.502'],
    ['nobody', { kind: 'not-sent' }, 'network'],
    ['silence', { kind: 'lost' }, 'network.lost'],
    ['an odd answer', { kind: 'response', status: 200, headers: {}, body: [] }, 'unreadable'],
  ])('writes nothing after %s, and says why', async (_name, reply, code) => {
    const comparisons = await compareProfiles({ ...deskOf(usual).ports, get: async () => reply });
    expect(comparisons.map((one) => one.kind === 'refused' && one.refusal.code)).toEqual([code, code]);
    expect(comparisons.flatMap(comparisonLines)[0]).toBe(`Messenger: ${refusalWords({ code })}`);
  });

  it('tells that Meta did not take it', async () => {
    const { ports } = deskOf(usual);
    const [first] = await compareProfiles(ports);
    const post: ProfilePorts['post'] = async () => ({ kind: 'response', status: 400, headers: {}, body: { error: { code: 100 } } });
    expect(first?.kind === 'compared' && (await pushProfile(first, { post }))).toEqual({ code: '100' });
  });
});
