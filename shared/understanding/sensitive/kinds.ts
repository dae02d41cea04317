/** Kinds of possibly confidential content in a message. The README's table explains each; the names are an interface. */
export const sensitiveKinds = [
  'iban',
  'steuer-id',
  'sv-number',
  'kvnr',
  'id-card',
  'residence-permit',
  'tax-number',
  'bg-number',
  'agency-number',
  'kindergeld-number',
  'bamf',
  'court',
  'credit-card',
  'birth-date',
  'phone',
  'email',
  'address',
  'health',
  'password',
] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

export type Severity = 'high' | 'low';

/** How one can be reached or found, and when one was born, stand in many letters: they are warned of, but do not stop an issue. */
const low: ReadonlySet<SensitiveKind> = new Set<SensitiveKind>(['birth-date', 'phone', 'email', 'address', 'court']);

export function severityOf(kind: SensitiveKind): Severity {
  return low.has(kind) ? 'low' : 'high';
}
