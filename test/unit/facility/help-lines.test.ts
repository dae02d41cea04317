import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { renderEffect } from '../../../shared/app/replies/render-effect.ts';
import { openingAt } from '../../../shared/calendar/opening.ts';
import { crisisTexts, type HelpLine, helpInWords } from '../../../shared/facility/help-line.ts';
import { loadFacility } from '../../../shared/facility/load.ts';
import { crisisCategories } from '../../../shared/understanding/meaning.ts';
import { hour, monday10 } from '../../support/events.ts';

const shipped = readFileSync(new URL('../../../facility.yaml', import.meta.url), 'utf8').replace('kannst du montags', 'geht es montags');
const load = (yaml: string, today = '2026-11-28') => loadFacility(yaml, { publicHolidays: () => [], today });
const withLine = (more: string) =>
  `${shipped}\ncrisis:\n  helpLines:\n    krisendienst: { number: "0800 6553000", label: Krisendienst, ${more} }\n`;

const lines: readonly HelpLine[] = (() => {
  const loaded = load(shipped);
  return loaded.ok ? (loaded.snapshot.whatsapp?.helpLines ?? []) : [];
})();

/** Every answer in a crisis, in both registers, both styles, with and without readers, and every hour of a week. */
const variants = (['du', 'Sie'] as const).flatMap((address) =>
  (['standard', 'leicht'] as const).flatMap((style) =>
    (['messenger', 'whatsapp'] as const).map((channel) => ({ address, style, channel })),
  ),
);

describe.each(variants)('an answer in a crisis ($address, $style, $channel)', ({ address, style, channel }) => {
  const loaded = load(shipped.replace('address: du', `address: ${address}`).replace('style: standard', `style: ${style}`));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
  const part = loaded.snapshot[channel];
  if (!part) throw new Error('the channel is missing');

  test.each(crisisTexts)('%s fits a phone, names 112, 110 and a line that is open, whenever it is', (id) => {
    for (let hours = 0; hours < 168; hours += 1) {
      const now = monday10 + hours * hour;
      const text = renderEffect({ because: 'crisis', textIds: [id] }, part, openingAt(now, part.calendar), now);
      expect(text.length, `${id} ${hours}`).toBeLessThanOrEqual(600);
      expect(text).toMatch(/(?<!\d)112(?!\d)/);
      expect(text).toMatch(/(?<!\d)110(?!\d)/);
      expect(text).toContain('0800 1110111');
      expect(text).toContain('030 23125 112');
      expect(text.slice(0, 60)).toMatch(/^Danke(?:, dass (?:du|Sie) (?:noch |weiter)?schreib| für (?:deine|Ihre) (?:neue )?Nachricht)/);
      expect(text.slice(0, 60)).not.toMatch(/Krise|Gewalt|Suizid|Missbrauch|schlecht|Gefahr|Hilfe/i);
      expect(text).not.toMatch(/\{\{|\[\[|versprech|garantiert|wir melden uns|vertraulich/i);
    }
  });
});

const within = (room: number) => (lines: string) => lines.length <= room;

describe('the help lines of a moment', () => {
  const at = (iso: string) => Date.parse(iso);
  const words = (need: (typeof crisisCategories)[number], iso: string) => helpInWords(lines, need, at(iso), 'standard', within(600));

  it('name at two in the morning what is open then', () => {
    expect(words('violence', '2026-11-24T02:00:00+01:00')).toBe(
      [
        '• 0800 1110111 – TelefonSeelsorge, Tag und Nacht',
        '• 116016 – Hilfetelefon für Frauen, viele Sprachen, Tag und Nacht',
        '• 0800 1239900 – Hilfetelefon für Männer, Mo–Do 8–20, Fr 8–15 Uhr',
        '• 116111 – für Kinder und Jugendliche, Mo–Sa 14–20 Uhr',
      ].join('\n'),
    );
  });

  it('say until when a line is open today', () => {
    expect(words('suicide', '2026-11-24T15:00:00+01:00')).toContain('• 116111 – für Kinder und Jugendliche, heute bis 20 Uhr');
  });

  it.each(crisisCategories)('hold one for %s that is open around the clock', (need) => {
    expect(words(need, '2026-11-29T03:00:00+01:00').split('\n')[0]).toContain('Tag und Nacht');
  });

  it('are as many as there is room for, and never none', () => {
    expect(helpInWords(lines, 'violence', at('2026-11-24T02:00:00+01:00'), 'standard', within(10)).split('\n')).toHaveLength(1);
  });
});

describe('a help line of the facility', () => {
  it('stands before those that ship', () => {
    const loaded = load(withLine('hours: always, verifiedAt: 2026-11-01'));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
    const own = loaded.snapshot.whatsapp?.helpLines ?? [];
    expect(helpInWords(own, 'despair', monday10, 'standard', within(600))).toMatch(
      /^• 0800 6553000 – Krisendienst, Tag und Nacht\n• 0800 1110111/,
    );
  });

  it('that costs something says so', () => {
    const loaded = load(withLine('cost: "0,20 € je Anruf", verifiedAt: 2026-11-01'));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
    const own = loaded.snapshot.whatsapp?.helpLines ?? [];
    expect(helpInWords(own, 'despair', monday10, 'standard', within(600))).toContain('• 0800 6553000 – Krisendienst, 0,20 € je Anruf');
  });

  it('that nobody has verified for twelve months refuses to build', () => {
    const loaded = load(withLine('verifiedAt: 2025-11-27'));
    expect(loaded.ok ? [] : loaded.mistakes.map(({ path }) => path)).toEqual(['crisis.helpLines.krisendienst']);
    expect(load(withLine('verifiedAt: 2025-11-28')).ok).toBe(true);
  });

  it('holds for those that ship as well', () => {
    const loaded = load(shipped, '2027-11-24');
    expect(loaded.ok ? [] : loaded.mistakes.map(({ problem }) => problem).join()).toContain(
      'was verified on 2026-11-23, more than 12 months ago',
    );
  });
});

describe('nothing can be configured into harm', () => {
  const own = (text: string) => load(`${shipped}\ntexts:\n  crisis.self: "${text}"\n`);

  it.each([
    ['without 110', 'Automatische Antwort. {{hilfen}} Bei Gefahr: 112.', 'must name both 112 and 110'],
    ['without the help lines', 'Automatische Antwort. Bei Gefahr: 112 oder 110.', 'must hold {{hilfen}}'],
    [
      'that is too long',
      `Automatische Antwort. {{hilfen}} Bei Gefahr: 112 oder 110. ${'Lang. '.repeat(90)}`,
      'an answer in a crisis takes 600',
    ],
  ])('an answer in a crisis %s is refused', (_, text, problem) => {
    const loaded = own(text);
    expect(loaded.ok ? [] : loaded.mistakes.map((mistake) => mistake.problem).join()).toContain(problem);
  });

  it('looking away needs a written reason, and is told at every start', () => {
    expect(load(`${shipped}\ncrisis: { off: nein }\n`).ok).toBe(false);
    const loaded = load(`${shipped}\ncrisis: { off: "Unser Krisenteam liest rund um die Uhr mit." }\n`);
    expect(loaded.ok && loaded.warnings.join()).toContain('cries for help are NOT answered with help: Unser Krisenteam');
    expect(loaded.ok && loaded.snapshot.crisis).toEqual({ off: 'Unser Krisenteam liest rund um die Uhr mit.' });
  });
});
