import { describe, expect, it } from 'vitest';
import { confirmPage, joinPage, recoverPage, signInPage, troublePage } from '../../../shared/console/access.ts';
import { alarmIds } from '../../../shared/console/alarm-words.ts';
import { attentionList } from '../../../shared/console/attention.ts';
import type { Html } from '../../../shared/console/html.ts';
import { reasonSentence } from '../../../shared/console/issue-sentences.ts';
import { english } from '../../../shared/console/languages/english.ts';
import type { Shell } from '../../../shared/console/layout.ts';
import { offlinePage } from '../../../shared/console/offline.ts';
import { auditView } from '../../../shared/console/pages/audit.ts';
import { goLiveView } from '../../../shared/console/pages/golive.ts';
import { lettersView } from '../../../shared/console/pages/letters.ts';
import { meView } from '../../../shared/console/pages/me.ts';
import { newsletterView } from '../../../shared/console/pages/newsletter.ts';
import { issueView } from '../../../shared/console/pages/newsletter-issue.ts';
import type { IssueData } from '../../../shared/console/pages/newsletter-issue-data.ts';
import { numbersView } from '../../../shared/console/pages/numbers.ts';
import { changesView, papersView } from '../../../shared/console/pages/papers.ts';
import { phoneView } from '../../../shared/console/pages/phone.ts';
import { reviewView } from '../../../shared/console/pages/review.ts';
import { eraseView, outcomeView, personView } from '../../../shared/console/pages/rights.ts';
import { doctorView } from '../../../shared/console/pages/setup-doctor.ts';
import { keyringView } from '../../../shared/console/pages/setup-keyring.ts';
import { teamView } from '../../../shared/console/pages/team.ts';
import { todayView } from '../../../shared/console/pages/today.ts';
import { registerView, trainingView } from '../../../shared/console/pages/training.ts';
import { germanIn } from '../../support/german-in.ts';

// Pages in states that a local run does not come to within a test: what waits, what failed, what was sent.

const now = Date.parse('2026-11-23T10:00:00+01:00');
const before = now - 20 * 24 * 3600_000;
const soon = now + 3 * 24 * 3600_000;
const shell: Shell = { words: english, language: 'en', link: (path) => `/console${path}`, assets: { css: 'a', js: 'b', passkey: 'c' } };

/** What a page says outside of what is marked as German: its texts, and attributes that are read out. */
function saidIn({ markup }: Html): readonly string[] {
  const own = markup.replace(/<(\w+)(?=[^>]* lang="de")[^>]*>[\s\S]*?<\/\1>/g, '').replace(/<code>[\s\S]*?<\/code>/g, '');
  const spoken = [...own.matchAll(/(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, text = '']) => text);
  return [...own.split(/<[^>]*>/), ...spoken]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !text.includes('bin heute krank, zu'));
}

const attention = {
  waiting: [
    { label: 'Messenger', count: 1, since: before, isLong: true },
    { label: 'WhatsApp', count: 100, since: now, isLong: false },
  ],
  longHours: 4,
  late: 2,
  paused: [{ label: 'WhatsApp', until: soon }],
  calendar: [
    { label: 'WhatsApp', what: 'calendar.no-opening' },
    { label: '', what: 'holidays.running-out' },
  ],
  isStale: true,
  alarms: alarmIds.map((id) => ({ id, since: before })),
  deadLetters: 3,
  findings: [
    ...['aws.published', 'aws.keyring', 'aws.mail', 'aws.schedules', 'desk.holidays', 'desk.crisis', 'desk.secrets', 'other'].map((id) => ({
      id,
      label: undefined,
      since: before,
    })),
    { id: 'whatsapp.token', label: 'WhatsApp', since: before },
  ],
  isAlone: true,
  hasNoCodes: true,
  untrained: { isOwn: true, others: ['Ada Winter'] },
} as const;

