import type { Page } from './page.ts';
import { auditPage } from './pages/audit.ts';
import { emptyPage } from './pages/empty.ts';
import { facilityFilePage, facilityPage, setupFacilityPage } from './pages/facility.ts';
import { flyerCodePage, flyerSheetPage, flyersPage } from './pages/flyers.ts';
import { goLivePage } from './pages/golive.ts';
import { historyPage } from './pages/history.ts';
import { hoursPage } from './pages/hours.ts';
import { languagesPage } from './pages/languages.ts';
import { lettersPage } from './pages/letters.ts';
import { mePage } from './pages/me.ts';
import { newsletterPage } from './pages/newsletter.ts';
import { newsletterIssuePage } from './pages/newsletter-issue.ts';
import { newsletterWritePage } from './pages/newsletter-write.ts';
import { numbersFilePage, numbersPage } from './pages/numbers.ts';
import { paperChangesPage, paperFilePage, papersPage } from './pages/papers.ts';
import { phonePage } from './pages/phone.ts';
import { recoveryPage } from './pages/recovery.ts';
import { rightsPage } from './pages/rights.ts';
import { setupPage } from './pages/setup.ts';
import { setupChecklistPage, setupDoctorPage, setupMessagePage } from './pages/setup-checks.ts';
import { setupConnectPage } from './pages/setup-connect.ts';
import { setupKeyringPage } from './pages/setup-keyring.ts';
import { setupMetaPage } from './pages/setup-meta.ts';
import { personPage, teamPage } from './pages/team.ts';
import { textsPage } from './pages/texts.ts';
import { todayPage } from './pages/today.ts';
import { topicsPage } from './pages/topics.ts';
import { trainingPage, trainingRegisterPage } from './pages/training.ts';

/** From the installed deployment to the first message. */
const setupPages: readonly Page[] = [
  setupPage,
  setupFacilityPage,
  setupKeyringPage,
  setupMetaPage,
  setupConnectPage,
  setupChecklistPage,
  setupDoctorPage,
  setupMessagePage,
];

/** Forms over the facility file. */
const editingPages: readonly Page[] = [hoursPage, facilityPage, facilityFilePage, textsPage, topicsPage, languagesPage, historyPage];

const newsletterPages: readonly Page[] = [newsletterPage, newsletterWritePage, newsletterIssuePage];

/** The console's pages, in the order of the menu. `shared/console/README.md` says how one is added. */
export const pages: readonly Page[] = [
  todayPage,
  ...newsletterPages,
  numbersPage,
  numbersFilePage,
  flyersPage,
  flyerCodePage,
  flyerSheetPage,
  rightsPage,
  ...editingPages,
  ...setupPages,
  goLivePage,
  papersPage,
  paperFilePage,
  paperChangesPage,
  trainingPage,
  trainingRegisterPage,
  teamPage,
  personPage,
  lettersPage,
  mePage,
  phonePage,
  recoveryPage,
  auditPage,
  emptyPage,
];
