import { describe, expect, it } from 'vitest';
import { gatherAttention } from '../../../../shared/app/console/attention.ts';
import { computeOpeningState } from '../../../../shared/app/hours/away-mode.ts';
import { attentionList } from '../../../../shared/console/attention.ts';
import { words } from '../../../../shared/console/words.ts';
import { calendarOf, facilityWith } from '../../../support/away-harness.ts';
import { known, openEffect } from '../../../support/events.ts';
import { createMemoryStore } from '../../../support/memory-store.ts';

const day = [{ from: 540, to: 1020 }];
const snapshot = facilityWith(calendarOf({ mon: day, tue: day, wed: day, thu: day, fri: day }));
const at = (local: string) => Date.parse(`2026-11-${local}:00+01:00`);
const now = at('23T15:00');
const current = computeOpeningState(snapshot, undefined, now);

const gather = (more: Partial<Parameters<typeof gatherAttention>[0]> = {}) =>
  gatherAttention({ snapshot, store: createMemoryStore(), stored: { ...current, version: 1 }, current, now, ...more });

describe('what needs somebody', () => {
  it('is nothing on a quiet day', async () => {
    expect(await gather()).toEqual({
      waiting: [],
      late: 0,
      paused: [],
      calendar: [],
      isStale: false,
      deadLetters: 0,
      findings: [],
      alarms: [],
    });
  });

  it('is an answer that waits for more than ten minutes, and who waits for a human', async () => {
    const store = createMemoryStore();
    await store.commit('late', undefined, known({ effects: [openEffect(1, { status: 'later', dueAt: at('23T14:49') })] }), undefined);
    await store.commit('soon', undefined, known({ effects: [openEffect(2, { status: 'later', dueAt: at('23T14:51') })] }), undefined);
    await store.commit('waits', undefined, known({ waiting: { channel: 'messenger', since: at('23T10:00') } }), undefined);
    expect(await gather({ store })).toMatchObject({ late: 1, waiting: [{ count: 1, since: at('23T10:00'), isLong: true }] });
  });

  it('is a channel on which Meta takes nothing, until it does', async () => {
    const pausedUntil = { messenger: at('23T15:10'), whatsapp: at('23T14:50') };
    expect((await gather({ current: { ...current, pausedUntil } })).paused).toEqual([{ channel: 'messenger', until: at('23T15:10') }]);
  });

  it('is a schedule that stands still for a quarter of an hour', async () => {
    const stored = (validUntil: number) => ({ ...current, validUntil, version: 1 });
    expect((await gather({ stored: stored(at('23T14:45')) })).isStale).toBe(false);
    expect((await gather({ stored: stored(at('23T14:44')) })).isStale).toBe(true);
  });

  it('is a calendar without any opening', async () => {
    const closed = facilityWith(calendarOf({}));
    const { calendar } = await gather({ snapshot: closed, current: computeOpeningState(closed, undefined, now) });
    expect(calendar).toMatchObject([{ what: 'calendar.no-opening', channel: 'messenger' }]);
  });

  it('is, for who looks after it, what lies in dead-letter queues and what the doctor found', async () => {
    const token = { id: 'whatsapp.token', verdict: 'fault', since: 1, isTold: true } as const;
    const upkeep = {
      desk: 'ahornweg',
      depths: async () => ({ inbound: 2, retry: 1 }),
      alarms: async () => [{ id: 'InboundOld' as const, since: 5 }],
      standing: async (desk?: string) => ({
        findings:
          desk === 'ahornweg'
            ? [token]
            : [
                { ...token, id: 'aws.dead-letters' },
                { ...token, id: 'aws.mail', verdict: 'unknown' as const },
              ],
      }),
    };
    expect(await gather({ upkeep })).toMatchObject({ deadLetters: 3, findings: [token], alarms: [{ id: 'InboundOld', since: 5 }] });
  });

  it('is left open where AWS does not say', async () => {
    const fails = () => Promise.reject(new Error('no'));
    const { deadLetters, findings, alarms } = await gather({
      upkeep: { desk: 'ahornweg', depths: fails, standing: fails, alarms: fails },
    });
    expect([deadLetters, findings, alarms]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the list of it', () => {
  const shell = { words, link: (path: string) => `/console${path}` } as Parameters<typeof attentionList>[2];
  const nothing = {
    ...{ waiting: [], longHours: 4, late: 0, paused: [], calendar: [], isStale: false, deadLetters: 0, findings: [], alarms: [] },
    ...{ isAlone: false, hasNoCodes: false, untrained: { isOwn: false, others: [] } },
  } as const;
  const textOf = (more: object) =>
    attentionList({ ...nothing, ...more }, now, shell)
      .markup.replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();

  it.each<[object, string]>([
    [{}, 'Nichts. Alle Antworten sind verschickt.'],
    [
      { waiting: [{ label: 'Messenger', count: 3, since: at('20T16:00'), isLong: true }] },
      'Auf Messenger warten 3 Personen auf eine Antwort von Ihnen, die erste seit Freitag, 20. November, 16 Uhr. Länger als 4 Sprechstunden. Bitte sehen Sie im Posteingang nach. Sobald Sie antworten, verschwindet der Hinweis.',
    ],
    [
      { waiting: [{ label: 'Messenger', count: 1, since: at('23T14:30'), isLong: false }] },
      'Auf Messenger wartet eine Person seit 14:30 Uhr auf eine Antwort von Ihnen. Bitte sehen Sie im Posteingang nach. Sobald Sie antworten, verschwindet der Hinweis.',
    ],
    [
      { alarms: [{ id: 'InboundOld', since: at('23T14:40') }] },
      'Alarm seit 14:40 Uhr: Jemand wartet seit mehr als fünf Minuten auf die automatische Antwort. Meist geht es von selbst weiter. Bleibt das eine Viertelstunde so, sagen Sie der Technik Bescheid und antworten Sie am Telefon.',
    ],
    [{ alarms: undefined }, 'Ob etwas liegen geblieben ist, ließ sich gerade nicht prüfen. Bitte sehen Sie später noch einmal nach.'],
    [{ deadLetters: 2 }, '2 Nachrichten sind liegen geblieben. Ansehen und zurücklegen'],
    [{ deadLetters: 'somewhere' }, 'Nachrichten sind liegen geblieben, vielleicht auch Ihre. Ansehen und zurücklegen'],
    [
      { findings: [{ id: 'aws.mail', label: undefined, since: at('20T06:40') }] },
      'Ein Postfach bekommt die Mails der Pforte nicht. Gefunden am Freitag, 20. November. Prüfung öffnen: was es ist und was zu tun ist',
    ],
    [
      { findings: [{ id: 'whatsapp.token', label: 'WhatsApp', since: at('20T06:40') }] },
      'Bei WhatsApp stimmt etwas nicht. Gefunden am Freitag, 20. November. Prüfung öffnen: was es ist und was zu tun ist',
    ],
  ])('says %j in plain words', (data, text) => {
    expect(textOf(data)).toBe(text);
  });
});
