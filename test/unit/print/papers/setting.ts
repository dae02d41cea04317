import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { loadFacts } from '../../../../infra/cli/paper-facts.ts';
import { loadPaperFonts } from '../../../../infra/cli/paper-fonts.ts';
import type { LawProfile } from '../../../../shared/facility/snapshot.ts';
import { type Document, type Imprint, sentencesOf } from '../../../../shared/print/papers/document.ts';
import type { Facts } from '../../../../shared/print/papers/facts.ts';
import { composePaper } from '../../../../shared/print/papers/paper.ts';
import { papers } from '../../../../shared/print/papers/registry.ts';
import { temporaryFolder } from '../../../support/repository.ts';

export const imprint: Imprint = {
  at: Date.parse('2026-11-30T10:00:00+01:00'),
  configuration: '3f2a9c51d0e4'.repeat(5),
  softwareVersion: '0.1.0',
};
export const fonts = loadPaperFonts();

/** A changed place of a file: `contact/phone`; undefined takes it out. */
export type Changes = Readonly<Record<string, unknown>>;

/** The facility file that ships, with these places changed, written to a folder of its own. */
export function fileWith(changes: Changes): string {
  const file: Record<string, unknown> = parse(readFileSync('facility.yaml', 'utf8'));
  for (const [path, value] of Object.entries(changes)) put(file, path.split('/'), value);
  const path = join(temporaryFolder(), 'facility.yaml');
  writeFileSync(path, stringify(file));
  return path;
}

/** A copy of nested groups with one place changed. */
export function put(group: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) {
    const inner = { ...(group[key] as Record<string, unknown> | undefined) };
    put(inner, rest, value);
    group[key] = inner;
  } else if (value === undefined) delete group[key];
  else group[key] = value;
}

export async function factsWith(changes: Changes = {}, of: { readonly law?: LawProfile; readonly region?: string } = {}): Promise<Facts> {
  const { facts } = await loadFacts({ facility: fileWith(changes), ...of }, () => undefined);
  return facts;
}

export function paperOf(id: string, facts: Facts): Document {
  const paper = papers.find((one) => one.id === id);
  if (!paper) throw new Error(`There is no paper ${id}.`);
  return composePaper(paper, facts);
}

/** The paper's sentences, one a line. */
export function textOf(id: string, facts: Facts): string {
  return sentencesOf(paperOf(id, facts)).join('\n');
}
