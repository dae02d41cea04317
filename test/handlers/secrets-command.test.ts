import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pforte-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const command = new URL('../../infra/cli/secrets.ts', import.meta.url).pathname;

function secrets(words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words, '--data', folder], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const stored = () => JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')).PFORTE_KEYRING as string;

describe('npm run secrets -- keyring', () => {
  it('makes, shows, checks and rotates a keyring, and shows it only when asked to', () => {
    expect(secrets(['keyring', 'rotate']).status).toBe(2);
    const created = secrets(['keyring', 'create']);
    expect([created.status, statSync(join(folder, 'secrets.json')).mode & 0o777]).toEqual([0, 0o600]);
    const first = stored();
    const again = secrets(['keyring', 'create']);
    expect([again.status, stored()]).toEqual([2, first]);
    expect(again.stderr).toContain('it stays');

    const copy = secrets(['keyring', 'show']).stdout;
    expect(copy.trim()).toBe(first);
    const checked = secrets(['keyring', 'check'], copy);
    expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining('Your copy is whole')]);

    const rotated = secrets(['keyring', 'rotate']);
    expect(rotated.status).toBe(0);
    expect(JSON.parse(stored())).toMatchObject({
      pepper: JSON.parse(first).pepper,
      seal: { current: 'k2', keys: JSON.parse(first).seal.keys },
    });
    const outdated = secrets(['keyring', 'check'], copy);
    expect([outdated.status, outdated.stdout]).toEqual([1, expect.stringContaining('outdated: it lacks k2')]);
    const wrong = secrets(['keyring', 'check'], 'nothing of the kind');
    expect(wrong.status).toBe(1);

    const said = [created, again, checked, rotated, outdated, wrong].map(({ stdout, stderr }) => stdout + stderr).join('');
    for (const key of [JSON.parse(stored()).pepper, JSON.parse(stored()).seal.keys.k1, JSON.parse(stored()).seal.keys.k2]) {
      expect(said).not.toContain(key);
    }
  });

  it('loses no key when the new one cannot be written', () => {
    const before = stored();
    // A file may have a hundred bytes: as on a disk that is full in the middle of it.
    const limited = spawnSync('prlimit', ['--fsize=100', process.execPath, command, 'keyring', 'rotate', '--data', folder]);
    if (limited.error) return;
    expect([limited.status, String(limited.stderr)]).toEqual([2, expect.stringMatching(/^The disk is full\.[^\n]*\n$/)]);
    expect(stored()).toBe(before);
  });

  it('writes a page to print, for this user alone, from whose words the keyring comes back', () => {
    const html = join(folder, 'sheet.html');
    const written = secrets(['keyring', 'page', '--html', html]);
    expect([written.status, written.stderr, statSync(html).mode & 0o777]).toEqual([0, '', 0o600]);
    const words = [...readFileSync(html, 'utf8').matchAll(/<td>([a-z]{5})<\/td>/g)].map(([, word]) => word).join(' ');
    const before = stored();
    expect(secrets(['restore'], words)).toMatchObject({
      status: 0,
      stdout: 'Das ist der Schlüsselbund, der schon da ist; es wurde nichts geändert.\n',
    });
    rmSync(join(folder, 'secrets.json'));
    expect(secrets(['restore'], words)).toMatchObject({ status: 0, stdout: 'Der Schlüsselbund ist zurückgespielt.\n' });
    expect(stored()).toBe(before);
    const damaged = secrets(['restore'], words.replace(/^\w+ \w+/, 'babab babab'));
    expect([damaged.status, damaged.stdout]).toEqual([1, expect.stringMatching(/^Zeile 1 stimmt nicht mit dem Blatt überein/)]);
  });

  it('takes no secret on the command line', () => {
    const refused = secrets(['keyring', 'check', 'a-copy']);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('read from a pipe or asked for')]);
  });
});
