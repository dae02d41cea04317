type Primitive = string | number | boolean | bigint | symbol | null | undefined;

/** The type with every field required and writable, at every depth. A missing optional field shows only so. */
type Whole<T> = T extends Primitive ? T : { -readonly [K in keyof T]-?: Whole<Exclude<T[K], undefined>> };

/**
 * `true` where both types have the same fields with the same types, optional ones included; else `false`. Plain assignability is not enough:
 * `{ a: 1 }` passes for `{ a: 1; b?: 2 }`, and a codec without `b` would lose it in silence.
 */
export type SameShape<A, B> = [Whole<A>] extends [Whole<B>] ? ([Whole<B>] extends [Whole<A>] ? true : false) : false;
