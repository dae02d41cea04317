import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trainingInputs } from '../../../infra/cli/train.ts';
import { readTrainingSentences } from '../../../infra/cli/training-sentences.ts';
import { explain } from '../../../shared/understanding/model/explain.ts';
import { loudness } from '../../../shared/understanding/model/loudness.ts';
import { bestOf, spanScoresOf } from '../../../shared/understanding/model/model.ts';
import { countWholes, spansOf } from '../../../shared/understanding/model/spans.ts';
import { trainedFrom, trainedModel } from '../../../shared/understanding/model/weights.ts';
import { packWeights, unpackWeights } from '../../../shared/understanding/model/weights-codec.ts';
import { augment } from '../../../shared/understanding/training/augment.ts';
import { parseExamples } from '../../../shared/understanding/training/example.ts';
import { sigmoid } from '../../../shared/understanding/training/sigmoid.ts';

describe('the weights in the repository', () => {
  it('were trained from the sentences, stems and scripts that stand beside them: npm run train writes them anew', () => {
    expect(trainedFrom).toBe(trainingInputs());
  });

  it('weigh no more than 300 KB', () => {
    expect(trainedModel.bytes.length).toBeLessThan(300_000);
  });

  it('have no head for START: a consent is never guessed', () => {
    expect(Object.keys(trainedModel.heads)).not.toContain('start');
    expect(Object.keys(trainedModel.heads)).toHaveLength(16);
  });
});

describe('weights, packed and unpacked', () => {
  const heads = ['stop', 'subscribe', 'human', 'access', 'erase', 'privacy', 'language', 'crisis', 'acute'] as const;
  const categories = ['suicide', 'selfharm', 'violence', 'sexual', 'child', 'emergency', 'threat'] as const;
  const trained = [...heads, ...categories].map((head) => ({
    head,
    bias: -1.5,
    step: 0.25,
    weights: [
      [70_000, 1.27],
      [3, -0.5],
      [200, 0.124],
      [201, -0.125],
      [300, 99],
    ] as const,
  }));

  it('keep their places and, in steps, their values; what rounds to nought is dropped, and what does not fit a byte is cut', () => {
    const { stop } = unpackWeights(packWeights(trained));
    expect(stop.bias).toBe(-1.5);
    expect(stop.scale).toBe(0.25);
    expect([...stop.features]).toEqual([3, 201, 300, 70_000]);
    expect([...stop.weights]).toEqual([-2, -1, 127, 5]);
    expect(packWeights(trained).heads.stop[2]).toBe(4);
  });
});

describe('the training sentences', () => {
  const examples = readTrainingSentences();

  it('are there for each of the nine languages, of each label', () => {
    const labels = ['access', 'acute', 'concern', 'erase', 'human', 'language', 'none', 'ordinary', 'privacy', 'stop', 'subscribe'];
    for (const code of ['de', 'en', 'uk', 'ru', 'tr', 'ar', 'fa', 'pl', 'ro']) {
      const own = examples.filter(({ language }) => language === code);
      expect([code, ...new Set(own.map(({ label }) => label))].sort()).toEqual([code, ...labels].sort());
    }
  });

  it('say of no sentence two things', () => {
    const byText = Map.groupBy(examples, ({ text, language }) => `${language} ${text.toLowerCase()}`);
    // Everyday talk may have been written as a look-alike, too: both ask for nothing.
    const said = (label: string): string => (label === 'ordinary' ? 'none' : label);
    const torn = [...byText].filter(([, same]) => new Set(same.map(({ label }) => said(label))).size > 1);
    expect(torn.map(([text]) => text)).toEqual([]);
  });

  it('are refused with the number of the line when they are none', () => {
    expect(() => parseExamples('{"text":"a","label":"stop","group":"g"}\n{"text":"b","label":"start","group":"g"}\n', 'de')).toThrow(
      'line 2 of the de',
    );
  });

  it('give the same variants each time, none of which belongs to fewer groups than it was made from', () => {
    const few = examples.slice(0, 50);
    expect(augment(few)).toEqual(augment(few));
    expect(augment(few).every(({ example, groups }) => groups.includes(example.group))).toBe(true);
  });
});

describe('a score', () => {
  it('is the best of all parts: a long tale does not hide the sentence that matters', () => {
    const tale = 'Gestern waren wir auf dem Markt und haben Brot gekauft. ';
    const alone = bestOf(spanScoresOf('er schlägt mich jeden Abend.')).crisis;
    expect(bestOf(spanScoresOf(`${tale.repeat(8)}Er schlägt mich jeden Abend. ${tale.repeat(8)}`)).crisis).toBeGreaterThan(alone - 1.5);
  });

  it('of a crisis heeds the whole message beside the loudest part, that of a command does not', () => {
    expect(loudness('crisis', 3, 1)).toBeCloseTo(1.8, 9);
    expect(loudness('crisis', 3, undefined)).toBe(3);
    expect(loudness('stop', 3, 1)).toBe(3);
  });

  it('is explained by the features that spoke, strongest first', () => {
    const shares = explain('stop', 'newsletter abbestellen', 5);
    expect(shares.map(({ feature }) => feature)).toContain('concept END+MSG');
    expect(shares.map(({ share }) => share)).toEqual(shares.map(({ share }) => share).toSorted((a, b) => b - a));
  });
});

describe('the parts of a message', () => {
  it('are the whole, sentences, short neighbours and longer clauses', () => {
    expect(spansOf('ich kann\neinfach nicht\nmehr')).toEqual([
      'ich kann\neinfach nicht\nmehr',
      'ich kann',
      'einfach nicht',
      'mehr',
      'ich kann\neinfach nicht',
      'einfach nicht\nmehr',
    ]);
    expect(spansOf('löscht meine Daten bitte und meldet mich vom Newsletter ab')).toEqual([
      'löscht meine Daten bitte und meldet mich vom Newsletter ab',
      'löscht meine Daten bitte',
      'meldet mich vom Newsletter ab',
    ]);
  });

  it('are windows of forty words in what has no marks at all', () => {
    const text = Array.from({ length: 100 }, (_, at) => `wort${at}`).join(' ');
    expect(spansOf(text).map((span) => span.split(' ').length)).toEqual([40, 40, 40]);
    expect(countWholes(text)).toBe(3);
    expect(countWholes('wort. noch eins')).toBe(1);
  });
});

describe('the sigmoid', () => {
  it.each([
    [0, 0.5],
    [1, 0.7310585786300049],
    [-4, 0.01798620996209156],
    [40, 0.9999999999999064],
  ])('of %d is %d', (x, expected) => {
    expect(sigmoid(x)).toBeCloseTo(expected, 14);
  });
});

describe('the folders of languages', () => {
  it('hold the same kinds of data for each', () => {
    const root = new URL('../../../shared/languages/', import.meta.url);
    for (const code of ['de', 'en', 'uk', 'ru', 'tr', 'ar', 'fa', 'pl', 'ro']) {
      expect(readdirSync(new URL(`${code}/`, root))).toEqual(
        expect.arrayContaining(['commands.ts', 'concepts.ts', 'crisis.ts', 'hints.ts', 'names.ts', 'training']),
      );
    }
  });
});
