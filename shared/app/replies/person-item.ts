import type { News } from '../../broadcast/issue.ts';
import { newsOf } from '../../broadcast/newsletter-index.ts';
import type { EpochMs, OpeningStatus } from '../../calendar/rules.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { forgetAt, type PersonState } from '../../conversation/state.ts';
import { leadsTo, type PersonRecord } from '../../conversation/unify.ts';
import type { SpokenLanguage } from '../../languages/spoken.ts';
import type { OpeningState, Store } from '../ports.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { ChangePorts } from './dependencies.ts';

/** An item as it stands in the table, as far as we know. */
export interface Held {
  readonly key: Pseudonym;
  readonly version: number;
  readonly state: PersonState;
}

/** State at the moment of sending, as it was read with the person. */
export interface Moment {
  readonly opening: OpeningStatus;
  readonly status?: OpeningState | undefined;
  /** The newsletter's newest issue. */
  readonly news?: News | undefined;
  /**
   * Language that the person had asked for before this message (an erasure forgets it, and is still answered in it), else guessed from the
   * message's words and kept only with an answer that waits.
   */
  readonly language?: SpokenLanguage;
}

/** While somebody writes without a pause, every try may meet the decision of another message. */
const changeAttempts = 20;

/**
 * Applies a change to a person's item under its version; when somebody else was faster, reads again and applies it to what stands there.
 * The change must therefore be about one effect by its id. An item that is gone meanwhile stays gone.
 */
export async function change(held: Held, apply: (state: PersonState) => PersonState, ports: ChangePorts): Promise<Held> {
  const { store, snapshot, vault, now, log } = ports;
  return updateVersioned<Held>('person', changeAttempts, async (attempt) => {
    const current = attempt === 1 ? held : await reload(held.key, store, now());
    if (!current) return held;
    const { key, version, state } = current;
    const next = apply(state);
    if (next === state) return { key, version, state };
    if ((await store.commit(key, version, next, forgetAt(next, snapshot.contactMonths))) === 'committed') {
      return { key, version: version + 1, state: next };
    }
    log('store.conflict', { contact: vault.reference(held.key), tries: attempt });
    return 'conflict';
  });
}

/** An item with what was read beside it. */
export type Reloaded = Held & Omit<Moment, 'opening'>;

/** Every signpost that leads to a person's item, also of identities that nobody names just now. */
export async function signpostsTo(
  { key, state }: Pick<Held, 'key' | 'state'>,
  store: Store,
  now: EpochMs,
): Promise<readonly PersonRecord[]> {
  const { records } = await store.load(state.aliases, now);
  return records.filter((record) => record.aliasOf !== undefined && leadsTo(record.key, key, records));
}

/** The person's live item, wherever its signposts lead, with the facility status and the newest issue read beside it. */
export async function reload(key: Pseudonym, store: Store, now: EpochMs): Promise<Reloaded | undefined> {
  const { records, status, newsletterIndex } = await store.load([key], now);
  const live = records.find((record) => record.aliasOf === undefined);
  return live && { ...live, status, news: newsOf(newsletterIndex) };
}
