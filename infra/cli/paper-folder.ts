import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestName, parseManifest } from '../../shared/print/papers/manifest.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { writeWhole } from '../terminal/write-whole.ts';

/** Papers are for everybody who may read the folder. */
const readableMode = 0o644;

/** A folder of written papers. */
export class PaperFolder {
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Makes the folder where there is none. @throws UsageError */
  create(): void {
    this.attempt(() => mkdirSync(this.path, { recursive: true }));
  }

  /** The papers written before; undefined: none. @throws UsageError where that cannot be read */
  manifest(): Manifest | undefined {
    const file = join(this.path, manifestName);
    if (!existsSync(file)) return undefined;
    const manifest = parseManifest(readFileSync(file, 'utf8'));
    if (manifest) return manifest;
    throw new UsageError(`${file} is none of this version: write the papers anew into another folder.`);
  }

  write(name: string, content: string | Uint8Array): void {
    this.attempt(() => writeWhole(join(this.path, name), content, readableMode));
  }

  has(name: string): boolean {
    return existsSync(join(this.path, name));
  }

  private attempt(act: () => unknown): void {
    try {
      act();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      throw new UsageError(`${this.path} cannot be written (${code}). Name a folder of your own with --out.`);
    }
  }
}
