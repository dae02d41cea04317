import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeDataFolder } from '../../../infra/terminal/data-folder.ts';
import { temporaryFolder } from '../../support/repository.ts';

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
    for (const left of ['4194305', 'half-written']) {
      writeFileSync(join(folder, 'in-use-by'), left);
      const taken = takeDataFolder(folder);
      expect(readFileSync(join(folder, 'in-use-by'), 'utf8')).toBe(String(process.pid));
      taken.release();
    }
  });

  it('is closed to others with all that runs keep in it, and with nothing else', () => {
    process.umask(0o022);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'dynamodb'), { mode: 0o755 });
    mkdirSync(join(folder, 'mine'), { mode: 0o755 });
    for (const name of ['dynamodb/000003.log', 'secrets.json', 'mine/own.txt']) writeFileSync(join(folder, name), '', { mode: 0o644 });
    chmodSync(folder, 0o755);
    takeDataFolder(folder).release();
    const mode = (name: string) => (statSync(join(folder, name)).mode & 0o777).toString(8);
    expect(['.', 'dynamodb', 'dynamodb/000003.log', 'secrets.json'].map(mode)).toEqual(['700', '700', '600', '600']);
    expect(['mine', 'mine/own.txt'].map(mode)).toEqual(['755', '644']);
    writeFileSync(join(folder, 'written-later'), '');
    expect(mode('written-later')).toBe('600');
  });

  it("that is everybody's is refused, and stays as it was", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'of-others'), '');
    chmodSync(folder, 0o1777);
    expect(() => takeDataFolder(folder)).toThrow(`--data ${folder} is everybody's on this machine: name a folder of its own`);
    expect(statSync(folder).mode & 0o1777).toBe(0o1777);
  });

  it('that is a file is refused', () => {
    const file = join(temporaryFolder(), 'file');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '');
    expect(() => takeDataFolder(file)).toThrow(`--data ${file} cannot be used: name a folder that this user may write to.`);
  });
});
