import type { TopicConcept } from '../../languages/topic-words.ts';
import { topicRules } from './rules.ts';
import type { TopicRule, Trait } from './topic-rule.ts';

interface KeyedRule {
  readonly rule: TopicRule;
  /** Its place among the rules. */
  readonly place: number;
}

/** Classes that a sentence has besides its words, or by a name: no rule is met by these alone. */
const beside: ReadonlySet<TopicConcept | Trait> = new Set(['question', 'short', 'day', 'it']);

/** Rules by each of the concepts without one of which they are not met: the smallest of their groups. */
const rulesBy: ReadonlyMap<TopicConcept | Trait, readonly KeyedRule[]> = new Map([
  ...Map.groupBy(
    topicRules.flatMap((rule, place) => keysOf(rule).map((key) => ({ key, rule, place }))),
    ({ key }) => key,
  ),
]);

function keysOf({ all }: TopicRule): readonly (TopicConcept | Trait)[] {
  const keys = all.filter((group) => !group.some((one) => beside.has(one))).toSorted((one, other) => one.length - other.length);
  return keys[0] ?? [];
}

/** The rules that a sentence with these concepts and so many unknown words may meet. */
export function rulesFor(present: ReadonlySet<TopicConcept | Trait>, unknown: number): readonly KeyedRule[] {
  const found: KeyedRule[] = [];
  for (const one of present) for (const keyed of rulesBy.get(one) ?? []) if (unknown <= keyed.rule.mostUnknown) found.push(keyed);
  return found;
}

/** The best of the rules that the sentence meets; the first of them where two are alike. */
export function bestRule(rules: readonly KeyedRule[], present: ReadonlySet<TopicConcept | Trait>): TopicRule | undefined {
  let best: KeyedRule | undefined;
  for (const keyed of rules) {
    const { rule, place } = keyed;
    const isBetter = !best || rule.score > best.rule.score || (rule.score === best.rule.score && place < best.place);
    if (isBetter && isMet(rule, present)) best = keyed;
  }
  return best?.rule;
}

function isMet({ all, none = [] }: TopicRule, present: ReadonlySet<TopicConcept | Trait>): boolean {
  return all.every((group) => group.some((one) => present.has(one))) && !none.some((one) => present.has(one));
}
