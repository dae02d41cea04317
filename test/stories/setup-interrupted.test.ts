import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from '../../shared/app/setup/setup-stages.ts';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { runProgram } from '../support/program.ts';
import { repository, temporaryFolder } from '../support/repository.ts';
import { settings } from '../support/settings.ts';
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

/** Answers so many questions, then goes away; the steps that were shown. `given`: what is answered first. */
async function answering(count: number, given: readonly string[] = []): Promise<readonly string[]> {
  let left = count;
  const answers = [...given];
  const { said } = await walkThroughSetup(folder, run.url, (question) => {
    asked.push(question.replace(/ \(.*/, ''));
    if (left === 0) return undefined;
    left -= 1;
    const next = answers.shift();
    if (next !== undefined) return next;
    if (question.startsWith('App-Geheimnis')) return `${settings.META_APP_SECRET}\r`;
    if (question.startsWith('Token für Messenger')) return settings.MESSENGER_PAGE_TOKEN;
    if (question.startsWith('Token für WhatsApp')) return settings.WHATSAPP_TOKEN;
    if (question.startsWith('Zeile')) return wordAt(folder, question);
    return question.startsWith('PIN') ? '' : 'ja';
  });
  expect(said).toContain('Hier geht es beim nächsten Mal weiter: npm run setup\n');
  expect(existsSync(join(folder, 'schluesselbund.html'))).toBe(false);
  return [...said.matchAll(/^== (.+) ==$/gm)].map(([, title = '']) => title);
}

/** As a deployment begins: with what the installer makes, and nothing of Meta's. */
async function forgetMetaSecrets(): Promise<void> {
  const { ssm } = (await run.local()) as unknown as { readonly ssm: { readonly endpoint: string; readonly prefix: string } };
  const client = new SSMClient({
    endpoint: ssm.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const empty = { 'meta-app': { appSecret: '', verifyToken: settings.META_VERIFY_TOKEN }, 'meta-tokens': {} };
  for (const [name, value] of Object.entries(empty)) {
    const put = new PutParameterCommand({
      Name: `${ssm.prefix}${name}`,
      Value: JSON.stringify(value),
      Type: 'SecureString',
      Overwrite: true,
    });
    await client.send(put);
  }
  client.destroy();
}

/** Every question so far, without what is explained in brackets. */
const asked: string[] = [];
const askedMeanwhile = () => asked.splice(0);

test('in the middle of the questions for the facility: nothing is written, and they are asked again', async () => {
  const removed = await runProgram('infra/cli/facility.ts', { args: ['remove', '--desk', 'facility', '--yes', '--local', run.url] });
  expect(removed.code, removed.stderr).toBe(0);
  expect(await answering(3, ['neu', 'ja', 'ja'])).toEqual(['Angaben zur Einrichtung']);
  expect(askedMeanwhile()).toEqual([
    'Pfad der Einrichtungsdatei',
    'Schreiben Ihnen Menschen über Messenger?',
    'Schreiben Ihnen Menschen über WhatsApp?',
    'Schreiben Ihnen Menschen über Instagram?',
  ]);
  expect(existsSync(join(folder, 'facility.yaml'))).toBe(false);
  expect((await stages()).facility?.state).toBe('open');
});

test('after a facility file with a mistake: nothing is published, and the mended one is taken the next time', async () => {
  const file = join(folder, 'facility.yaml');
  const right = readFileSync(`${repository}/facility.yaml`, 'utf8');
  writeFileSync(file, right.replace('land: BW', 'land: XX'));
  expect(await answering(1, ['facility.yaml'])).toEqual(['Angaben zur Einrichtung']);
  expect((await stages()).facility?.state).toBe('open');
  writeFileSync(file, right);
  expect(await answering(1, ['facility.yaml'])).toEqual(['Angaben zur Einrichtung', 'Schlüsselbund sichern']);
  expect((await stages()).facility?.state).toBe('done');
});

test('between the two words of the keyring: it is asked for again', async () => {
  expect(await answering(1)).toEqual(['Schlüsselbund sichern']);
  expect((await stages()).keyring?.state).toBe('open');
});

test('between Meta’s secrets: what was stored stays, and is asked for no second time', async () => {
  await forgetMetaSecrets();
  askedMeanwhile();
  expect(await answering(3)).toEqual(['Schlüsselbund sichern', 'Geheimnis und Token von Meta']);
  expect(askedMeanwhile().slice(2)).toEqual(['App-Geheimnis', 'Token für Messenger']);
  expect((await stages())['meta-secrets']).toMatchObject({ state: 'open', what: 'Es fehlt der Token für Messenger und WhatsApp.' });
  expect(await answering(1)).toEqual(['Geheimnis und Token von Meta']);
  expect(askedMeanwhile()).toEqual(['Token für Messenger', 'Token für WhatsApp']);
  expect((await stages())['meta-secrets']).toMatchObject({ state: 'open', what: 'Es fehlt der Token für WhatsApp.' });
});

test('before Meta is told: its secrets are stored, and nothing is written', async () => {
  expect(await answering(1)).toEqual(['Geheimnis und Token von Meta', 'Mit Meta verbinden']);
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
