import type { Comparison, PropertyDifference } from '../../shared/app/setup/public-profile.ts';
import type { Refusal } from '../../shared/app/setup/refusal.ts';
import { profileOf } from '../../shared/channels/registry.ts';

/** A property of a profile for the terminal, a line for each entry: `Öffnungszeiten · TOPIC:hours`. */
export function profileLines(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(profileLines);
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [String(value)];
  const parts: readonly unknown[] = Object.values(value);
  const lists = parts.filter(Array.isArray);
  if (lists.length > 0) return lists.flatMap(profileLines);
  return [parts.filter((part) => typeof part === 'string').join(' · ')];
}

/** Lists the changes that push would make: gone with `-`, new with `+`. */
export function comparisonLines(comparison: Comparison): readonly string[] {
  const label = profileOf(comparison.of.channel).label;
  if (comparison.kind === 'refused') return [`${label}: ${refusalWords(comparison.refusal)}`];
  if (comparison.differences.length === 0) return [`${label}: as it should be.`];
  return [label, ...comparison.differences.flatMap(differenceLines)];
}

function differenceLines({ property, held, wanted }: PropertyDifference): readonly string[] {
  const [before, after] = [profileLines(held), profileLines(wanted)];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `  - ${line}`);
  const fresh = after.filter((line) => !before.includes(line)).map((line) => `  + ${line}`);
  const changes = [...gone, ...fresh];
  return [`  ${property}`, ...(changes.length > 0 ? changes : ['    the same entries, in another order or form'])];
}

const codeWords: Readonly<Record<string, string>> = {
  '4': 'Meta asks for a pause: try again in ten minutes. It takes ten calls in ten minutes.',
  '613': 'Meta asks for a pause: try again in ten minutes. It takes ten calls in ten minutes.',
  '10': 'the token may not do that: it needs pages_messaging, instagram_manage_messages or whatsapp_business_management.',
  '200': 'the token may not do that: it needs pages_messaging, instagram_manage_messages or whatsapp_business_management.',
  '190': 'Meta does not take the token. Store a new one: npm run secrets -- put meta-tokens',
  proof: 'the app secret does not belong to the token. Store it again: npm run secrets -- put meta-app',
  'no-object': 'Meta does not know the account, or hides it from this token.',
  network: 'Meta cannot be reached. Is there a network?',
  'network.lost': 'Meta did not answer in time. Whether it was written, npm run profile -- diff tells.',
  unreadable: 'Meta gave an answer of a form that is not known. Nothing was written.',
};

/** A refusal in a sentence, what to do included. */
export function refusalWords({ code }: Refusal): string {
  return (Object.hasOwn(codeWords, code) ? codeWords[code] : undefined) ?? `Meta refused it (${code}).`;
}
