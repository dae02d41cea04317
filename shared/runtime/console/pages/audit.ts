import { toLocal } from '../../../calendar/berlin.ts';
import { dateOf, parseDay } from '../../../calendar/civil-days.ts';
import { auditView } from '../../../console/pages/audit.ts';
import { mayUse, type Role, rolesAt } from '../../../console/roles.ts';
import { anyDeskPage, type Visit } from '../page.ts';

const shownDays = 30;
const readers: readonly Role[] = ['admin', 'protection'];

/** The audit list: the acts at each desk whose list the reader may see, and those of the whole deployment. */
export const auditPage = anyDeskPage({
  path: '/audit',
  roles: readers,
  isForDeskRights: true,
  title: (words) => words.audit.title,
  async load(visit: Visit) {
    const { now, ports, query } = visit;
    const today = parseDay(toLocal(now).date);
    const days = Array.from({ length: shownDays }, (_, index) => dateOf(today - index));
    const lists = listsOf(visit);
    const chosen = lists.find(({ id }) => id === query.get('of'));
    const lines = await Promise.all((chosen ? [chosen] : lists).map(({ space }) => ports.store.loadAudit(space, days)));
    return { lines: lines.flat().toSorted((a, b) => b.at - a.at), lists, chosen: chosen?.id };
  },
  view: auditView,
});

/** `shared`: what was done for all desks, for whose rights hold everywhere. */
function listsOf({ user, desks }: Visit) {
  const own = desks
    .filter(({ id }) => mayUse(rolesAt(user.rights, id), readers))
    .map(({ id, space, snapshot }) => ({ id, space, name: snapshot.facility.shortName }));
  return mayUse(rolesAt(user.rights, undefined), readers) ? [...own, { id: 'shared', space: undefined, name: undefined }] : own;
}
