import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, temporaryFolder } from './repository.ts';

const codecs = 'shared/store/codecs';

/** A codec's version and last upcast, and what the next version has in their place. */
const bumps = [
  [
    `${codecs}/newsletter-codecs.ts`,
    'version: 3, carriesVersion: true, upcasts: { 1:',
    'version: 4, carriesVersion: true, upcasts: { 3: (same) => same, 1:',
  ],
  [
    `${codecs}/newsletter-codecs.ts`,
    "'newsletter shard', version: 2, upcasts: { 1:",
    "'newsletter shard', version: 3, upcasts: { 2: (same) => same, 1:",
  ],
  [`${codecs}/queue-codecs.ts`, "'batch ticket', version: 3, upcasts: {", "'batch ticket', version: 4, upcasts: { 3: (same) => same,"],
] as const;

/**
 * The sources as a later release might have them, which writes a newsletter's jobs, shards and tickets in a shape of its own: it reads those of
 * today, and today cannot read its.
 *
 * @returns the folder, to start programs from
 */
export function nextVersion(): string {
  const folder = temporaryFolder();
  for (const part of ['functions', 'infra', 'shared', 'package.json', 'facility.yaml'])
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, today, next] of bumps) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(today)) throw new Error(`${file} has no longer: ${today}`);
    writeFileSync(join(folder, file), text.replace(today, next));
  }
  return folder;
}
