import type { Page } from './page.ts';
import { emptyPage } from './pages/empty.ts';
import { mePage } from './pages/me.ts';
import { todayPage } from './pages/today.ts';

/** The console's pages, in the order of the menu. `shared/console/README.md` says how one is added. */
export const pages: readonly Page[] = [todayPage, mePage, emptyPage];
