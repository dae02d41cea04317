import { access } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findChromium } from '../../infra/cli/chromium.ts';

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
