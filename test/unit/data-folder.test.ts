import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeDataFolder } from '../../infra/local/data-folder.ts';
import { temporaryFolder } from '../support/repository.ts';

describe('the folder of a run', () => {
  it('is made, noted and given back', () => {
    const folder = join(temporaryFolder(), 'new', 'data');
    const taken = takeDataFolder(folder);
    expect(existsSync(join(folder, 'in-use-by'))).toBe(true);
    taken.release();
    expect(existsSync(join(folder, 'in-use-by'))).toBe(false);
  });

  it('is refused while another run that is alive has it', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'in-use-by'), String(process.ppid));
    expect(() => takeDataFolder(folder)).toThrow(`--data ${folder} is in use by another run (process ${process.ppid}).`);
  });

  it('is taken over from a run that was killed', () => {
    const folder = temporaryFolder();
    // Beyond the greatest number a process may have.
    writeFileSync(join(folder, 'in-use-by'), '4194305');
    takeDataFolder(folder).release();
    writeFileSync(join(folder, 'in-use-by'), 'half-written');
    takeDataFolder(folder).release();
  });

  it('that is a file is refused', () => {
    const file = join(temporaryFolder(), 'file');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '');
    expect(() => takeDataFolder(file)).toThrow(`--data ${file} cannot be used: name a folder that this user may write to.`);
  });
});
