import type { GoLiveNotes, NotesStore, TrainingRegister, WrittenPapers } from '../app/setup/golive-ports.ts';
import type { Codec } from '../kernel/codec.ts';
import type { KeySpace } from '../kernel/key-space.ts';
import { fromItem, toBody } from './codecs/body.ts';
import { goLiveCodec, trainingCodec, writtenPapersCodec } from './codecs/golive-codecs.ts';
import { updateOnce } from './conditional-write.ts';
import type { SettingsTable } from './dynamo-setup.ts';
import { deskKeys, type Key } from './keys.ts';
import { readItems } from './read-items.ts';
import { writeBody } from './requests.ts';

export function createDynamoGoLive(place: SettingsTable, space: KeySpace): NotesStore<GoLiveNotes> {
  return notesUnder(place, deskKeys(space).goLive, goLiveCodec, { decisions: [] });
}

export function createDynamoTraining(place: SettingsTable, space: KeySpace): NotesStore<TrainingRegister> {
  return notesUnder(place, deskKeys(space).training, trainingCodec, { lines: [] });
}

export function createDynamoWrittenPapers(place: SettingsTable, space: KeySpace): NotesStore<WrittenPapers> {
  return notesUnder(place, deskKeys(space).papers, writtenPapersCodec, { papers: {} });
}

function notesUnder<T extends object>({ client, table, newWriter }: SettingsTable, pk: Key, codec: Codec<T>, empty: T): NotesStore<T> {
  return {
    async load() {
      const item = (await readItems(client, table, [pk])).get(pk);
      if (!item) return { notes: empty };
      const { value, version } = fromItem(codec, item);
      return { notes: value, version };
    },
    async save(notes, version) {
      const request = writeBody(table, pk, toBody(codec, notes), version, newWriter());
      return (await updateOnce(client, request)).kind === 'conflict' ? 'conflict' : 'committed';
    },
  };
}
