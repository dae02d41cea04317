import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { messengerDelivery, textFrom } from '../support/deliveries.ts';
import { messengerPerson } from '../support/invented-people.ts';
import { startLocalRun } from '../support/local-run.ts';
import { runProgram, startProgram } from '../support/program.ts';
import { facilityFile, temporaryFolder } from '../support/repository.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { until } from '../support/waiting.ts';

const disk = mountSmallDisk(24);
afterAll(() => disk?.unmount());

const count = (text: string, words: string) => text.split(words).length - 1;

/** From now on the process may not write to a file beyond this many bytes. False where this machine has no such command. */
function limitFiles(pid: number, bytes: number): boolean {
  try {
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}`]);
    return true;
  } catch {
    return false;
  }
}

describe('a write that fails', () => {
  it('ends the run with one sentence: the message was refused, and nothing is written behind it', async () => {
    const data = join(temporaryFolder(), 'data');
    const run = await startLocalRun({ args: ['--data', data] });
    const person = messengerPerson();
    const delivery = messengerDelivery([textFrom(person, { at: await run.now() })]);
    if (!limitFiles(run.pid, 2000)) return run.stop();
    expect(await run.deliver('messenger', delivery)).toBe(500);
    expect(await run.ended).toBe(1);
    expect(count(run.output(), 'The embedded DynamoDB and SQS broke')).toBe(1);
    expect(run.output()).not.toMatch(/^ {4}at /m);

    const again = await startLocalRun({ args: ['--data', data] });
    expect(await again.deliver('messenger', delivery)).toBe(200);
    await again.decided();
    expect(again.output()).toContain('"because":"greeting');
    await again.stop();
  });
});

describe.skipIf(!disk)('a full disk', () => {
  it('is one sentence and no loss: what is refused is not accepted, what was accepted is there after a restart', async () => {
    if (!disk) return;
    const data = join(disk.folder, 'data');
    const [before, during, after] = [messengerPerson(), messengerPerson(), messengerPerson()];
    const hello = async (person: typeof before, run: Awaited<ReturnType<typeof startLocalRun>>) =>
      run.deliver('messenger', messengerDelivery([textFrom(person, { at: await run.now() })]));

    const run = await startLocalRun({ args: ['--data', data] });
    expect(await hello(before, run)).toBe(200);
    await run.decided();
    disk.fill();
    expect(await hello(during, run)).toBe(500);
    expect(await hello(during, run)).toBe(500);
    expect(count(run.output(), 'is full: nothing new is accepted until there is room.')).toBe(1);
    expect(run.output()).not.toMatch(/^ {4}at /m);

    disk.makeRoom();
    expect(await hello(during, run)).toBe(200);
    expect(count(run.output(), 'There is room again')).toBe(1);
    await run.decided();
    disk.fill();
    await run.stop();

    const refused = await runProgram('infra/cli/start.ts', { args: ['--port', '0', '--facility', facilityFile, '--data', data] });
    expect([refused.code, refused.stderr]).toEqual([
      2,
      `The disk that holds ${data} is full: make room and start again. Nothing that was accepted is lost.\n`,
    ]);
    expect(existsSync(join(data, 'secrets.json'))).toBe(true);

    disk.makeRoom();
    const again = await startLocalRun({ args: ['--data', data] });
    for (const person of [before, during, after]) expect(await hello(person, again)).toBe(200);
    await again.decided();
    const rules = [...again.output().matchAll(/event\.decided".*"because":"([^"]+)"/g)].map(([, because]) => because);
    // The first two were greeted before the restart, and are not again.
    expect(rules.filter((because) => because?.startsWith('greeting'))).toHaveLength(1);
    expect(rules).toHaveLength(3);
    await again.stop();
  });

  it('is one sentence of the emulators, too', async () => {
    if (!disk) return;
    const emulators = startProgram('infra/cli/emulators.ts', { args: ['--port', '0', '--data', join(disk.folder, 'emulators')] });
    const url = (await until('ready', () => /^ready (http:\S+)$/m.exec(emulators.stdout())?.[1], 20_000)) ?? '';
    const ask = async () =>
      (await fetch(url, { method: 'POST', headers: { 'x-amz-target': 'DynamoDB_20120810.PutItem' }, body: '{}' })).status;
    disk.fill();
    expect([await ask(), await ask()]).toEqual([500, 500]);
    await until('told', () => emulators.stdout().includes('is full'), 5000);
    expect(count(emulators.stdout(), 'is full')).toBe(1);
    disk.makeRoom();
    expect(await ask()).not.toBe(500);
    emulators.child.kill('SIGTERM');
    expect(await emulators.ended).toBe(0);
  });
});
