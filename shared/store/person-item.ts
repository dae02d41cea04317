import type { EpochMs } from '../calendar/rules.ts';
import type { Pseudonym } from '../conversation/event.ts';
import { nextDueAt } from '../conversation/outcome.ts';
import type { PersonState } from '../conversation/state.ts';
import type { PersonRecord } from '../conversation/unify.ts';
import { CodecError } from '../kernel/codec.ts';
import { storedFields } from './codecs/person-fields.ts';
import { stateCodec } from './codecs/state-codec.ts';
import type { Item } from './item.ts';
import { type DeskKeys, personUnder } from './keys.ts';

/** Of the item itself, not of the state. */
const itemAttributes = ['shape', 'mergedInto', 'expiresAt', 'dueShard', 'dueAt'] as const;

/** All attributes that a person's item may have beside its key; what a state does not have is removed. */
export const personAttributes: readonly string[] = [...storedFields.flatMap(([, { attributes }]) => attributes), ...itemAttributes];

/** State → attributes. `forgetAt` in milliseconds becomes DynamoDB's TTL in seconds. An alias is never due. */
export function stateToAttributes(state: PersonState, forgetAt: EpochMs | undefined, keys: DeskKeys, mergedInto?: Pseudonym): Item {
  const dueAt = mergedInto === undefined ? nextDueAt(state) : undefined;
  const { v: shape, ...written } = stateCodec.write(state);
  return {
    shape: { N: String(shape) },
    ...Object.assign(
      {},
      ...storedFields.map(([name, { write }]) => (written[name] === undefined ? {} : write(written[name], { state, mergedInto, keys }))),
    ),
    ...(forgetAt !== undefined && { expiresAt: { N: String(Math.ceil(forgetAt / 1000)) } }),
    ...(mergedInto !== undefined && { mergedInto: { S: mergedInto } }),
    ...(dueAt !== undefined && { dueShard: { S: keys.due() }, dueAt: { N: String(dueAt) } }),
  };
}

/** Item → record; throws `CodecError` on an item that this software did not write, or not yet. */
export function itemToRecord(item: Item, keys: DeskKeys): PersonRecord {
  const { pk, version, shape, expiresAt, mergedInto } = item;
  const key = personUnder(pk?.S ?? '', 'person', keys);
  if (key === undefined || version?.N === undefined) throw new CodecError('unreadable', 'person');
  return {
    key,
    version: Number(version.N),
    ...(expiresAt?.N !== undefined && { expiresAt: Number(expiresAt.N) * 1000 }),
    ...(mergedInto?.S !== undefined && { aliasOf: mergedInto.S }),
    state: stateCodec.read({ ...stateIn(item), ...(shape && { v: Number(shape.N) }) }),
  };
}

function stateIn(item: Item): Readonly<Record<string, unknown>> {
  const values = storedFields.map(([name, { read }]) => [name, read(item)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
