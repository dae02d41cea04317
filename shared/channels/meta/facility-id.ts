import type { FacilityId } from '../profile.ts';

/** An id of Meta's. They have up to 20 digits. */
export const metaId = <Key extends string, Env extends string>(
  key: Key,
  env: Env,
  example: string,
): FacilityId & { readonly key: Key; readonly env: Env } => ({
  key,
  env,
  example,
  form: /^[0-9]{5,20}$/,
  problem: 'is not an id of Meta (digits only)',
});
