import { openingNow } from '../../../app/hours/set-by-hand.ts';
import { todayView } from '../../../console/pages/today.ts';
import { deskPage } from '../page.ts';

/** The first page: open or away now, on each channel. */
export const todayPage = deskPage({
  path: '',
  roles: 'anybody',
  nav: 'today',
  title: (words) => words.today.title,
  load: async ({ desk, deskPorts, now }) => ({
    opening: await openingNow({ snapshot: desk.snapshot, store: deskPorts.store, now: () => now }),
  }),
  view: todayView,
});
