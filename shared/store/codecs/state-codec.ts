import * as z from 'zod/mini';
import type { PersonState } from '../../conversation/state.ts';
import { codecOf } from '../../kernel/codec.ts';
import { personSchemas } from './person-fields.ts';

/** Stored state of a person: what `personFields` of its type says, field by field. */
export const stateCodec = codecOf<PersonState>()({ name: 'person', version: 2, upcasts: { 1: withPendingConsent } }, () =>
  z.strictObject(personSchemas()),
);

/** In version 1 the open question was called `asked`. */
function withPendingConsent(written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { consent } = written;
  if (typeof consent !== 'object' || consent === null || !('kind' in consent) || consent.kind !== 'asked') return written;
  return { ...written, consent: { ...consent, kind: 'pending' } };
}
