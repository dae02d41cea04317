import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTemplate } from '../../infra/aws/one-file/build-template.ts';
import { type LocalRun, startLocal } from '../../infra/local/start.ts';
import { inventory } from '../../shared/runtime/inventory.ts';
import { functionsFolderOf, type Installed, install, readOneFile } from '../support/installed-template.ts';
import { facilityFile } from '../support/repository.ts';
import { until } from '../support/waiting.ts';

interface State {
  readonly persons: readonly { readonly id: string; readonly transcript: readonly { readonly from: string; readonly text: string }[] }[];
}

describe('A desk from the one file', () => {
  let installed: Installed;
  let run: LocalRun;

  beforeAll(async () => {
    installed = await install(readOneFile(buildTemplate()));
    const options = { port: 0, facilities: [facilityFile] } as const;
    run = await startLocal(options, () => undefined, { inventory, folder: functionsFolderOf(installed) });
  });
  afterAll(async () => {
    await run?.close();
    await installed?.world.close();
  });

  const said = async (person: string): Promise<readonly string[]> => {
    const state = (await (await fetch(`${run.url}/simulator/state`)).json()) as State;
    return state.persons.find(({ id }) => id === person)?.transcript.flatMap(({ from, text }) => (from === 'desk' ? [text] : [])) ?? [];
  };

  test.each([
    ['whatsapp', 'mira'],
    ['messenger', 'jana'],
  ])('greets a client on %s with the functions that the installer unpacked', async (channel, person) => {
    const body = JSON.stringify({ channel, person, text: 'Guten Morgen' });
    const sent = await fetch(`${run.url}/simulator/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(sent.status).toBe(202);
    const [greeting] = await until('the greeting', async () => {
      const texts = await said(person);
      return texts.length > 0 && texts;
    });
    expect(greeting).toContain('Das ist eine automatische Antwort von Beratung Ahornweg.');
  });
});
