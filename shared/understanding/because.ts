import { commandsOf } from './commands.ts';
import { crisisOf } from './crisis/crisis-of.ts';
import { type FacilityWords, noFacility } from './facility-words.ts';
import { framedIn } from './frames.ts';
import type { Meaning } from './meaning.ts';
import { explain } from './model/explain.ts';
import { type DecidingHead, decidingHeads } from './model/heads.ts';
import { bestOf, spanScoresOf } from './model/model.ts';
import { trainedModel } from './model/weights.ts';
import { cutForNames, withoutOwnNames } from './own-names.ts';

/** Features named for each head that spoke. */
const mostFeatures = 5;

/**
 * Why a text means what it means, one line a reason: the phrase or the list that spoke, and for each head of the model that is sure or in doubt
 * its score, the threshold and the features with the largest share. Holds the client's words: for the developer's own screen and the local simulator
 * alone, never for a log.
 */
export function because(text: string, meaning: Meaning, words: FacilityWords = noFacility): readonly string[] {
  const plain = withoutOwnNames(cutForNames(text), words);
  const phrase = crisisOf(text, spanScoresOf(text))?.phrase;
  const listed = [...new Set([...commandsOf(text), ...(plain === undefined ? [] : commandsOf(plain))])];
  return [
    ...(plain === undefined ? [] : [`read as: ${plain}`]),
    ...(phrase === undefined ? [] : [`crisis by the phrase: ${phrase}`]),
    ...listed.map((command) => `${command} by the lists`),
    ...framedIn(spanScoresOf(plain ?? text).map(({ read }) => read)).map(
      (framed) => `${framed.isVeto ? 'no ' : ''}${framed.command} by what it is made of: ${framed.because}`,
    ),
    ...modelReasons(text, ['crisis', 'acute']),
    ...modelReasons(
      plain ?? text,
      decidingHeads.filter((head) => head !== 'crisis' && head !== 'acute'),
    ),
    ...(meaning.sensitive ? [`sensitive: ${meaning.sensitive.kinds.join(', ')}`] : []),
    ...(meaning.topic === undefined ? [] : [`topic: ${meaning.topic}`]),
  ];
}

function modelReasons(text: string, heads: readonly DecidingHead[]): readonly string[] {
  const scores = bestOf(spanScoresOf(text));
  return heads.flatMap((head) => {
    const { sure, maybe } = trainedModel.thresholds[head];
    const score = scores[head];
    if (score <= Math.min(sure, maybe)) return [];
    const features = explain(head, text, mostFeatures).map(({ feature, share }) => `${feature} +${share.toFixed(2)}`);
    const step = score > sure ? `sure above ${sure.toFixed(2)}` : `in doubt above ${maybe.toFixed(2)}`;
    return [`${head} by the model: ${score.toFixed(2)}, ${step}: ${features.join('; ')}`];
  });
}
