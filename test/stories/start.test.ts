import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deliveryOf, textFrom } from '../support/deliveries.ts';
import { startFakeGraph } from '../support/fake-graph.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { startLocalRun } from '../support/local-run.ts';
import { type ProgramOptions, runProgram } from '../support/program.ts';
import { facilityFile, repository, temporaryFolder } from '../support/repository.ts';
import { story } from '../support/story.ts';

const start = (...args: string[]) => runProgram('infra/cli/start.ts', { args });
const startWith = (options: ProgramOptions) => runProgram('infra/cli/start.ts', options);

function file(content: string): string {
  const path = join(temporaryFolder(), 'facility.yaml');
  writeFileSync(path, content);
  return path;
}

describe('The start command', () => {
  test('explains itself with --help', async () => {
    const { code, stdout } = await start('--help');
    expect(code).toBe(0);
    for (const word of ['--port', '--facility', '--data', '--clock', '--graph-url', '--dynamodb', '--sqs', 'PFORTE_KEYRING']) {
      expect(stdout).toContain(word);
    }
  });

  test('names every option it cannot read at once', async () => {
    const { code, stderr } = await start('--port', '99999', '--clock', 'gestern', '--graph-url', 'nirgends');
    expect(code).toBe(2);
    expect(stderr).toContain('--port 99999 is no port');
    expect(stderr).toContain('--clock gestern is no time');
    expect(stderr).toContain('--graph-url nirgends is no URL');
  });

  test('names an option it does not know', async () => {
    const { code, stderr } = await start('--prot', '1');
    expect(code).toBe(2);
    expect(stderr).toContain('--prot');
  });

  test('says where a facility file is not YAML', async () => {
    const { code, stderr } = await start('--port', '0', '--facility', file('facility: { name: "Lindenhof\nhours: ['));
    expect(code).toBe(2);
    expect(stderr).toMatch(/line \d+/);
    expect(stderr).not.toContain('at file:');
  });

  test('says what an empty facility file lacks', async () => {
    const { code, stderr } = await start('--port', '0', '--facility', file(''));
    expect(code).toBe(2);
    expect(stderr).toContain('facility');
    expect(stderr).not.toContain('at file:');
  });

  test('names all mistakes of a facility file at once', async () => {
    const { code, stderr } = await start('--port', '0', '--facility', file('facility: { name: Hof, law: XYZ }\nhuors: {}\n'));
    expect(code).toBe(2);
    for (const place of ['facility.law', 'facility.carrier', 'contact', 'huors']) expect(stderr).toContain(place);
  });

  test('says that a facility file is not in UTF-8', async () => {
    const path = file('');
    writeFileSync(path, Buffer.from('facility: { name: Tag der offenen Tür }', 'latin1'));
    const { code, stderr } = await start('--port', '0', '--facility', path);
    expect(code).toBe(2);
    expect(stderr).toBe(`${path} is not in UTF-8, so ä, ö, ü and ß would be garbled. Save it as UTF-8.\n`);
  });

  test('says that a folder is no place for data, or that what lies there is not its own', async () => {
    const options = ['--port', '0', '--facility', facilityFile, '--data'];
    const taken = file('no folder');
    expect(await start(...options, taken)).toMatchObject({ code: 2, stderr: expect.stringContaining(`--data ${taken} cannot be used`) });
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'secrets.json'), '{"half": ');
    const broken = await start(...options, folder);
    expect(broken).toMatchObject({ code: 2, stderr: expect.stringContaining(`${folder}/secrets.json is not what a run wrote.`) });
  });

  test('does not share the data of a run that is alive, and takes over those of one that was killed', async () => {
    const data = temporaryFolder();
    const first = await startLocalRun({ args: ['--data', data] });
    const second = await start('--port', '0', '--facility', facilityFile, '--data', data);
    expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining(`is in use by another run (process ${first.pid})`) });
    await first.kill();
    const third = await startLocalRun({ args: ['--data', data] });
    await third.stop();
  });

  test('says that a facility file is not there', async () => {
    const { code, stderr } = await start('--port', '0', '--facility', '/nirgends/facility.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('/nirgends/facility.yaml cannot be read');
  });

  test('asks for the keyring when the data lies on servers that outlive it', async () => {
    for (const option of ['--dynamodb', '--sqs']) {
      const { code, stderr } = await start('--port', '0', '--facility', facilityFile, option, 'http://127.0.0.1:9');
      expect(code).toBe(2);
      expect(stderr).toContain('PFORTE_KEYRING is missing');
    }
  });

  test('says that a keyring is none, without repeating it', async () => {
    for (const PFORTE_KEYRING of ['viel-zu-kurz-4711', '{"pepper":"viel-zu-kurz-4711"}', '{viel-zu-kurz-4711']) {
      const { code, stdout, stderr } = await startWith({ args: ['--port', '0', '--facility', facilityFile], env: { PFORTE_KEYRING } });
      expect(code).toBe(2);
      expect(stderr).toContain('PFORTE_KEYRING cannot be used');
      expect(stdout + stderr).not.toContain('viel-zu-kurz-4711');
    }
  });

  test('says that the port is in use, and which to take', async () => {
    const run = await startLocalRun();
    const port = new URL(run.url).port;
    const { code, stderr } = await start('--port', port, '--facility', facilityFile);
    expect(code).toBe(2);
    expect(stderr).toContain(`Port ${port} is in use`);
    expect(stderr).toContain('--port');
    await run.stop();
  });

  test('works as it is with the facility file that ships', async () => {
    const run = await startLocalRun({ args: ['--facility', join(repository, 'facility.yaml')] });
    expect((await fetch(`${run.url}/health`)).status).toBe(200);
    await run.stop();
  });

  test('reads .env.local, and the environment wins over it', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, '.env.local'), 'WHATSAPP_WABA_ID=389217604518999\nMESSENGER_PAGE_ID=100000000000999\n');
    const run = await startLocalRun({ cwd, env: { WHATSAPP_WABA_ID: '', MESSENGER_PAGE_ID: '100000000000777' } });
    const { secrets } = await run.local();
    expect(secrets.WHATSAPP_WABA_ID).toBe('389217604518999');
    expect(secrets.MESSENGER_PAGE_ID).toBe('100000000000777');
    await run.stop();
  });
});

describe('The servers alone', () => {
  const cloud = (...args: string[]) => runProgram('infra/cli/emulators.ts', { args });

  test('explain themselves, and name what they cannot read', async () => {
    const help = await cloud('--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('npm run emulators -- [--port N] [--data DIR]');
    const wrong = await cloud('--port', 'acht');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('--port acht is no port');
  });

  test('say that the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await cloud('--port', String(port));
    other.close();
    expect(code).toBe(2);
    expect(stderr).toContain(`Port ${port} is in use`);
  });
});

describe('The end', () => {
  story('comes within five seconds of SIGTERM under load', async (watch) => {
    const graph = await startFakeGraph();
    const run = watch(await startLocalRun({ args: ['--graph-url', graph.url] }));
    const people = Array.from({ length: 120 }, (_, index) => (index % 2 ? whatsAppPerson() : messengerPerson()));
    const hanging = messengerPerson();
    graph.answer(hanging, 'hang');
    const at = await run.now();
    const posts = [hanging, ...people].map((person) => run.deliver(person.channel, deliveryOf(person, [textFrom(person, { at })])));
    await Promise.race(posts);
    await run.stop();
    expect(await run.ended).toBe(0);
    await Promise.allSettled(posts);
    await graph.close();
  });
});
