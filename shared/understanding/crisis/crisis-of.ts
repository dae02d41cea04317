import type { Crisis, CrisisCategory } from '../meaning.ts';
import { readSpan, wholeOf } from '../model/features.ts';
import type { CategoryHead } from '../model/heads.ts';
import { categoryHeads } from '../model/heads.ts';
import { bestOf, memoryOfReading, type ReadingMemory, type SpanScores, spanScoresOf } from '../model/model.ts';
import { trainedModel } from '../model/weights.ts';
import { mayBeHarmless, sureCrisis, undoubted, withoutIdiomWords } from './sure-crisis.ts';

export interface CrisisFound {
  readonly crisis: Crisis;
  /** The phrase of the lists that said so; absent: the model did. */
  readonly phrase?: string;
}

/** Extra score needed for certainty where a game, a film or a lesson is spoken of. */
const moreOfHarmless = 1.5;

/**
 * Whether a text cries for help: by the lists, else by the model, which does not read idioms; undefined where neither thinks so. `spans`: what the
 * model says of the text's parts; `memory`: what was read of the message.
 */
export function crisisOf(text: string, spans: readonly SpanScores[], memory: ReadingMemory = memoryOfReading()): CrisisFound | undefined {
  const found = spokenCrisis(text, spans, memory);
  if (!found || found.crisis.tier === 'maybe') return found;
  const clear = undoubted(spans, ({ read }) => read);
  if (clear.length === spans.length) return found;
  const rest = clear.length > 0 ? spokenCrisis(text, clear, memory) : undefined;
  return rest ?? { crisis: { ...found.crisis, tier: 'maybe' } };
}

function spokenCrisis(text: string, spans: readonly SpanScores[], memory: ReadingMemory): CrisisFound | undefined {
  const { crisis, acute } = trainedModel.thresholds;
  const phrase = sureCrisis(
    text,
    spans.map(({ read }) => read),
  );
  if (phrase?.tier === 'acute') return { crisis: { tier: 'acute', category: phrase.category }, phrase: phrase.source };
  const spoken = bestOf(spans);
  if (!phrase && spoken.crisis <= crisis.maybe && spoken.acute <= acute.maybe) return undefined;
  const plain = withoutIdiomWords(text, memory);
  const parts = plain === undefined ? spans : spanScoresOf(plain, memory);
  const scores = plain === undefined ? spoken : bestOf(parts);
  const isSure = scores.crisis > crisis.sure + (spans.some(({ read }) => mayBeHarmless(read)) ? moreOfHarmless : 0);
  if (isSure && scores.acute > acute.sure) return found('acute', categoryOf(parts), text, memory);
  if (phrase) return { ...found('concern', phrase.category, text, memory), phrase: phrase.source };
  if (isSure) return found('concern', categoryOf(parts), text, memory);
  if (scores.crisis > crisis.maybe || scores.acute > acute.maybe) return found('maybe', categoryOf(parts), text, memory);
  return undefined;
}

function found(tier: Crisis['tier'], category: CategoryHead, text: string, memory: ReadingMemory): CrisisFound {
  return { crisis: { tier, category: tier === 'acute' ? category : softer(category, text, memory) } };
}

/** By the whole and the part that is most in danger: the others say nothing of the kind, and the commonest kind would be the loudest. */
function categoryOf(parts: readonly SpanScores[]): CategoryHead {
  const [whole, ...others] = parts.map(({ scores }) => scores);
  if (!whole) return 'suicide';
  const gravest = others.reduce((most, scores) => (scores.acute > most.acute ? scores : most), whole);
  const score = (head: CategoryHead): number => whole[head] + gravest[head];
  return categoryHeads.reduce((best, head) => (score(head) > score(best) ? head : best));
}

/** Without present danger, `suicide` becomes despair, or worry about somebody else. */
function softer(category: CategoryHead, text: string, memory: ReadingMemory): CrisisCategory {
  if (category !== 'suicide') return category;
  const isAboutOthers = readSpan(text, wholeOf(text, memory).script, memory).concepts.some((found) =>
    found.some((concept) => others.has(concept)),
  );
  return isAboutOthers ? 'worry' : 'despair';
}

const others: ReadonlySet<string> = new Set(['CHILD', 'FAM_M', 'FAM_F', 'OTHERP']);
