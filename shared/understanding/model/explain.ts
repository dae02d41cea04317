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
  const names = Object.fromEntries(families.map((family) => [family, new Map<number, string>()])) as Record<Family, Map<number, string>>;
  const name = (family: Family): FeatureSink => ({
    add: (feature, ...pieces) => void names[family].set(feature, pieces.join('')),
  });
  addFeatures(
    readSpan(span, script),
    marks,
    Object.fromEntries(families.map((family) => [family, name(family)])) as Record<Family, FeatureSink>,
  );
  const shares = new Map<string, number>();
  for (const family of families) {
    const value = featureValue(family, names[family].size);
    for (const [hash, feature] of names[family]) {
      const name = `${family} ${feature}`;
      shares.set(name, (shares.get(name) ?? 0) + weightOf(head, hash) * value);
    }
  }
  return [...shares].map(([feature, share]) => ({ feature, share }));
}

function sum(shares: readonly Share[]): number {
  return shares.reduce((total, { share }) => total + share, 0);
}
