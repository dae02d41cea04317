import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runProgram } from '../support/program.ts';
import { facilityFile, temporaryFolder } from '../support/repository.ts';
import { atTheDesk, type Desk } from '../support/story.ts';

/** `npm run papers -- …` of what is published at this desk. */
const papers = ({ run }: Desk, ...words: string[]) => runProgram('infra/cli/papers.ts', { args: [...words, '--local', run.url] });

atTheDesk('Papers', { args: ['--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  const out = join(temporaryFolder(), 'papiere');
  const only = ['--only', 'aushang-team,drittlaender', '--out', out];

  story('describe what is published, dated by the desk’s clock', async (desk) => {
    const { code, stdout, stderr } = await papers(desk, 'write', ...only);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('of version 1 of the desk beratung-ahornweg');
    expect(readFileSync(join(out, 'drittlaender.html'), 'utf8')).toContain('Stand: 23. November 2026');
  });

  story('are out of date once another version is published, and say by which sentence', async (desk) => {
    expect((await papers(desk, 'status', ...only)).code).toBe(0);
    const other = join(temporaryFolder(), 'geaendert.yaml');
    writeFileSync(other, `${readFileSync(facilityFile, 'utf8')}\nquietHoursAfterStaff: 6\n`);
    const published = await runProgram('infra/cli/facility.ts', { args: ['publish', other, '--yes', '--local', desk.run.url] });
    expect(published).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout, stderr } = await papers(desk, 'status', ...only);
    expect(code).toBe(1);
    expect(stdout).toContain('compared with version 2 of the desk beratung-ahornweg');
    expect(stdout).toContain('schweigt der Automat 12 Stunden');
    expect(stdout).toContain('schweigt der Automat 6 Stunden');
    expect(stdout).toContain('drittlaender: current');
    expect(stderr).toContain('is not what is published. The papers describe what is published; carrier and contact come from the file.');
  });
});
