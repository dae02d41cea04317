import type { LocalDate } from '../../calendar/rules.ts';
import type { FacilityCompiler } from '../../facility/compiler.ts';
import type { LoadedFacility } from '../../facility/load.ts';
import type { Mistake } from '../../facility/mistake.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { type SnapshotChange, snapshotDiff } from '../../facility/snapshot-diff.ts';
import { deskIdFrom } from './desk-of.ts';
import { type PublishPorts, type PublishResult, publish } from './publish.ts';
import type { Desk, DeskId, SettingsStore } from './settings-ports.ts';

/** The document under edit, as it is published now. */
export interface Edited {
  /** Undefined: nothing is published yet. */
  readonly holds: Desk | undefined;
  /** Undefined: it was published before documents were kept, or nothing is. */
  readonly document: string | undefined;
  /** Undefined: there is none, or this version cannot read it. */
  readonly snapshot: Snapshot | undefined;
}

/** Looks up what is published for a desk now. `id` undefined: the only desk, if it is one that cannot be shown, or a new one. */
export async function openEdited(id: DeskId | undefined, settings: SettingsStore): Promise<Edited> {
  const { desks } = await settings.loadDesks();
  const holds = id === undefined && desks.length === 1 ? desks[0] : desks.find((desk) => desk.id === id);
  if (!holds) return { holds: undefined, document: undefined, snapshot: undefined };
  const [document, snapshot] = await Promise.all([
    settings.loadDocument(holds.space, holds.hash),
    settings.loadSnapshot(holds.space, holds.hash).catch(() => undefined),
  ]);
  return { holds, document, snapshot };
}

/** The document of an earlier publication, which somebody has seen and edits. Undefined: it is not kept (any more). */
export async function documentSeen({ holds, document }: Edited, seen: number, settings: SettingsStore): Promise<string | undefined> {
  if (!holds || holds.number === seen) return document;
  const [publication] = await settings.loadPublications(holds.id, [seen]);
  return publication && settings.loadDocument(holds.space, publication.hash);
}

/** A document as it would be published. */
export type Review =
  | Extract<LoadedFacility, { readonly ok: false }>
  | {
      readonly ok: true;
      readonly snapshot: Snapshot;
      readonly warnings: readonly string[];
      /** Against what holds. */
      readonly changes: readonly SnapshotChange[];
    };

/** Compiles a document and compares it with what holds. */
export function review(
  document: string,
  { snapshot }: Pick<Edited, 'snapshot'>,
  { compiler, today }: { readonly compiler: FacilityCompiler; readonly today: LocalDate },
): Review {
  const loaded = compiler.compile(document, today);
  if (!loaded.ok) return loaded;
  return { ...loaded, changes: snapshotDiff(snapshot, loaded.snapshot) };
}

export interface DocumentToPublish {
  /** Undefined: a new desk, which is called after its facility. */
  readonly desk: DeskId | undefined;
  readonly document: string;
  readonly by: string;
  /** Number of the publication that the publisher has seen; 0: none. */
  readonly seen: number;
}

/** Publishes a document as it stands. `mistakes`: it does not compile, and nothing was written. */
export async function publishDocument(
  { desk, document, by, seen }: DocumentToPublish,
  { compiler, today, ...ports }: PublishPorts & { readonly compiler: FacilityCompiler; readonly today: LocalDate },
): Promise<PublishResult | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] }> {
  const loaded = compiler.compile(document, today);
  if (!loaded.ok) return { kind: 'mistakes', mistakes: loaded.mistakes };
  const { snapshot } = loaded;
  return publish({ desk: desk ?? deskIdFrom(snapshot.facility.shortName), snapshot, document, by, seen }, ports);
}
