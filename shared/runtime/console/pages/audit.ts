import { toLocal } from '../../../calendar/berlin.ts';
import { dateOf, parseDay } from '../../../calendar/civil-days.ts';
import { auditView } from '../../../console/pages/audit.ts';
import { anyDeskPage } from '../page.ts';

const shownDays = 30;

/** The audit list: the acts at the desk, and those of the whole deployment. */
export const auditPage = anyDeskPage({
  path: '/audit',
  roles: ['admin', 'protection'],
  title: (words) => words.audit.title,
  async load({ desk, now, ports }) {
    const today = parseDay(toLocal(now).date);
    const days = Array.from({ length: shownDays }, (_, index) => dateOf(today - index));
    const [own, shared] = await Promise.all([desk ? ports.store.loadAudit(desk.space, days) : [], ports.store.loadAudit(undefined, days)]);
    return { lines: [...own, ...shared].toSorted((a, b) => b.at - a.at) };
  },
  view: auditView,
});
