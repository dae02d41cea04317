import type { EpochMs } from '../../calendar/rules.ts';
import type { ConsoleUser } from '../console/console-ports.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { NotesStore, TrainingLine, TrainingRegister } from './golive-ports.ts';

/** A training holds for so long. */
export const trainedForMs = 365 * 24 * 60 * 60_000;

const attempts = 10;

export type TrainingState = 'trained' | 'due' | 'never';

/** One row of the register as people read it. */
export interface TrainingRow {
  readonly user?: string;
  readonly name: string;
  readonly state: TrainingState;
  /** Of the last training; absent: there is none. */
  readonly at?: EpochMs;
  readonly by?: string;
  /** They had access to the console, and have none any more. */
  readonly isGone: boolean;
}

type Person = Pick<ConsoleUser, 'id' | 'name'>;

/** Everybody with access, trained or not, then those without. */
export function trainingRows({ lines }: TrainingRegister, people: readonly Person[], now: EpochMs): readonly TrainingRow[] {
  const stateAt = (line: TrainingLine | undefined): TrainingState => {
    if (!line) return 'never';
    return now - line.at < trainedForMs ? 'trained' : 'due';
  };
  const present = people.map(({ id, name }): TrainingRow => {
    const line = lines.find(({ user }) => user === id);
    return { user: id, name, state: stateAt(line), isGone: false, ...(line && factsOf(line)) };
  });
  const others = lines
    .filter(({ user }) => !people.some(({ id }) => id === user))
    .map((line) => ({ name: line.name, state: stateAt(line), isGone: line.user !== undefined, ...factsOf(line) }));
  return [...present, ...others];
}

function factsOf({ at, by }: TrainingLine): Pick<TrainingRow, 'at' | 'by'> {
  return { at, ...(by !== undefined && { by }) };
}

/** People who are due for the training, again or for the first time. Leavers are left out. */
export function dueNames(rows: readonly TrainingRow[]): readonly string[] {
  return rows.filter(({ state, isGone }) => state !== 'trained' && !isGone).map(({ name }) => name);
}

/** Enters a passed training in place of the person's last one. A person without access is known by name. */
export async function recordTraining(
  line: TrainingLine,
  people: readonly Person[],
  store: NotesStore<TrainingRegister>,
): Promise<TrainingRegister> {
  return change(store, ({ lines }) => {
    const others = lines.filter(({ user, name }) => user !== line.user || (user === undefined && name !== line.name));
    return kept([...others, line], people, line.at);
  });
}

/** Drops the lines whose time is over. Writes nothing where there are none. */
export async function tidyTraining(
  people: readonly Person[],
  now: EpochMs,
  store: NotesStore<TrainingRegister>,
): Promise<TrainingRegister> {
  const { notes } = await store.load();
  if (kept(notes.lines, people, now).length === notes.lines.length) return notes;
  return change(store, ({ lines }) => kept(lines, people, now));
}

/**
 * A line stays while its person has access. Of a person who left it stays for as long as it proves something, a year after the training, and
 * then goes; of somebody trained in person it stays for a second year, so that the register can say that they are due.
 */
function kept(lines: readonly TrainingLine[], people: readonly Person[], now: EpochMs): readonly TrainingLine[] {
  return lines.filter(({ user, at }) => {
    if (people.some(({ id }) => id === user)) return true;
    return now - at < (user === undefined ? 2 * trainedForMs : trainedForMs);
  });
}

function change(
  store: NotesStore<TrainingRegister>,
  next: (register: TrainingRegister) => readonly TrainingLine[],
): Promise<TrainingRegister> {
  return updateVersioned('training register', attempts, async () => {
    const { notes, version } = await store.load();
    const changed = { lines: next(notes) };
    return (await store.save(changed, version)) === 'conflict' ? 'conflict' : changed;
  });
}
