import { emptyView } from '../../../console/pages/empty.ts';
import { anyDeskPage } from '../page.ts';

/** While no facility is published, or none that the person may see. */
export const emptyPage = anyDeskPage({
  path: '/empty',
  roles: 'anybody',
  title: (words) => words.empty.title,
  load: () => undefined,
  view: (_, shell) => emptyView(shell),
});
