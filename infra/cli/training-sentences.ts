import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languageCodes } from '../../shared/languages/registry.ts';
import { type Example, parseExamples } from '../../shared/understanding/training/example.ts';

const languages = fileURLToPath(new URL('../../shared/languages/', import.meta.url));

/** Every training sentence of the repository, always in the same order. */
export function readTrainingSentences(): readonly Example[] {
  return languageCodes.flatMap((code) => {
    const folder = `${languages}${code}/training/`;
    return readdirSync(folder)
      .sort()
      .flatMap((name) => parseExamples(readFileSync(`${folder}${name}`, 'utf8'), code));
  });
}
