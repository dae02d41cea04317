import { computeOpeningState } from '../../../app/hours/away-mode.ts';
import { readingsAt } from '../../../app/hours/readings-at.ts';
import { type ByHand, setByHand } from '../../../app/hours/set-by-hand.ts';
import type { Overrides } from '../../../app/ports.ts';
import type { TrainingRegister } from '../../../app/setup/golive-ports.ts';
import { dueNames, trainingRows } from '../../../app/setup/training.ts';
import { firstOfDays, readTotals } from '../../../app/totals/read-totals.ts';
import { fromLocal, localDay, momentOf, toLocal } from '../../../calendar/berlin.ts';
import type { EpochMs, Override } from '../../../calendar/rules.ts';
import { channels, profileOf } from '../../../channels/registry.ts';
import type { AttentionData } from '../../../console/attention.ts';
import { todayView } from '../../../console/pages/today.ts';
import { rolesAt } from '../../../console/roles.ts';
import type { Said } from '../../../console/words.ts';
import { attentionOf } from '../attention.ts';
import { type Action, type DeskVisit, deskPage, type Outcome } from '../page.ts';

/** The first page: open or away now, what a client reads, what there is to do. */
export const todayPage = deskPage({
  path: '',
  roles: 'anybody',
  nav: 'today',
  title: (words) => words.today.title,
  async load(visit: DeskVisit) {
    const { desk, deskPorts, roles, query, now, again } = visit;
    const { snapshot } = desk;
    const stored = await deskPorts.store.loadStatus();
    const current = computeOpeningState(snapshot, stored?.overrides, now, stored);
    const day = toLocal(now).date;
    const [attention, totals, training] = await Promise.all([
      attentionOf(visit, stored, current),
      readTotals({ from: firstOfDays(7, day), to: day }, snapshot, deskPorts.readTallies),
      deskPorts.records.training.load(),
    ]);
    return {
      now,
      channels: readingsAt(snapshot, now, current.overrides).map(({ channel, known }) => ({
        id: channel,
        label: profileOf(channel).label,
        opening: current.channels[channel],
        reads: known,
        isByHand: current.channels[channel]?.because === 'override',
      })),
      mayChange: roles.some((role) => role === 'staff' || role === 'admin'),
      undo: query.get('undo') ?? undefined,
      attention: { ...attention, untrained: untrainedOf(training.notes, visit) },
      days: answersByDay(totals, day),
      problem: again?.problem,
      typed: { until: again?.form.get('until') ?? undefined, channel: again?.form.get('channel') ?? undefined },
    };
  },
  view: todayView,
  actions: {
    close: act('closed', (form, { now }) => ({ ...whichIn(form), mode: 'away', until: momentOf(localDay(now) + 1, 0) })),
    away: act('away', (form) => withEnd('away', form)),
    open: act('opened', (form) => withEnd('open', form)),
    auto: act('auto', (form) => ({ ...whichIn(form), mode: 'auto' })),
    undo: act('undone', (form) => readUndo(form.get('undo') ?? '')),
  },
});

/** The reader's own training, and for admins everybody else's. */
function untrainedOf(register: TrainingRegister, { user, people, roles, desk, now }: DeskVisit): AttentionData['untrained'] {
  const here = people.users.filter(({ rights }) => rolesAt(rights, desk.id).length > 0);
  const rows = trainingRows(register, here, now);
  const isOwn = rows.some((row) => row.user === user.id && row.state !== 'trained');
  const others = roles.includes('admin') ? dueNames(rows.filter((row) => row.user !== user.id)) : [];
  return { isOwn, others };
}

type Meant = ByHand | readonly ByHand[] | 'time-missing';

function act(
  said: Extract<Said, 'closed' | 'away' | 'opened' | 'auto' | 'undone'>,
  meant: (form: URLSearchParams, visit: DeskVisit) => Meant,
): Action<DeskVisit> {
  return {
    roles: ['staff'],
    audit: said,
    async run(visit, form): Promise<Outcome> {
      const byHand = meant(form, visit);
      if (byHand === 'time-missing') return { kind: 'again', problem: byHand };
      const { store } = visit.deskPorts;
      const before = (await store.loadStatus())?.overrides;
      const changed = await setByHand(byHand, { snapshot: visit.desk.snapshot, store, now: () => visit.now });
      if (changed === 'conflict') return { kind: 'again', problem: 'conflict' };
      if (!changed.ok) return { kind: 'again', problem: changed.why };
      const [only] = whichIn(form).channels ?? [];
      return {
        kind: 'done',
        said,
        ...(said !== 'undone' && { query: { undo: undoOf(before, changed.status.overrides, visit) } }),
        ...(only && { about: profileOf(only).label }),
      };
    },
  };
}

/** The channel that a form names; none: all of them. */
function whichIn(form: URLSearchParams): Pick<ByHand, 'channels'> {
  const named = channels.find((channel) => channel === form.get('channel'));
  return named ? { channels: [named] } : {};
}

function withEnd(mode: Override['mode'], form: URLSearchParams): Meant {
  const [date = '', time = ''] = (form.get('until') ?? '').split('T');
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || hours === undefined) return 'time-missing';
  return { ...whichIn(form), mode, until: fromLocal(date, Number(hours) * 60 + Number(minutes)) };
}

/** The overrides before, of the channels whose changed, as a link can carry them: `messenger.away-1764061200000,whatsapp.auto`. */
function undoOf(before: Overrides = {}, after: Overrides = {}, { desk: { snapshot }, now }: Pick<DeskVisit, 'desk' | 'now'>): string {
  const used = channels.filter((channel) => snapshot[channel]);
  const changed = used.filter((channel) => !isSame(before[channel], after[channel]));
  // Sent twice, a form changes nothing the second time; the way back is still the one to the hours.
  return (changed.length > 0 ? changed : used)
    .map((channel) => `${channel}.${changed.length > 0 ? wishIn(before[channel], now) : 'auto'}`)
    .join(',');
}

function isSame(one: Override | undefined, other: Override | undefined): boolean {
  return one?.mode === other?.mode && one?.until === other?.until;
}

function wishIn(before: Override | undefined, now: EpochMs): string {
  if (!before || (before.until !== undefined && before.until <= now)) return 'auto';
  return before.until === undefined ? before.mode : `${before.mode}-${before.until}`;
}

function readUndo(text: string): readonly ByHand[] {
  return text.split(',').flatMap((part): ByHand | [] => {
    const [, channel, mode, until] = /^([a-z]+)\.(auto|away|open)(?:-(\d{1,15}))?$/.exec(part) ?? [];
    const named = channels.find((one) => one === channel);
    if (!named) return [];
    if (mode !== 'away' && mode !== 'open') return { channels: [named], mode: 'auto' };
    return { channels: [named], mode, until: until === undefined ? undefined : Number(until) };
  });
}

/** Messages answered on each of the last seven days, all channels together. */
function answersByDay(totals: Awaited<ReturnType<typeof readTotals>>, today: string) {
  return Array.from({ length: 7 }, (_, index) => {
    const date = firstOfDays(7 - index, today);
    const ofDay = totals.filter(({ period, name }) => period === 'day' && name === date);
    return { date, count: ofDay.reduce((sum, { counts }) => sum + (counts.messages ?? 0), 0) };
  });
}
