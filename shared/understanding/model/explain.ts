import { families, featuresOf, wholeOf } from './features.ts';
import type { Head } from './heads.ts';
import { weightOf } from './model.ts';
import { spansOf } from './spans.ts';
import { featureValue, hashOf } from './vector.ts';

/** A feature that spoke, and its share of the score. */
export interface Share {
  readonly feature: string;
  readonly share: number;
}

/**
 * What spoke most for a head in the part of the message that speaks loudest for it, strongest first. The features hold words of the client: for
 * the developer's own screen and the local simulator alone.
 */
export function explain(head: Head, text: string, most: number): readonly Share[] {
  const parts = spansOf(text).map((span) => sharesOf(head, span, text));
  const loudest = parts.reduce<readonly Share[]>((best, shares) => (sum(shares) > sum(best) ? shares : best), parts[0] ?? []);
  return loudest
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most);
}

function sharesOf(head: Head, span: string, whole: string): readonly Share[] {
  const features = featuresOf(span, wholeOf(whole));
  return families.flatMap((family) => {
    const byHash = new Map(features[family].map((name) => [hashOf(family, name), name]));
    return [...byHash].map(([hash, name]) => ({
      feature: `${family} ${name}`,
      share: weightOf(head, hash) * featureValue(family, byHash.size),
    }));
  });
}

function sum(shares: readonly Share[]): number {
  return shares.reduce((total, { share }) => total + share, 0);
}