const report = {
  ...{
    recipients: 100,
    sent: 80,
    delivered: 70,
    read: 60,
    failed: { '131026': 5 },
    unknown: 4,
    later: 3,
    waiting: 2,
    late: 2,
    expired: 1,
    skipped: 1,
  },
  open: 2,
};

function issue(state: IssueData['state'], more: Partial<IssueData> = {}): Html {
  const data: IssueData = {
    ...{
      id: '2026-11-abc',
      state,
      base: 'x',
      mayWrite: true,
      previews: [{ label: 'WhatsApp', text: 'Flohmarkt' }],
      mistakes: [],
      doubts: [],
    },
    ...{ writers: 'Ada Winter', startedAt: before, endedAt: now, report, countsReads: true, hasTooManyFailures: true, problem: undefined },
    overrides: (['quiet-hours', 'failures', 'frequency'] as const).map((guard) => ({ guard, by: 'Ada Winter', at: before })),
    approval: { by: 'Jo Berg', at: before, isVoid: false, isOwn: false },
    test: { to: '' },
    ...more,
  };
  return issueView(data, shell);
}

const draft = {
  recipients: [{ label: 'WhatsApp', count: 20 }],
  waits: { labels: 'Messenger', days: 14 },
  ...{ durationMs: 7_200_000, stretches: 2, euros: 12.5, ratesOf: '2026-07-01', lastIssueAt: before, quietUntil: soon },
  blocked: ['quiet-hours'] as const,
  overridable: ['quiet-hours'] as const,
};

const reasons = Object.keys(english.issueReasons).filter((key) => key !== 'code');

const step = (title: string, what: string, state: 'done' | 'open' | 'waiting' | 'unknown' | 'not-needed') => ({
  ...{ id: title, title, state, what, hand: 'management', decisions: [{ name: 'Ada Winter', on: '2026-11-20', by: 'Jo Berg' }] },
});

