import { consolePages } from '../../../app/setup/console-pages.ts';
import type { Finding } from '../../../app/setup/finding.ts';
import { setTick } from '../../../app/setup/setup-notes.ts';
import { checklistView } from '../../../console/pages/setup-checklist.ts';
import { doctorView } from '../../../console/pages/setup-doctor.ts';
import { messageView } from '../../../console/pages/setup-message.ts';
import { type DeskVisit, deskPage, type Outcome } from '../page.ts';
import { pictureOf } from './setup.ts';

/** Checklist of steps that only people can take at Meta, ticked by hand or by what Meta tells. */
export const setupChecklistPage = deskPage({
  path: '/setup/checklist',
  roles: [],
  title: (words) => words.setup.checklist.title,
  load: async (visit) => ({ items: (await pictureOf(visit)).checklist }),
  view: checklistView,
  actions: {
    tick: { audit: 'checklist-ticked', run: (visit, form) => tick(visit, form, true) },
    untick: { audit: 'checklist-ticked', run: (visit, form) => tick(visit, form, false) },
  },
});

async function tick({ ports, origin, desk, user, now }: DeskVisit, form: URLSearchParams, isDone: boolean): Promise<Outcome> {
  const setup = ports.setupAt(origin);
  const known = Object.values(setup.doctorOf(desk, { tokens: {} }).setups).flatMap(({ checklist }) => checklist.map(({ id }) => id));
  const id = form.get('id') ?? '';
  if (known.includes(id)) await setTick(setup.notesOf(desk), { id, at: now, by: user.name }, isDone);
  return { kind: 'done' };
}

/** Every check, the gravest first. */
export const setupDoctorPage = deskPage({
  path: '/setup/doctor',
  roles: [],
  title: (words) => words.setup.doctor.title,
  load: async (visit) => ({ findings: (await pictureOf(visit)).findings.map(withPage) }),
  view: doctorView,
});

function withPage(finding: Finding) {
  const tool = finding.verdict === 'ok' ? undefined : finding.tool;
  return { ...finding, page: tool && consolePages[tool] };
}

/** Whether a message arrived on each channel. */
export const setupMessagePage = deskPage({
  path: '/setup/message',
  roles: [],
  title: (words) => words.setup.message.title,
  load: async (visit) => ({
    arrivals: (await pictureOf(visit)).facts.arrivals,
    ...(visit.ports.simulator !== undefined && { simulator: visit.ports.simulator }),
  }),
  view: messageView,
});
