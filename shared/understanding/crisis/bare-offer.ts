import type { Concept } from '../../languages/concept.ts';
import type { Crisis } from '../meaning.ts';
import type { ReadSpan } from '../model/features.ts';
import type { OfferedTopic } from '../topics/offers.ts';
import type { CrisisFound } from './crisis-of.ts';

/** Longer messages say something of their own. */
const mostWords = 2;

/** These cry for help also as a word of its own. */
const grave: ReadonlySet<Concept> = new Set(['SUICIDE', 'DIE', 'KILL', 'HURT', 'HARM', 'HIT', 'VIOL', 'SEX', 'THREAT']);

/**
 * A message that is nothing but a word under which the facility offers something ("Räumung", "Obdachlos") asks for that: what the model alone takes for
 * a cry becomes a doubt, so that the offer is answered, with the line that helps. `topic`: what the message asks for; `whole`: the message.
 */
export function besideOffer(
  found: CrisisFound,
  topic: string | undefined,
  offers: readonly OfferedTopic[],
  whole: ReadSpan | undefined,
): Crisis {
  const isOffer = offers.some(({ id }) => id === topic) && whole !== undefined && whole.words.length <= mostWords;
  const isGrave = whole?.concepts.some((of) => of.some((concept) => grave.has(concept))) ?? true;
  return isOffer && !isGrave && found.phrase === undefined ? { ...found.crisis, tier: 'maybe' } : found.crisis;
}
