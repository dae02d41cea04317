import { join } from 'node:path';
import { expect } from 'vitest';
import { runProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/repository.ts';
import { atTheDesk, type Desk } from '../support/story.ts';

const golive = ({ run }: Desk, ...words: string[]) =>
  runProgram('infra/cli/golive.ts', { args: [...words, '--as', 'kim', '--local', run.url] });

interface Shown {
  readonly state: string;
  readonly live?: { readonly by: string; readonly missing: readonly string[]; readonly reason?: string };
  readonly steps: readonly { readonly id: string; readonly state: string; readonly what: string }[];
}

const shown = async (desk: Desk): Promise<Shown> => JSON.parse((await golive(desk, '--json')).stdout);
const stateOf = async (desk: Desk, id: string) => (await shown(desk)).steps.find((step) => step.id === id)?.state;

atTheDesk('The way to the first client', { args: ['--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  story('is told step by step, with what is missing, and ends with 1', async (desk) => {
    const { code, stdout } = await golive(desk);
    expect(code).toBe(1);
    expect(stdout).toContain('→ Entscheidung der Leitung: Die Leitung hat noch nicht entschieden.\n');
    expect(stdout).toContain('Noch nicht bereit: Geben Sie die Nummer noch nicht bekannt.');
    expect(stdout).toMatch(/Es fehlt: .*Entscheidung der Leitung/);
  });

  story('takes decisions by name and date, none of a day to come, and none of what is detected', async (desk) => {
    expect((await golive(desk, 'enter', 'management', '--name', 'Jona Winter', '--on', '2026-11-20')).stdout).toContain(
      '✓ Entscheidung der Leitung: Ja: Jona Winter, 20. November 2026.',
    );
    expect(await golive(desk, 'enter', 'management', '--name', 'Jona Winter', '--on', '2026-11-24')).toMatchObject({ code: 2 });
    expect(await golive(desk, 'enter', 'management')).toMatchObject({ code: 2 });
    expect(await golive(desk, 'enter', 'doctor', '--name', 'Jona Winter')).toMatchObject({ code: 2 });
    await golive(desk, 'take-back', 'management');
    expect(await stateOf(desk, 'management')).toBe('open');
  });

  story('sees papers as soon as they are written of what is published, and who was trained', async (desk) => {
    const out = join(temporaryFolder(), 'papiere');
    await runProgram('infra/cli/papers.ts', { args: ['write', '--out', out, '--format', 'html', '--local', desk.run.url] });
    expect(await stateOf(desk, 'papers')).toBe('done');
    expect(await stateOf(desk, 'training')).toBe('open');
    await golive(desk, 'trained', '--name', 'Toni Berg');
    expect(await stateOf(desk, 'training')).toBe('done');
  });

  story('is not called live while something is missing, unless a reason is given and kept', async (desk) => {
    const refused = await golive(desk, 'live');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toContain('Refused: steps are missing.');
    expect((await shown(desk)).state).toBe('not-live');
    const reason = 'Der Träger unterschreibt am Montag.';
    expect((await golive(desk, 'live', '--in-spite', reason)).code).toBe(1);
    const { state, live } = await shown(desk);
    expect(state).toBe('overridden');
    expect(live).toMatchObject({ by: 'kim', reason });
    expect(live?.missing).toContain('management');
    await golive(desk, 'not-live');
    expect((await shown(desk)).state).toBe('not-live');
  });
});
