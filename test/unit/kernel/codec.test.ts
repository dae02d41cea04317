import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import type { PersonField, PersonState, personFields } from '../../../shared/conversation/state.ts';
import { CodecError, codecOf, renamed } from '../../../shared/kernel/codec.ts';
import type { SameShape } from '../../../shared/kernel/same-shape.ts';

interface Note {
  readonly text: string;
  readonly at?: number;
}
const schema = () => z.strictObject({ text: z.string(), at: z.exactOptional(z.number()) });
const shape = { name: 'note', version: 1, upcasts: {} };

describe('the compiler', () => {
  it('takes a codec whose schema is its type', () => {
    expect(codecOf<Note>()(shape, schema).read({ v: 1, text: 'x' })).toEqual({ text: 'x' });
  });

  it('refuses a type with a field more, optional or not', () => {
    // @ts-expect-error the schema lacks the optional `by`
    codecOf<Note & { readonly by?: string }>()(shape, schema);
    // @ts-expect-error the schema lacks `by`
    codecOf<Note & { readonly by: string }>()(shape, schema);
    // @ts-expect-error the schema lacks a field of a field
    codecOf<{ readonly note: Note & { readonly by?: string } }>()(shape, () => z.strictObject({ note: schema() }));
  });

  it('refuses a schema with a field more, or of another type', () => {
    // @ts-expect-error the type has no `at`
    codecOf<{ readonly text: string }>()(shape, schema);
    // @ts-expect-error `at` is a text in the type
    codecOf<{ readonly text: string; readonly at?: string }>()(shape, schema);
    // @ts-expect-error the type knows two words, the schema any
    codecOf<{ readonly text: 'a' | 'b'; readonly at?: number }>()(shape, schema);
  });

  it('refuses a table of a person’s fields that lacks one', () => {
    type Wider = PersonState & { readonly seenAt?: number };
    type Rows = { readonly [K in keyof Wider]-?: PersonField<Wider[K]> };
    const isWhole: SameShape<keyof typeof personFields, keyof PersonState> = true;
    // @ts-expect-error there is no row for `seenAt`
    const rows = (table: typeof personFields): Rows => table;
    expect([isWhole, typeof rows]).toEqual([true, 'function']);
  });
});

describe('a codec', () => {
  const codec = codecOf<Note>()(
    {
      name: 'note',
      version: 3,
      upcasts: { 1: ({ words, ...rest }) => ({ ...rest, text: words }), 2: ({ text, ...rest }) => ({ ...rest, text: `${text}!` }) },
    },
    schema,
  );

  it.each([
    [{ words: 'hallo' }, { text: 'hallo!' }],
    [
      { v: 1, words: 'hallo', at: 1 },
      { text: 'hallo!', at: 1 },
    ],
    [{ v: 2, text: 'hallo' }, { text: 'hallo!' }],
    [{ v: 3, text: 'hallo' }, { text: 'hallo' }],
  ])('reads %j, whichever version wrote it', (written, value) => {
    expect(codec.read(written)).toEqual(value);
  });

  it('writes today’s version', () => {
    expect(codec.write({ text: 'x' })).toEqual({ text: 'x', v: 3 });
  });

  it.each([
    ['a later version', { v: 4, text: 'geheim' }, 'note: newer'],
    ['a field too many', { v: 3, text: 'geheim', by: 'x' }, 'note: unreadable'],
    ['a field too few', { v: 3 }, 'note: unreadable'],
    ['no object', 'geheim', 'note: unreadable'],
    ['nothing', null, 'note: unreadable'],
    ['a value that is missing', undefined, 'note: unreadable'],
    ['a version that is none', { v: 'geheim', text: 'x' }, 'note: unreadable'],
    ['version 0', { v: 0, text: 'x' }, 'note: unreadable'],
    ['half a version', { v: 3.5, text: 'x' }, 'note: unreadable'],
  ])('refuses %s without quoting it', (_what, written, message) => {
    expect(() => codec.read(written)).toThrow(new CodecError(message.endsWith('newer') ? 'newer' : 'unreadable', 'note'));
    expect(() => codec.read(written)).toThrow(message);
  });

  it('refuses a version that nothing brings to today’s', () => {
    const withoutUpcast = codecOf<Note>()({ name: 'note', version: 2, upcasts: {} }, schema);
    expect(() => withoutUpcast.read({ v: 1, text: 'x' })).toThrow(new CodecError('unreadable', 'note'));
  });
});

describe('a codec of values that carry their version', () => {
  const codec = codecOf<Note & { readonly v: number }>()({ name: 'note', version: 1, carriesVersion: true, upcasts: {} }, schema);

  it('reads the version with the value, and refuses a value without', () => {
    expect(codec.read({ v: 1, text: 'x' })).toEqual({ v: 1, text: 'x' });
    expect(() => codec.read({ text: 'x' })).toThrow(new CodecError('unreadable', 'note'));
  });
});

test('an error of a codec says by its name what it is', () => {
  expect(String(new CodecError('newer', 'note'))).toBe('CodecError: note: newer');
});

it('an upcast of names changes those that it knows, and no value', () => {
  expect(renamed({ say: 'textIds', about: 'asOf' })({ say: ['greeting'], about: 0, at: 5 })).toEqual({
    textIds: ['greeting'],
    asOf: 0,
    at: 5,
  });
});
