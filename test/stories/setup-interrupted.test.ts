import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from '../../shared/app/setup/setup-stages.ts';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { runProgram } from '../support/program.ts';
import { repository, temporaryFolder } from '../support/repository.ts';
import { walkThroughSetup, wordAt } from '../support/setup-walk.ts';

// Set-up broken off in the middle of every step.

let run: LocalRun;
const folder = temporaryFolder();
beforeAll(async () => {
  run = await startLocalRun({ args: ['--facility', `${repository}/facility.yaml`] });
});
afterAll(() => run.stop());

const stages = async (): Promise<Readonly<Record<string, Stage>>> => {
  const found: readonly Stage[] = JSON.parse((await runProgram('infra/cli/setup.ts', { args: ['--json', '--local', run.url] })).stdout);
  return Object.fromEntries(found.map((stage) => [stage.id, stage]));
};

/** Answers so many questions, then goes away; the steps that were shown. */
async function answering(count: number): Promise<readonly string[]> {
  let left = count;
  const { said } = await walkThroughSetup(folder, run.url, (question) => {
    if (left === 0) return undefined;
    left -= 1;
    if (question.startsWith('Zeile')) return wordAt(folder, question);
    return question.startsWith('PIN') ? '' : 'ja';
  });
  expect(said).toContain('Hier geht es beim nächsten Mal weiter: npm run setup\n');
  expect(existsSync(join(folder, 'schluesselbund.html'))).toBe(false);
  return [...said.matchAll(/^== (.+) ==$/gm)].map(([, title = '']) => title);
}

test('between the two words of the keyring: it is asked for again', async () => {
  expect(await answering(1)).toEqual(['Schlüsselbund sichern']);
  expect((await stages()).keyring?.state).toBe('open');
});

test('before Meta is told: the keyring is put away, and nothing is written', async () => {
  expect(await answering(2)).toEqual(['Schlüsselbund sichern', 'Mit Meta verbinden']);
  const { keyring, connect } = await stages();
  expect([keyring?.state, connect?.state]).toEqual(['done', 'open']);
});

test('in the middle of the list for hands: what was ticked stays, and Meta is asked no second time', async () => {
  expect(await answering(4)).toEqual(['Mit Meta verbinden', 'Von Hand bei Meta']);
  const { connect, checklist } = await stages();
  expect(connect?.state).toBe('done');
  expect(checklist?.what).toBe('4 Punkte von 7 sind noch offen.');
});

test('before the first message: all else is done', async () => {
  expect(await answering(4)).toEqual(['Von Hand bei Meta', 'Erste Nachricht']);
  const { checklist, doctor, 'first-message': message } = await stages();
  expect([checklist?.state, doctor?.state, message?.state]).toEqual(['done', 'done', 'open']);
});
