import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { runProgram } from '../support/program.ts';
import { repository } from '../support/repository.ts';
import { until } from '../support/waiting.ts';

interface State {
  readonly persons: readonly { readonly id: string; readonly transcript: readonly { readonly from: string; readonly text: string }[] }[];
  readonly profiles: { readonly messenger: { readonly menu: readonly { readonly title: string }[] } };
}

let run: LocalRun;
beforeAll(async () => {
  run = await startLocalRun({ args: ['--facility', `${repository}/facility.yaml`, '--clock', '2026-11-23T10:00:00+01:00'] });
});
afterAll(() => run.stop());

const profile = (...args: readonly string[]) => runProgram('infra/cli/profile.ts', { args: [...args, '--local', run.url] });
const state = async () => (await (await fetch(`${run.url}/simulator/state`)).json()) as State;

describe('npm run profile', () => {
  test('asks before it writes, and a script’s silence is no yes', async () => {
    const { code, stdout, stderr } = await profile('push');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'Nothing was done: there is no terminal to ask at whether to write this to Messenger and WhatsApp. To do it unasked: npm run profile -- push --yes\n',
    });
    expect(stdout).toContain('  + Öffnungszeiten · TOPIC:hours\n');
    expect((await state()).profiles.messenger.menu).toEqual([]);
  });

  test('writes nothing in a dry run', async () => {
    expect((await profile('push', '--dry-run')).code).toBe(0);
    expect((await profile('diff')).code).toBe(1);
    expect((await state()).profiles.messenger.menu).toEqual([]);
  });

  test('writes once, and nothing the second time', async () => {
    const first = await profile('push', '--yes');
    expect(first.stderr).toBe('');
    expect(first.stdout).toMatch(/Messenger: written\.\nWhatsApp: written\.\n$/);
    expect((await profile('push')).stdout).toBe('Messenger: as it should be.\nWhatsApp: as it should be.\n');
    expect((await profile('diff')).code).toBe(0);
    expect((await state()).profiles.messenger.menu.map(({ title }) => title)).toContain('Schulden');
  });

  test('a tapped entry is understood', async () => {
    const tap = { channel: 'messenger', person: 'jana', kind: 'menu', text: 'Datenschutz', payload: 'MENU:privacy' };
    await fetch(`${run.url}/simulator/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(tap),
    });
    const answers = async () =>
      (await state()).persons.find(({ id }) => id === 'jana')?.transcript.filter(({ from }) => from === 'desk') ?? [];
    await until('the answer to the tap', async () => (await answers()).some(({ text }) => text.includes('Datenschutz')));
  });

  test('shows what it makes of a file without a desk that answers', async () => {
    const { code, stdout } = await runProgram('infra/cli/profile.ts', { args: ['show', '--facility', `${repository}/facility.yaml`] });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Messenger\n {2}greeting\n {4}default · Jugendberatung Lindenhof\. Hier antwortet zuerst ein Automat\./);
  });

  test('takes --dry-run for a push only', async () => {
    expect(await profile('diff', '--dry-run')).toMatchObject({
      code: 2,
      stderr: '--dry-run goes with push: diff and show write nothing anyway.\n',
    });
  });
});
