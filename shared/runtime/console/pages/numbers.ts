import { readTotals } from '../../../app/totals/read-totals.ts';
import { toLocal } from '../../../calendar/berlin.ts';
import { readDate } from '../../../calendar/read-moment.ts';
import { earlierEnd, laterEnd, ranges, type Span, seriesIn, spanOf } from '../../../console/number-series.ts';
import { numbersView } from '../../../console/pages/numbers.ts';
import { mayUse, type Role } from '../../../console/roles.ts';
import { totalsAsCsv } from '../../../print/totals.ts';
import { type DeskVisit, deskPage } from '../page.ts';

/** Roles that may download numbers, besides admins. */
const takers: readonly Role[] = ['protection'];

/** The day's counters of a desk, over all its channels. */
export const numbersPage = deskPage({
  path: '/numbers',
  roles: 'anybody',
  nav: 'numbers',
  title: (words) => words.numbers.title,
  async load(visit: DeskVisit) {
    const { desk, deskPorts, roles } = visit;
    const span = askedSpan(visit);
    const today = toLocal(visit.now).date;
    const { topics = [], flyers } = desk.snapshot;
    return {
      span,
      ...seriesIn(span, await readTotals(span, desk.snapshot, deskPorts.readTallies)),
      earlier: earlierEnd(span, today),
      later: laterEnd(span, today),
      mayDownload: mayUse(roles, takers),
      topics: Object.fromEntries(topics.map(({ id, title }) => [id, title ?? id])),
      sources: Object.fromEntries((flyers?.sources ?? []).map(({ id, word }) => [id, word])),
    };
  },
  view: numbersView,
});

/** The same for a spreadsheet, day by day and channel by channel. */
export const numbersFilePage = deskPage({
  path: '/numbers/csv',
  roles: takers,
  title: (words) => words.numbers.title,
  async load(visit: DeskVisit) {
    const span = askedSpan(visit);
    const { topics, flyers } = visit.desk.snapshot;
    const totals = await readTotals(span, visit.desk.snapshot, visit.deskPorts.readTallies);
    return { span, csv: totalsAsCsv(totals, { topics, sources: flyers?.sources }) };
  },
  view: ({ span, csv }, { words }) => ({
    name: words.numbers.fileName(span.from, span.to),
    type: 'text/csv; charset=utf-8',
    body: csv,
  }),
});

/** The last seven days, unless the address says something else that there is. */
function askedSpan({ query, now }: DeskVisit): Span {
  const today = toLocal(now).date;
  const range = ranges.find((one) => one === query.get('range')) ?? 'week';
  const to = readDate(query.get('to') ?? '') ?? today;
  return spanOf(range, to < today ? to : today);
}
