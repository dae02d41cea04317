import type { ChecklistItem } from '../../setup-contract.ts';

/** For every app of Meta's. No call tells or sets it. */
export const appLive: ChecklistItem = {
  id: 'live-mode',
  text: 'Stellen Sie die App im App-Dashboard auf „Live“.',
  link: 'https://developers.facebook.com/apps/',
};

/** For what is also answered in the Page's inbox. */
export const pageChecklist: readonly ChecklistItem[] = [
  appLive,
  {
    id: 'business-suite-automations',
    text: 'Schalten Sie in der Meta Business Suite unter „Posteingang › Automatisierungen“ alle eigenen Antworten ab.',
    link: 'https://business.facebook.com/latest/inbox/automated_responses',
  },
  {
    id: 'response-mode',
    text: 'Stellen Sie in den Einstellungen der Seite die Antwortmethode auf „Manuell“; eine Abwesenheitsnotiz sagt die Pforte selbst.',
    link: 'https://business.facebook.com/latest/settings',
  },
  {
    id: 'app-review',
    text: 'Beantragen Sie den erweiterten Zugriff (App Review) und die Unternehmensprüfung.',
    link: 'https://developers.facebook.com/docs/app-review',
    detectedBy: 'app-review',
  },
];
