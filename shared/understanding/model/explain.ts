import { addFeatures, type Family, type FeatureSink, families, readSpan, type Whole, wholeOf } from './features.ts';
import type { Head } from './heads.ts';
import { weightOf } from './model.ts';
import { spansOf } from './spans.ts';
import { featureValue } from './vector.ts';

/** A feature that spoke, and its share of the score. */
export interface Share {
  readonly feature: string;
  readonly share: number;
}

/**
 * The features that spoke most for a head in the part of the message that speaks loudest for it, strongest first. The features hold words of the client: for
 * the developer's own screen and the local simulator alone.
 */
export function explain(head: Head, text: string, most: number): readonly Share[] {
  const whole = wholeOf(text);
  const parts = spansOf(text).map((span) => sharesOf(head, span, whole));
  const loudest = parts.reduce<readonly Share[]>((best, shares) => (sum(shares) > sum(best) ? shares : best), parts[0] ?? []);
  return loudest
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most);
}

function sharesOf(head: Head, span: string, { script, marks }: Whole): readonly Share[] {
  const names = { word: new Map<number, string>(), concept: new Map<number, string>(), global: new Map<number, string>() };
  const name = (family: Family): FeatureSink => ({
    add: (feature, ...pieces) => void names[family].set(feature, pieces.join('')),
  });
  addFeatures(readSpan(span, script), marks, { word: name('word'), concept: name('concept'), global: name('global') });
  return families.flatMap((family) =>
    [...names[family]].map(([hash, feature]) => ({
      feature: `${family} ${feature}`,
      share: weightOf(head, hash) * featureValue(family, names[family].size),
    })),
  );
}

function sum(shares: readonly Share[]): number {
  return shares.reduce((total, { share }) => total + share, 0);
}
