import { describe, expect, it } from 'vitest';
import type { SetupPicture } from '../../../../shared/app/setup/gather-facts.ts';
import {
  callLive,
  enterDecision,
  type GoLiveFacts,
  goLiveIds,
  goLiveSteps,
  liveState,
  missingSteps,
  noteLive,
  takeBackDecision,
} from '../../../../shared/app/setup/golive.ts';
import type { Decision, GoLiveNotes, HandStep, Outcome } from '../../../../shared/app/setup/golive-ports.ts';
import { messengerSetup } from '../../../../shared/channels/messenger/setup.ts';
import { whatsappSetup } from '../../../../shared/channels/whatsapp/setup.ts';
import { paperIds } from '../../../../shared/print/papers/paper-titles.ts';
import { memoryNotes } from '../../../support/memory-notes.ts';

const at = Date.parse('2026-11-23T10:00:00+01:00');

const decision = (step: HandStep, name = 'Jona Winter', outcome: Outcome = 'yes'): Decision => ({
  step,
  outcome,
  name,
  on: '2026-11-20',
  at,
  by: 'Mira Sommer',
});

const place = { site: 'Meta', menu: ['App'], here: 0, label: 'Live', control: 'ein' } as const;
const plan = (channel: 'messenger' | 'whatsapp') =>
  ({
    of: { channel, setup: channel === 'whatsapp' ? whatsappSetup : messengerSetup, context: { label: channel } },
    steps: [],
  }) as unknown as SetupPicture['plans'][number];

const fine = (id: string) => ({ id, verdict: 'ok', what: 'Gut.' }) as const;

const picture: SetupPicture = {
  facts: {
    facility: { kind: 'published', name: 'Beratung Ahornweg' },
    keyring: 'proven',
    secrets: { hasAppSecret: true, withoutToken: [] },
    connect: [{ label: 'WhatsApp', differs: 0 }],
    checklist: { all: 2, open: 0 },
    findings: [fine('whatsapp.reached')],
    mailboxes: { asked: 1, confirmed: 1 },
    arrivals: [{ label: 'WhatsApp', isSeen: true }],
  },
  plans: [plan('messenger'), plan('whatsapp')],
  findings: [fine('messenger.reached'), fine('whatsapp.reached'), fine('whatsapp.number'), fine('whatsapp.register')],
  checklist: [
    { id: 'live-mode', at: place, text: 'Live', link: 'https://meta.example.org', labels: ['Messenger'], done: 'by-hand' },
    { id: 'app-review', at: place, text: 'Review', link: 'https://meta.example.org', labels: ['Messenger'], done: 'detected' },
  ],
};

const ready: GoLiveFacts = {
  picture,
  notes: {
    decisions: [
      decision('custodians', 'Jona Winter'),
      decision('custodians', 'Ada Lenz'),
      decision('management'),
      decision('data-protection'),
      decision('works-council', 'Jona Winter', 'none'),
      decision('privacy-page'),
    ],
  },
  papers: paperIds.map((id) => ({ id, state: 'current', changed: [] })),
  training: [{ user: 'u1', name: 'Mira Sommer', state: 'trained', at, isGone: false }],
};

const missing = (facts: GoLiveFacts) => missingSteps(goLiveSteps(facts)).map(({ id, what }) => [id, what]);
const withPicture = (changed: Partial<SetupPicture>): GoLiveFacts => ({ ...ready, picture: { ...picture, ...changed } });
const without = (step: HandStep): GoLiveFacts => ({
  ...ready,
  notes: { decisions: ready.notes.decisions.filter((one) => one.step !== step) },
});

