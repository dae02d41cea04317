import type { ChecklistItem } from '../../setup-contract.ts';

/** For every app of Meta's. No call tells or sets it. */
export const appLive: ChecklistItem = {
  id: 'live-mode',
  text: 'Stellen Sie die App im App-Dashboard auf „Live“.',
  link: 'https://developers.facebook.com/apps/',
  at: { site: 'App-Dashboard', menu: ['Dashboard', 'App-Einstellungen'], here: 0, label: 'App-Modus: Live', control: 'ein' },
};

const businessSuite = 'Meta Business Suite';

/** For what is also answered in the Page's inbox. */
export const pageChecklist: readonly ChecklistItem[] = [
  appLive,
  {
    id: 'business-suite-automations',
    text: 'Schalten Sie in der Meta Business Suite unter „Posteingang › Automatisierungen“ alle eigenen Antworten ab.',
    link: 'https://business.facebook.com/latest/inbox/automated_responses',
    at: { site: businessSuite, menu: ['Startseite', 'Posteingang'], here: 1, label: 'Automatisierungen', control: 'aus' },
  },
  // Reference sheet messenger.md §4.3: a Page with automatic answers that says otherwise gets a notice, and a limit after a week.
  {
    id: 'response-mode',
    text: 'Stellen Sie in den Einstellungen der Seite die Antwortmethode auf „Hybrid“: Pforte und Team antworten beide.',
    link: 'https://business.facebook.com/latest/settings',
    at: { site: businessSuite, menu: ['Posteingang', 'Einstellungen'], here: 1, label: 'Antwortmethode', control: 'Hybrid' },
  },
  {
    id: 'app-review',
    text: 'Beantragen Sie den erweiterten Zugriff (App Review) und die Unternehmensprüfung.',
    link: 'https://developers.facebook.com/docs/app-review',
    at: { site: 'App-Dashboard', menu: ['Dashboard', 'App Review'], here: 1, label: 'Erweiterter Zugriff', control: 'Anfordern' },
    detectedBy: 'app-review',
  },
];
