import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedTexts } from '../../../shared/facility/shipped-texts.ts';
import { repository } from '../../support/repository.ts';

/** Where texts are chosen to be said; `reply-parts.ts` only knows what they count as. */
const speakers = ['shared/conversation', 'shared/facility/short-forms.ts', 'shared/consent', 'shared/broadcast/issue.ts'];

function sourceUnder(path: string): string {
  if (path.endsWith('.ts')) return path.endsWith('reply-parts.ts') ? '' : readFileSync(join(repository, path), 'utf8');
  return readdirSync(join(repository, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => sourceUnder(`${path}/${name}`))
    .join('\n');
}

it('no text ships that no rule says', () => {
  const source = speakers.map(sourceUnder).join('\n');
  const ids = [...new Set(shippedTexts.map(({ id }) => id))];
  expect(ids.length).toBeGreaterThan(40);
  expect(ids.filter((id) => !source.includes(`'${id}'`))).toEqual([]);
});
