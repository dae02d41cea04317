import { localDay } from '../../calendar/berlin.ts';
import { parseDay } from '../../calendar/civil-days.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import type { Reading } from '../../channels/setup-contract.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { usedChannels } from '../../facility/used-channels.ts';
import type { Finding } from './finding.ts';

/** Checks the published settings as of today's date. */
export function deskFindings(snapshot: Snapshot, now: EpochMs): readonly Finding[] {
  return [
    { id: 'desk.holidays', ...holidayReading(snapshot, now) },
    { id: 'desk.crisis', ...crisisReading(snapshot) },
  ];
}

/** Days for which public holidays have to be known. */
const daysAhead = 365;

function holidayReading(snapshot: Snapshot, now: EpochMs): Reading {
  const ends = usedChannels(snapshot).flatMap((channel) => snapshot[channel]?.calendar.holidaysUntil ?? []);
  const [first] = ends.toSorted();
  const days = first === undefined ? undefined : parseDay(first);
  if (first === undefined || days === undefined || days >= localDay(now) + daysAhead)
    return { verdict: 'ok', what: 'Die Feiertage sind für mehr als ein Jahr bekannt.' };
  const last = first.split('-').toReversed().join('.');
  return {
    verdict: days < localDay(now) ? 'fault' : 'warning',
    what: `Die Feiertage sind nur bis zum ${last} bekannt.`,
    todo: 'Spielen Sie die neueste Fassung der Pforte ein, und veröffentlichen Sie die Einrichtungsdatei noch einmal.',
  };
}

function crisisReading({ crisis }: Snapshot): Reading {
  if (crisis?.off === undefined) return { verdict: 'ok', what: 'Auf Hilferufe wird geachtet.' };
  return {
    verdict: 'warning',
    what: 'Auf Hilferufe wird nicht geachtet: die Einrichtungsdatei schaltet es ab.',
    todo: 'Prüfen Sie, ob der Grund noch gilt, und nehmen Sie sonst „off“ aus dem Abschnitt „crisis“.',
  };
}
