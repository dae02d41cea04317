import type { Channel } from '../../channels/registry.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { SetupNotes, SetupNotesStore, Tick } from './setup-store-ports.ts';

/** Writers that may come in between: few people set up one desk. */
const attempts = 10;

async function change(store: SetupNotesStore, next: (notes: SetupNotes) => SetupNotes): Promise<SetupNotes> {
  return updateVersioned('setup', attempts, async () => {
    const { notes, version } = await store.load();
    const changed = next(notes);
    if (changed === notes) return notes;
    return (await store.save(changed, version)) === 'conflict' ? 'conflict' : changed;
  });
}

/** Ticks an item, or takes the tick back. One that is ticked keeps who did it and when. */
export function setTick(store: SetupNotesStore, tick: Tick, isDone: boolean): Promise<SetupNotes> {
  return change(store, (notes) => {
    const isTicked = notes.ticks.some(({ id }) => id === tick.id);
    if (isTicked === isDone) return notes;
    const others = notes.ticks.filter(({ id }) => id !== tick.id);
    return { ...notes, ticks: isDone ? [...others, tick] : others };
  });
}

/** Remembers channels on which messages were seen. */
export function noteSeen(store: SetupNotesStore, channels: readonly Channel[]): Promise<SetupNotes> {
  return change(store, (notes) => {
    const fresh = channels.filter((channel) => !notes.seen.includes(channel));
    return fresh.length === 0 ? notes : { ...notes, seen: [...notes.seen, ...fresh] };
  });
}
