import { previewOf } from '../../../app/hours/preview.ts';
import { historyOf } from '../../../app/settings/history.ts';
import { rollback, rollbackTarget } from '../../../app/settings/rollback.ts';
import { profileOf } from '../../../channels/registry.ts';
import { documentChanges, textChanges } from '../../../console/document-changes.ts';
import { dayAndTime } from '../../../console/moments.ts';
import { type HistoryData, historyView } from '../../../console/pages/history.ts';
import { reviewView } from '../../../console/pages/review.ts';
import { snapshotDiff } from '../../../facility/snapshot-diff.ts';
import { openEditing, plain, problemIn, published } from '../editing.ts';
import { type DeskVisit, deskPage, type Outcome } from '../page.ts';

const path = '/facility/history';

/** Versions of the facility file that are kept, and the way back to each. */
export const historyPage = deskPage({
  path,
  roles: [],
  title: (words) => words.hours.history.title,
  load,
  view: historyView,
  actions: {
    look: { run: (visit, form) => take(visit, form, false) },
    'bring-back': { audit: 'facility-brought-back', run: (visit, form) => take(visit, form, true) },
  },
});

async function load(visit: DeskVisit): Promise<HistoryData> {
  const { holds } = (await openEditing(visit)).edited;
  const versions = holds ? await historyOf(holds, visit.ports.facility.publish.settings) : [];
  return {
    versions: versions.map(({ number, at, by }) => ({
      number,
      when: dayAndTime(at, visit.shell.language, visit.now),
      by,
      holds: number === holds?.number,
    })),
    seen: holds?.number ?? 0,
    problem: problemIn(visit),
  };
}

/** Shows what an earlier version would change, or lets it hold again. */
async function take(visit: DeskVisit, form: URLSearchParams, isMeant: boolean): Promise<Outcome> {
  const { edited, compiler, values } = await openEditing(visit);
  const ports = visit.ports.facility.publish;
  const { holds } = edited;
  const target = holds && (await rollbackTarget({ desk: holds, to: Number(form.get('to')) }, ports));
  const snapshot = target && (await ports.settings.loadSnapshot(holds.space, target.hash).catch(() => undefined));
  if (!holds || !target || !snapshot) return { kind: 'again', problem: 'no-such-version' };
  const isOvertaken = form.get('seen') !== String(holds.number);
  if (isMeant && !isOvertaken) {
    const result = await rollback({ desk: holds, to: target.number, by: visit.user.name }, ports);
    if (result.kind === 'no-such-version') return { kind: 'again', problem: 'no-such-version' };
    if (result.kind !== 'superseded') return published(visit, result, path);
  }
  const document = plain(await ports.settings.loadDocument(holds.space, target.hash), compiler);
  const { words } = visit.shell;
  const main = reviewView(
    {
      path,
      bringsBack: { act: 'bring-back', button: words.hours.history.bringBack, leave: words.hours.history.back },
      fields: [
        ['to', String(target.number)],
        ['seen', String(holds.number)],
      ],
      overtaken: isOvertaken ? { by: holds.by, number: holds.number } : undefined,
      changes: document && values ? documentChanges(values, document, words) : [],
      ...textChanges(snapshotDiff(edited.snapshot, snapshot), words),
      doubts: [],
      previews: previewOf(snapshot, visit.now).map((preview) => ({ ...preview, label: profileOf(preview.channel).label })),
    },
    visit.shell,
  );
  return { kind: 'show', title: words.review.title, main };
}
