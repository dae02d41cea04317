import type * as z from 'zod/mini';
import type { SameShape } from './same-shape.ts';

/**
 * Why a stored or queued value cannot be read. `newer`: a later version of this software wrote it; deploy that again, and it reads.
 * `unreadable`: it has another shape than its version says. Never quotes the value.
 */
export class CodecError extends Error {
  override readonly name = 'CodecError';
  readonly reason: 'newer' | 'unreadable';

  /** @param shape our own name of what was read. */
  constructor(reason: CodecError['reason'], shape: string) {
    super(`${shape}: ${reason}`);
    this.reason = reason;
  }
}

/** One stored or queued shape: the only way its values are written and read. */
export interface Codec<T> {
  /** The value as JSON would carry it, with its version in `v`. */
  write(value: T): Readonly<Record<string, unknown>>;
  /** Reads today's version and, through the upcasts, every earlier one. Throws `CodecError`. */
  read(written: unknown): T;
  /** Schema of a value, without `v`. */
  schema(): z.ZodMiniType<object>;
}

export interface Shape {
  /** Our name of the shape, for errors. */
  readonly name: string;
  /** Today's version; a body without `v` was written as version 1. */
  readonly version: number;
  /** The values themselves have a field `v`; one without is refused. */
  readonly carriesVersion?: true;
  /** Brings a value of the version named by the key to the next one. One for every version before today's. */
  readonly upcasts: Readonly<Record<number, (written: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>>;
}

/**
 * A codec for `T`, whose schema the compiler holds against the type in both directions: a field that one of them lacks does not compile. The
 * schema is made with the first value, so that a function pays at its start for nothing it never reads.
 *
 *   const ticketCodec = codecOf<RetryTicket>()(shape, () => z.strictObject({ … }));
 */
export function codecOf<T extends object>() {
  return <S extends z.ZodMiniType<object>>(
    shape: Shape,
    makeSchema: () => S & (SameShape<z.output<S>, Omit<T, 'v'>> extends true ? unknown : 'schema and type differ'),
  ): Codec<T> => createCodec<T>(shape, makeSchema as () => z.ZodMiniType<object>);
}

function createCodec<T extends object>(
  { name, version, carriesVersion, upcasts }: Shape,
  makeSchema: () => z.ZodMiniType<object>,
): Codec<T> {
  let made: z.ZodMiniType<object> | undefined;
  const schema = () => {
    made ??= makeSchema();
    return made;
  };
  return {
    schema,
    write: (value) => ({ ...value, v: version }),
    read(written) {
      const parsed = schema().safeParse(current(written));
      if (!parsed.success) throw new CodecError('unreadable', name);
      return (carriesVersion ? { ...parsed.data, v: version } : parsed.data) as T;
    },
  };

  function current(written: unknown): Readonly<Record<string, unknown>> {
    if (typeof written !== 'object' || written === null) throw new CodecError('unreadable', name);
    const { v = carriesVersion ? undefined : 1, ...first } = written as Readonly<Record<string, unknown>>;
    if (typeof v !== 'number' || !Number.isInteger(v)) throw new CodecError('unreadable', name);
    if (v > version) throw new CodecError('newer', name);
    let value: Readonly<Record<string, unknown>> = first;
    for (let from = v; from < version; from += 1) {
      const upcast = upcasts[from];
      if (!upcast) throw new CodecError('unreadable', name);
      value = upcast(value);
    }
    return value;
  }
}

/** An upcast that only gives keys other names: from the name before to the name today. */
export function renamed(
  names: Readonly<Record<string, string>>,
): (written: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> {
  return (written) => Object.fromEntries(Object.entries(written).map(([key, value]) => [names[key] ?? key, value]));
}
