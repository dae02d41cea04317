import { expect, it } from 'vitest';
import { html } from '../../../shared/console/html.ts';
import { monthPlot } from '../../../shared/console/month-plot.ts';
import { newsletterWords } from '../../../shared/console/newsletter-words.ts';
import { byMonth } from '../../../shared/runtime/console/pages/newsletter.ts';

const counted = [
  {
    channel: 'whatsapp',
    total: 9,
    months: [
      { month: '2026-11', count: 2 },
      { month: '2025-12', count: 3 },
      { month: '2025-11', count: 4 },
    ],
  },
  { channel: 'messenger', total: 1, months: [{ month: '2026-11', count: 1 }] },
] as const;

it('shows twelve months, those without anybody too, and all before them in one row', () => {
  const { columns, rows } = byMonth(counted, '2026-11');
  expect(columns).toEqual(['WhatsApp', 'Messenger']);
  expect(rows[0]).toEqual({ counts: [4, 0] });
  expect(rows.slice(1).map(({ month }) => month)).toEqual([
    ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
    ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
  ]);
  expect(rows.at(1)?.counts).toEqual([3, 0]);
  expect(rows.at(-1)?.counts).toEqual([2, 1]);
});

it('has no row for what came before when nothing did', () => {
  expect(byMonth([{ channel: 'whatsapp', total: 2, months: [{ month: '2026-11', count: 2 }] }], '2026-11').rows).toHaveLength(12);
});

it('is drawn with all channels together, and written as a table with each', () => {
  const { markup } = html`${monthPlot(byMonth(counted, '2026-11'), newsletterWords)}`;
  expect(markup).toContain('<th scope="row">11/2026</th><td class="number">2</td><td class="number">1</td><td class="number">3</td>');
  expect(markup).toContain('<th scope="row">früher</th><td class="number">4</td><td class="number">0</td><td class="number">4</td>');
  expect(markup.match(/<rect /g)).toHaveLength(13);
});
