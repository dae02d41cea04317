import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findChromium } from '../../infra/cli/chromium.ts';
import { repository } from '../support/repository.ts';

test('what CHROMIUM_PATH names is taken', async () => {
  const { executablePath, args } = await findChromium('linux', { CHROMIUM_PATH: process.execPath });
  expect(executablePath).toBe(process.execPath);
  expect(args).toContain('--disable-background-networking');
});

test('a CHROMIUM_PATH that leads nowhere is named, and what to do about it', async () => {
  await expect(findChromium('linux', { CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrow(
    'CHROMIUM_PATH is "/nowhere/chromium", but there is nothing to run. Correct it, or unset it to search the usual places.',
  );
});

test('without any installed browser Linux takes the one that came with the dependencies', async () => {
  const { executablePath } = await findChromium('linux', {});
  await expect(access(executablePath)).resolves.toBeUndefined();
});

test('Windows without a browser gets a sentence that says what to install', async () => {
  await expect(findChromium('win32', { PROGRAMFILES: 'C:\\nowhere' })).rejects.toThrow('Install Chrome, Chromium or Edge');
});

test('processes that look for it at once all get the whole program', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pforte-test-'));
  const script = "process.stdout.write((await (await import('./infra/cli/chromium.ts')).findChromium('linux', {})).executablePath)";
  const find = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: repository,
      env: { ...process.env, TMPDIR: folder },
    });
  const run = async (program: string) => (await promisify(execFile)(program, ['--version'])).stdout;
  try {
    const found = await Promise.all([find(), find()].map(async (one) => run((await one).stdout)));
    expect(found).toEqual([expect.stringContaining('Chromium'), found[0]]);
    expect(readdirSync(folder).filter((name) => name.startsWith('pforte-chromium-'))).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