const pages: Readonly<Record<string, () => Html>> = {
  attention: () => attentionList(attention, now, shell),
  'attention of a carrier': () => attentionList({ ...attention, deadLetters: 'somewhere' }, now, shell),
  'attention that nobody can tell': () => attentionList({ ...attention, findings: undefined }, now, shell),
  today: () =>
    todayView(
      {
        now,
        channels: [
          {
            ...{ id: 'whatsapp', label: 'WhatsApp', reads: ['Hallo'], isByHand: true },
            opening: {
              since: before,
              open: false,
              because: 'closure',
              closure: { from: '2026-11-20', to: '2026-11-24', reason: 'Betriebsferien' },
              nextOpening: soon,
            },
          },
          {
            id: 'messenger',
            label: 'Messenger',
            reads: [],
            isByHand: false,
            opening: { since: before, open: true, because: 'weekly', until: soon },
          },
          { id: 'instagram', label: 'Instagram', reads: [], isByHand: false, opening: { since: before, open: false, because: 'override' } },
        ],
        mayChange: true,
        undo: 'whatsapp.auto',
        attention,
        days: [{ date: '2026-11-23', count: 4 }],
        problem: 'past',
        typed: { until: '2026-11-23T09:00', channel: undefined },
      },
      shell,
    ),
  letters: () =>
    lettersView(
      {
        now,
        queues: ['inbound', 'retry', 'receipts', 'broadcast', 'schedules'].map((id, index) => ({
          ...{ id, count: index + 1, oldestAt: before, drops: { 'next-call': 2, 'out-of-window': 3 }, silent: index + 1 },
        })),
      },
      shell,
    ),
  newsletter: () =>
    newsletterView(
      {
        ...{ name: 'Lindenhof-Post', mayWrite: true, hasOlder: true, subscribers: 2 },
        issues: (['draft', 'approved', 'running', 'paused', 'parked', 'done', 'cancelled'] as const).map((state) => ({
          ...{ id: state, text: 'Flohmarkt', state, at: before, report },
        })),
        months: { columns: ['Messenger', 'WhatsApp'], rows: [{ counts: [1, 2] }, { month: '2026-11', counts: [3, 4] }] },
      },
      shell,
    ),
  'issue, paused': () => issue('paused'),
  'issue, running': () => issue('running'),
  'issue, done': () => issue('done'),
  'issue, a draft': () => issue('draft', { before: draft, approval: { by: 'Jo Berg', at: before, isVoid: true, isOwn: true } }),
  'issue, a draft that waits': () => issue('draft', { before: draft, approval: { isVoid: false, isOwn: false } }),
  'issue, a draft too many': () =>
    issue('approved', { before: { ...draft, durationMs: 40_000, blocked: ['frequency', 'quiet-hours'] }, problem: 'guards' }),
  ...Object.fromEntries(
    [...reasons, '99'].map((because) => [
      `issue, ${because}`,
      () => issue('parked', { because: reasonSentence(because, english), until: soon }),
    ]),
  ),
  golive: () =>
    goLiveView(
      {
        steps: [
          step('Rufnummer', 'Meta kennt die Nummer nicht.', 'open'),
          step('Entscheidung der Leitung', 'Ja: Ada Winter, 20. Oktober 2026.', 'done'),
          step('Papiere aktuell', 'Überholt: „Löschkonzept“ und „Datenpanne“.', 'unknown'),
        ],
        state: 'overridden',
        live: { at: before, by: 'Ada Winter', missing: ['Rufnummer'], reason: 'It cannot wait.' },
        ...{ mayChange: true, today: '2026-11-23', problem: 'golive-missing', typed: undefined },
      },
      shell,
    ),
  doctor: () =>
    doctorView(
      {
        findings: [
          {
            verdict: 'fault',
            what: 'Der Token für WhatsApp ist am Montag, 5. Oktober abgelaufen.',
            todo: 'Prüfen Sie den Token.',
            page: { path: '/', title: 'Mit Meta verbinden' },
          },
          { verdict: 'unknown', what: 'Meta verweigert die Auskunft (graph.100).', todo: 'Versuchen Sie es später noch einmal.' },
          { verdict: 'warning', what: 'Abgerechnet wird in USD, nicht in Euro.' },
          { verdict: 'ok', what: 'Die Uhr geht richtig.' },
        ],
      },
      shell,
    ),
  keyring: () =>
    keyringView(
      {
        state: 'outdated',
        places: [
          { line: 1, word: 2 },
          { line: 3, word: 4 },
        ],
      },
      shell,
    ),
  numbers: () =>
    numbersView(
      {
        span: { range: 'year', from: '2025-12-01', to: '2026-11-30' },
        periods: ['2026-10', '2026-11'],
        series: [...Object.keys(english.numbers.kinds), 'topic.x', 'source.y'].map((key) => ({ key, counts: [1, 2], sum: 3 })),
        months: ['2026-10', '2026-11'],
        grave: [{ key: 'crisis', counts: [1, 0], sum: 1 }],
        ...{ earlier: '2025-11-30', later: '2026-12-30', mayDownload: true, topics: { x: 'Debts' }, sources: { y: 'Poster' } },
      },
      shell,
    ),
  papers: () =>
    papersView(
      {
        papers: (['current', 'stale', 'to-check', 'unwritten'] as const).map((state) => ({
          ...{ id: state, title: 'Löschkonzept', state, changed: ['contact.phone'], at: before, by: 'Ada Winter' },
        })),
        ...{ mayFile: true, problem: 'paper-unmade' },
      },
      shell,
    ),
  'changes of a paper': () =>
    changesView(
      {
        ...{ id: 'x', title: 'Löschkonzept', at: before, by: 'Ada Winter', isOtherSoftware: true, mayFile: true },
        changes: [
          { kind: 'gone', sentence: 'Das war so.' },
          { kind: 'added', sentence: 'Das ist so.' },
        ],
      },
      shell,
    ),
  review: () =>
    reviewView(
      {
        ...{ path: '/facility', fields: [], overtaken: { by: 'Ada Winter', number: 2 }, others: 4, doubts: [] },
        changes: [
          { label: 'Phone', before: '030 1', after: '030 2' },
          { label: 'Link', before: 'x' },
        ],
        texts: [{ label: 'WhatsApp: Greeting', after: 'Hallo' }],
        previews: [{ label: 'WhatsApp', greeting: ['Hallo'], away: [] }],
      },
      shell,
    ),
  'a person': () => personView({ person: 'x', reference: 'K7QX-2M9P', isStored: true, proofs: 2, mayChange: true, now }, shell),
  'a person who was erased': () =>
    personView({ person: 'x', reference: 'K7QX-2M9P', isStored: true, erasedAt: before, proofs: 1, mayChange: false, now }, shell),
  'an erasure': () => eraseView('x', 'K7QX-2M9P', shell),
  'outcomes of rights': () =>
    outcomeView('x', [...Object.values(english.rights.withdrawn), ...Object.values(english.rights.erased)].join(' '), shell),
  team: () =>
    teamView(
      {
        people: [
          {
            id: 'a',
            name: 'Ada Winter',
            rights: [
              { desk: '*', role: 'admin' },
              { desk: 'x', role: 'staff' },
            ],
            isReader: true,
            isMine: true,
          },
        ],
        invitations: [{ hash: 'h', name: 'Jo Berg', rights: [{ desk: '*', role: 'protection' }], until: soon, isMine: true }],
        scopes: [{ desk: '*' }, { desk: 'x', name: 'Ahornweg' }],
        ...{ names: { x: 'Ahornweg' }, isAlone: true, problem: 'role-missing', typed: { name: '', rights: [] } },
      },
      shell,
    ),
  me: () =>
    meView(
      {
        ...{ name: 'Ada Winter', codesLeft: 3, mayAdd: true, isRecovered: true, isAtDesk: true, mayUsePhone: true, push: undefined },
        passkeys: [{ id: 'p', at: before, isHere: true }],
        problem: 'last-passkey',
      },
      shell,
    ),
  phone: () => phoneView({ phones: [{ id: 'p', channel: 'WhatsApp', at: before }], isReady: false, problem: 'too-many-phones' }, shell),
  audit: () =>
    auditView(
      {
        lines: Object.keys(english.acts).flatMap((what) => [{ at: before, who: 'Ada Winter', what, about: 'WhatsApp' }]),
        lists: [
          { id: 'a', name: 'Ahornweg' },
          { id: 'b', name: 'Birkenhof' },
          { id: 'shared', name: undefined },
        ],
        chosen: undefined,
      },
      shell,
    ),
  training: () =>
    trainingView(
      {
        course: {
          chapters: [{ minutes: '1', title: 'Worum es geht', keep: 'Nichts ist geheim', points: ['Das ist so.'] }],
          questions: [{ ask: 'Was ist das?', choices: ['Das', 'Der'], why: 'Das ist so.', graded: { isRight: false } }],
        },
        ...{ own: { state: 'due', at: before }, mayRead: true, problem: 'training-again' },
      },
      shell,
    ),
  register: () =>
    registerView(
      {
        rows: (['trained', 'due', 'never'] as const).map((state) => ({
          name: 'Ada Winter',
          state,
          at: before,
          by: 'Jo Berg',
          isGone: true,
        })),
        ...{ mayEnter: true, today: '2026-11-23', problem: 'trained-day', typed: undefined },
      },
      shell,
    ),
  join: () => joinPage(shell),
  recover: () => recoverPage(shell, 'code-wrong'),
  trouble: () => troublePage(shell, 'forbidden'),
  'sign in': () => signInPage(shell, { action: '/console', fields: [] }),
  confirm: () => confirmPage(shell, { action: '/console', fields: [] }, '/console'),
  offline: () => offlinePage(shell),
};

describe('in English', () => {
  it.each(Object.keys(pages))('nothing is German: %s', (name) => {
    const said = saidIn(pages[name]?.() ?? ({ markup: '' } as Html));
    expect(said.length).toBeGreaterThan(0);
    expect(germanIn(said)).toEqual([]);
  });
});
