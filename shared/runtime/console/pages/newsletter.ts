import { type ChannelSubscribers, countAllSubscribers } from '../../../app/newsletter/count-subscribers.ts';
import { reportOf } from '../../../app/newsletter/issue-report.ts';
import { monthOf } from '../../../broadcast/send-guards.ts';
import { profileOf } from '../../../channels/registry.ts';
import type { MonthPlot } from '../../../console/month-plot.ts';
import { type IssueLine, newsletterView } from '../../../console/pages/newsletter.ts';
import { mayUse } from '../../../console/roles.ts';
import type { SnapshotNewsletter } from '../../../facility/snapshot.ts';
import type { DeskNewsletter } from '../desk-newsletter.ts';
import { type DeskVisit, deskPage } from '../page.ts';

/** Issues that are shown at once: each costs a few reads. */
const shownAtOnce = 10;

/** The newsletter's issues and its subscribers, in totals. */
export const newsletterPage = deskPage({
  path: '/newsletter',
  roles: ['newsletter', 'protection'],
  nav: 'newsletter',
  title: (words) => words.newsletter.title,
  async load({ desk, ports, roles, query, now }: DeskVisit) {
    const { newsletter } = desk.snapshot;
    const nothing = { mayWrite: false, issues: [], hasOlder: false, subscribers: 0, months: { columns: [], rows: [] } };
    if (!newsletter) return nothing;
    const { jobs } = await ports.newsletterOf(desk);
    const kept = ((await jobs.newsletter.loadIndex())?.value.jobs ?? []).toReversed();
    const shown = query.get('all') === 'yes' ? kept : kept.slice(0, shownAtOnce);
    const [issues, counted] = await Promise.all([linesOf(shown, newsletter, jobs), countAllSubscribers(jobs)]);
    return {
      name: newsletter.name,
      mayWrite: mayUse(roles, ['newsletter']),
      issues,
      hasOlder: shown.length < kept.length,
      subscribers: counted.reduce((sum, { total }) => sum + total, 0),
      months: byMonth(counted, monthOf(now)),
    };
  },
  view: newsletterView,
});

async function linesOf(
  shown: readonly { readonly id: string }[],
  promise: SnapshotNewsletter,
  jobs: DeskNewsletter['jobs'],
): Promise<readonly IssueLine[]> {
  const lines = await Promise.all(
    shown.map(async ({ id }) => {
      const job = (await jobs.newsletter.loadJob(id))?.value;
      if (!job) return [];
      const { issue, state, startedAt, createdAt } = job;
      const report = startedAt !== undefined && (await reportOf(job, promise, jobs));
      return [{ id, text: issue.text, state, at: startedAt ?? createdAt, ...(report && { report }) }];
    }),
  );
  return lines.flat();
}

const shownMonths = 12;

/** The last twelve months, and all before them. */
export function byMonth(counted: readonly ChannelSubscribers[], thisMonth: string): MonthPlot {
  const names = lastMonths(thisMonth);
  const inMonths = names.map((month) => ({
    month,
    counts: counted.map(({ months }) => months.find((one) => one.month === month)?.count ?? 0),
  }));
  const before = counted.map(({ total }, column) => total - inMonths.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0));
  return {
    columns: counted.map(({ channel }) => profileOf(channel).label),
    rows: [...(before.some((count) => count > 0) ? [{ counts: before }] : []), ...inMonths],
  };
}

function lastMonths(thisMonth: string): readonly string[] {
  const [year = 0, month = 1] = thisMonth.split('-').map(Number);
  return Array.from({ length: shownMonths }, (_, index) => {
    const count = year * 12 + month - shownMonths + index;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
}