describe('the steps', () => {
  it('are all there, in order, and none is missing when all is done', () => {
    expect(goLiveSteps(ready).map(({ id }) => id)).toEqual([...goLiveIds]);
    expect(missing(ready)).toEqual([]);
  });

  const facts = picture.facts;
  const cases: readonly (readonly [string, GoLiveFacts, string, string])[] = [
    ['nobody put the keyring away', withPicture({ facts: { ...facts, keyring: 'unproven' } }), 'keyring', 'liegt nur hier'],
    [
      'Meta does not answer',
      withPicture({ findings: [fine('whatsapp.reached'), fine('whatsapp.number')] }),
      'accounts',
      'Meta antwortet nicht für messenger.',
    ],
    [
      'the number is not signed on',
      withPicture({
        findings: [...picture.findings, { id: 'whatsapp.register', verdict: 'fault', what: 'Nicht angemeldet.', todo: 'Anmelden.' }],
      }),
      'number',
      'Nicht angemeldet.',
    ],
    ['connect differs', withPicture({ facts: { ...facts, connect: [{ label: 'WhatsApp', differs: 2 }] } }), 'connect', 'WhatsApp'],
    [
      'a setting of the Page is open',
      withPicture({ checklist: picture.checklist.map((item) => (item.id === 'live-mode' ? { ...item, done: 'no' } : item)) }),
      'page-settings',
      'Ein Handgriff bei Meta ist noch offen.',
    ],
    [
      'App Review is not through',
      withPicture({ checklist: picture.checklist.map((item) => (item.id === 'app-review' ? { ...item, done: 'no' } : item)) }),
      'app-review',
      'App Review',
    ],
    [
      'the doctor finds a fault',
      withPicture({ facts: { ...facts, findings: [{ id: 'x', verdict: 'fault', what: 'Falsch.', todo: 'Tun.' }] } }),
      'doctor',
      'Eine Prüfung nennt einen Fehler.',
    ],
    ['the mail is not confirmed', withPicture({ facts: { ...facts, mailboxes: { asked: 1, confirmed: 0 } } }), 'alarm-mail', 'AWS wartet'],
    ['nobody wrote yet', withPicture({ facts: { ...facts, arrivals: [{ label: 'WhatsApp', isSeen: false }] } }), 'test-client', 'WhatsApp'],
    ['no custodian is named', without('custodians'), 'custodians', 'Zwei Personen'],
    ['the management has not decided', without('management'), 'management', 'Die Leitung hat noch nicht entschieden.'],
    ['the officer has not agreed', without('data-protection'), 'data-protection', 'noch nicht zugestimmt'],
    ['the works council has not agreed', without('works-council'), 'works-council', 'noch nicht zugestimmt'],
    ['the privacy page is not online', without('privacy-page'), 'privacy-page', 'Stellen Sie'],
    [
      'a paper is out of date',
      { ...ready, papers: ready.papers.map((one) => (one.id === 'loeschkonzept' ? { ...one, state: 'stale', changed: ['x'] } : one)) },
      'papers',
      'Überholt: „Löschkonzept“.',
    ],
    [
      'a training is due',
      { ...ready, training: [{ name: 'Toni Berg', state: 'due', at, isGone: false }] },
      'training',
      'Fällig: Toni Berg.',
    ],
    ['nobody is trained', { ...ready, training: [] }, 'training', 'Noch niemand ist unterwiesen.'],
  ];
  it.each(cases)('where %s, that alone is missing', (_what, changed, id, words) => {
    const found = missing(changed);
    expect(found.map(([step]) => step)).toEqual([id]);
    expect(found[0]?.[1]).toContain(words);
  });

  it('a refusal is open, and one custodian is not enough', () => {
    const refused = {
      ...ready,
      notes: { decisions: [...without('management').notes.decisions, decision('management', 'Toni Berg', 'no')] },
    };
    expect(missing(refused)).toEqual([['management', 'Abgelehnt: Toni Berg, 20. November 2026.']]);
    const alone = { ...ready, notes: { decisions: [...without('custodians').notes.decisions, decision('custodians')] } };
    expect(missing(alone)).toEqual([['custodians', 'Bisher weiß es nur Jona Winter: Es fehlt eine zweite Person.']]);
  });

  it('without a number, and without a Page, what belongs to them is not needed', () => {
    const page = goLiveSteps(withPicture({ plans: [plan('messenger')] }));
    expect(page.find(({ id }) => id === 'number')?.state).toBe('not-needed');
    const number = goLiveSteps(withPicture({ checklist: picture.checklist.slice(0, 1) }));
    expect(number.find(({ id }) => id === 'app-review')?.state).toBe('not-needed');
  });
});

describe('calling it live', () => {
  const steps = goLiveSteps(ready);
  const open = goLiveSteps(without('management'));

  it('takes nothing but that all is done', () => {
    expect(callLive(steps, { at, by: 'Mira Sommer' })).toEqual({ at, by: 'Mira Sommer', missing: [] });
  });

  it('is refused while something is missing, and without a real reason', () => {
    expect(callLive(open, { at, by: 'Mira Sommer' })).toBe('missing');
    expect(callLive(open, { at, by: 'Mira Sommer', reason: '  eilt   ' })).toBe('missing');
  });

  it('in spite of it keeps the reason and what was missing', () => {
    const reason = 'Die Leitung entscheidet am Montag.';
    expect(callLive(open, { at, by: 'Mira Sommer', reason })).toEqual({ at, by: 'Mira Sommer', missing: ['management'], reason });
  });

  it('is told as what it is', () => {
    const live = { at, by: 'Mira Sommer', missing: [] };
    expect(liveState(open, { decisions: [] })).toBe('not-live');
    expect(liveState(steps, { decisions: [] })).toBe('ready');
    expect(liveState(steps, { decisions: [], live })).toBe('live');
    expect(liveState(open, { decisions: [], live })).toBe('slipped');
    expect(liveState(open, { decisions: [], live: { ...live, missing: ['management'], reason: 'Am Montag.' } })).toBe('overridden');
  });
});

describe('what people enter', () => {
  it('replaces what stood there, but custodians stand beside each other', async () => {
    const store = memoryNotes<GoLiveNotes>({ decisions: [] });
    await enterDecision(store, decision('management', 'Jona Winter', 'no'));
    await enterDecision(store, decision('management', 'Ada Lenz'));
    await enterDecision(store, decision('custodians', 'Jona Winter'));
    await enterDecision(store, decision('custodians', 'Ada Lenz'));
    await enterDecision(store, decision('custodians', 'Ada Lenz'));
    const told = ({ decisions }: GoLiveNotes) => decisions.map(({ step, name }) => `${step} ${name}`);
    expect(told((await store.load()).notes)).toEqual(['management Ada Lenz', 'custodians Jona Winter', 'custodians Ada Lenz']);
    expect(told(await takeBackDecision(store, 'custodians'))).toEqual(['management Ada Lenz']);
  });

  it('that it is live is noted and taken back, and decisions stay', async () => {
    const store = memoryNotes<GoLiveNotes>({ decisions: [decision('management')] });
    const live = { at, by: 'Mira Sommer', missing: [] };
    expect(await noteLive(store, live)).toEqual({ decisions: [decision('management')], live });
    expect(await noteLive(store, undefined)).toEqual({ decisions: [decision('management')] });
  });
});
