import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { writes } from '../support/conversation.ts';
import { messengerPerson } from '../support/invented-people.ts';
import { runProgram } from '../support/program.ts';
import { facilityFile, temporaryFolder } from '../support/repository.ts';
import { atTheDesk, type Desk } from '../support/story.ts';
import { until } from '../support/waiting.ts';

/** `npm run facility -- …` against this desk. */
const facility = ({ run }: Desk, ...words: string[]) => runProgram('infra/cli/facility.ts', { args: [...words, '--local', run.url] });

/** The facility's file with other words in it. */
function fileWith(...changes: readonly (readonly [string, string])[]): string {
  const file = join(temporaryFolder(), 'geaendert.yaml');
  const text = changes.reduce(
    (yaml, [from, to]) => {
      if (!yaml.includes(from)) throw new Error(`the file has no "${from}"`);
      return yaml.replaceAll(from, to);
    },
    readFileSync(facilityFile, 'utf8'),
  );
  writeFileSync(file, text);
  return file;
}

const phone = '030 23125 400';
const greetingOf = async (desk: Desk) => (await writes(messengerPerson(), desk)).join('\n');
/** Holds once the desk has looked again. */
const greetsWith = (desk: Desk, words: string) => until(`greeting with ${words}`, async () => (await greetingOf(desk)).includes(words));

atTheDesk('A facility file', { args: ['--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  const other = fileWith([phone, '030 23125 488']);

  story('is checked without a desk', async () => {
    const good = await runProgram('infra/cli/facility.ts', { args: ['check', other] });
    expect(good).toMatchObject({ code: 0, stdout: expect.stringContaining('can be published: ') });
    const bad = await runProgram('infra/cli/facility.ts', { args: ['check', fileWith(['law: DSGVO', 'law: StGB'])] });
    expect(bad.code).toBe(2);
    expect(bad.stderr).toContain('facility.law');
  });

  story('shows what it would change, and changes nothing by that', async (desk) => {
    const { code, stdout } = await facility(desk, 'diff', other);
    expect(code).toBe(0);
    expect(stdout).toContain('against version 1 of Monday 2026-11-23 10:00 by npm start:');
    expect(stdout).toContain('030 23125 488');
    expect((await facility(desk, 'history')).stdout.split('\n')).toHaveLength(2);
  });

  story('is not published unasked', async (desk) => {
    const { code, stdout, stderr } = await facility(desk, 'publish', other);
    expect(code).toBe(2);
    expect(stdout).toContain('030 23125 488');
    expect(stderr).toContain('Nothing was done: there is no terminal to ask at whether to publish');
    expect(await greetingOf(desk)).toContain(phone);
  });

  story('holds once it is published, with who and when', async (desk) => {
    const { code, stdout } = await facility(desk, 'publish', other, '--yes', '--as', 'Leitung');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Published as version 2.') });
    await greetsWith(desk, '030 23125 488');
    const history = (await facility(desk, 'history')).stdout.trimEnd().split('\n');
    expect(history).toMatchObject([
      expect.stringMatching(/^2 {2}Monday 2026-11-23 10:00 {2}Leitung {2}[0-9a-f]{12} {2}holds now$/),
      expect.stringMatching(/^1 {2}Monday 2026-11-23 10:00 {2}npm start {2}[0-9a-f]{12}$/),
    ]);
  });

  story('with a mistake leaves the one before answering', async (desk) => {
    const { code, stderr } = await facility(desk, 'publish', fileWith(['mon: [', 'monday: [']), '--yes');
    expect(code).toBe(2);
    expect(stderr).toContain('hours');
    expect(await greetingOf(desk)).toContain('030 23125 488');
  });

  story('cannot have the account of another desk', async (desk) => {
    expect(await facility(desk, 'publish', other, '--yes', '--desk', 'zweite')).toMatchObject({
      code: 2,
      stderr:
        'Nothing was published: the Messenger account 100000000000001 belongs to the desk beratung-ahornweg. An account can have one desk only.\n',
    });
  });

  story('is brought back by its number', async (desk) => {
    const { code, stdout } = await facility(desk, 'rollback', '--yes', '--as', 'Leitung');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Published as version 3.') });
    await greetsWith(desk, phone);
    expect(await facility(desk, 'rollback', '17', '--yes')).toMatchObject({
      code: 2,
      stderr: 'There is no version 17 of beratung-ahornweg: history shows which there are.\n',
    });
  });

  story('with other hours moves the boundaries of the day', async (desk) => {
    const shorter = fileWith(['mon: ["09:00-12:00", "13:00-17:00"]', 'mon: ["09:00-11:00", "13:00-17:00"]']);
    expect((await facility(desk, 'publish', shorter, '--yes')).code).toBe(0);
    await until('the new hours', async () => {
      const { stdout } = await runProgram('infra/cli/away.ts', { args: ['--local', desk.run.url] });
      return stdout.includes('open until Monday 2026-11-23 11:00');
    });
    await desk.run.setClock('2026-11-23T11:05:00+01:00');
    expect(await greetingOf(desk)).toContain('heute um 13 Uhr');
  });
});
