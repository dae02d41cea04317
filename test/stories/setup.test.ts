import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from '../../shared/app/setup/setup-stages.ts';
import { deliveryOf, textFrom } from '../support/deliveries.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { runProgram } from '../support/program.ts';
import { repository, temporaryFolder } from '../support/repository.ts';
import { settings } from '../support/settings.ts';
import { walkThroughSetup, wordAt } from '../support/setup-walk.ts';

let run: LocalRun;
const folder = temporaryFolder();
beforeAll(async () => {
  run = await startLocalRun({ args: ['--facility', `${repository}/facility.yaml`] });
});
afterAll(() => run.stop());

const command = (...args: readonly string[]) => runProgram('infra/cli/setup.ts', { args: [...args, '--local', run.url] });
const stages = async (): Promise<Readonly<Record<string, string>>> => {
  const found: readonly Stage[] = JSON.parse((await command('--json')).stdout);
  return Object.fromEntries(found.map(({ id, state }) => [id, state]));
};

const walk = (answer: (question: string) => string | undefined) => walkThroughSetup(folder, run.url, answer);

describe('from the first start to a client who is answered', () => {
  test('nothing but the facility is done', async () => {
    expect(await stages()).toEqual({
      facility: 'done',
      keyring: 'open',
      'meta-secrets': 'done',
      connect: 'open',
      checklist: 'open',
      doctor: 'open',
      'alarm-mail': 'not-needed',
      'first-message': 'open',
    });
    const shown = await command('--status');
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain(
      '→ Schlüsselbund sichern: Der Schlüsselbund liegt nur hier: Drucken Sie ihn aus und legen Sie ihn weg.\n',
    );
  });

  test('whoever goes away at the first word finds the second try where the first ended, and no page left behind', async () => {
    const { code, said } = await walk(() => undefined);
    expect(code).toBe(1);
    expect(said).toContain('Hier geht es beim nächsten Mal weiter: npm run setup\n');
    expect(existsSync(join(folder, 'schluesselbund.html'))).toBe(false);
    expect(await stages()).toMatchObject({ keyring: 'open' });
  });

  test('the keyring is put away, Meta is told, and the rest is ticked', async () => {
    let isFirst = true;
    const { code, said } = await walk((question) => {
      if (question.startsWith('Zeile')) {
        expect(statSync(join(folder, 'schluesselbund.html')).mode & 0o777).toBe(0o600);
        if (!isFirst) return wordAt(folder, question);
        isFirst = false;
        return 'quark';
      }
      return question.startsWith('PIN') ? '' : 'ja';
    });
    expect(said).toMatch(/Zeile \d+, Wort \d heißt auf dem Blatt anders\./);
    expect(said).toContain('WhatsApp storage: eingerichtet.\n');
    expect(said).toContain('→ Erste Nachricht: Noch keine Nachricht auf Messenger und WhatsApp: Schreiben Sie selbst eine.\n');
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'schluesselbund.html'))).toBe(false);
    expect(await stages()).toMatchObject({ keyring: 'done', connect: 'done', checklist: 'done', doctor: 'done', 'first-message': 'open' });
    for (const secret of Object.values(settings)) if (secret.length > 12 && !/^\d+$/.test(secret)) expect(said).not.toContain(secret);
  });

  test('the first clients are answered, and the desk is set up', async () => {
    const at = await run.now();
    const [onMessenger, onWhatsApp] = [messengerPerson(), whatsAppPerson()];
    await run.deliver('messenger', deliveryOf(onMessenger, [textFrom(onMessenger, { at })]));
    await run.deliver('whatsapp', deliveryOf(onWhatsApp, [textFrom(onWhatsApp, { at })]));
    await run.decided();
    const shown = await command('--status');
    expect({ code: shown.code, stdout: shown.stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('✓ Erste Nachricht: Auf jedem Kanal ist eine Nachricht angekommen.\n'),
    });
    expect(await walk(() => 'ja')).toMatchObject({ code: 0 });
  });

  test('a token that was taken back opens the stage again, and healing closes it', async () => {
    const fault = (body: object) =>
      fetch(`${run.url}/simulator/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    await fault({ kind: 'held', place: 'token', fields: { is_valid: false } });
    expect(await stages()).toMatchObject({ doctor: 'open' });
    await fault({ kind: 'off' });
    expect(await stages()).toMatchObject({ doctor: 'done' });
  });

  test('the desk is taken off Meta before it is deleted, and connected again', async () => {
    const connect = (...args: readonly string[]) => runProgram('infra/cli/connect.ts', { args: [...args, '--yes', '--local', run.url] });
    const ended = await connect('--disconnect');
    expect(ended).toMatchObject({
      code: 0,
      stdout: 'Messenger: getrennt. Meta liefert nichts mehr.\nWhatsApp: getrennt. Meta liefert nichts mehr.\n',
    });
    expect(await stages()).toMatchObject({ connect: 'open' });
    expect((await connect()).code).toBe(0);
    expect(await stages()).toMatchObject({ connect: 'done' });
  });

  test('another set-up code is made, and shown once', async () => {
    const one = await command('new-code');
    const two = await command('new-code');
    expect(one.stdout).toMatch(/\/join#[\w-]{22}\n$/);
    expect(two.stdout).not.toBe(one.stdout);
  });
});
