import fc from 'fast-check';
import * as z from 'zod/mini';

/** Strings that the codecs check by a function of their own: text ids and asked days. */
const ourWords = ['greeting', 'optout.done', 'today', 'sun', '12-24'];

/** Any value that a schema takes. Knows the parts that the codecs are made of, and throws on a new one. */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return stringOf(def.checks ?? []);
    case 'number':
      return fc.integer({ min: 0 });
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'array':
      return fc.array(arbitraryOf(def.element), { maxLength: 4 });
    case 'tuple': {
      const rest = def.rest ? fc.array(arbitraryOf(def.rest), { maxLength: 2 }) : fc.constant([]);
      return fc.tuple(fc.tuple(...def.items.map(arbitraryOf)), rest).map(([items, more]) => [...items, ...more]);
    }
    case 'union':
      return fc.oneof(...def.options.map(arbitraryOf));
    case 'record':
      // `v` is the version's own name, and no key of ours is called as the prototype is.
      return fc.dictionary(
        (arbitraryOf(def.keyType) as fc.Arbitrary<string>).filter((key) => key !== 'v' && key !== '__proto__'),
        arbitraryOf(def.valueType),
        { minKeys: 1, maxKeys: 3 },
      );
    case 'object': {
      const fields = Object.entries(def.shape);
      const requiredKeys = fields.filter(([, field]) => field._zod.def.type !== 'optional').map(([name]) => name);
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)])), {
        requiredKeys,
        noNullPrototype: true,
      });
    }
    case 'optional':
      return arbitraryOf(def.innerType);
    case 'custom':
      return fc.constantFrom(...ourWords.filter((word) => z.safeParse(schema, word).success));
    default:
      throw new Error(`no arbitrary for ${def.type}`);
  }
}

/** Words as ours are: base64url, never empty; as long as the schema wants them, or of the form that it asks for. */
function stringOf(checks: readonly z.core.$ZodCheck<never>[]): fc.Arbitrary<string> {
  const form = checks.map((check) => (check._zod.def as { readonly pattern?: RegExp }).pattern).find((pattern) => pattern !== undefined);
  if (form) return fc.stringMatching(form, { maxLength: 20 });
  const wanted = checks.map((check) => (check._zod.def as { readonly length?: number }).length).find((length) => length !== undefined);
  const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
  return fc.string({ unit: letter, minLength: wanted ?? 1, maxLength: wanted ?? 20 });
}
