import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runProgram } from '../../support/program.ts';
import { repository, temporaryFolder } from '../../support/repository.ts';
import { fileWith } from '../print/papers/setting.ts';

const papers = (...args: string[]) => runProgram('infra/cli/papers.ts', { args, cwd: repository });

it('writes papers, finds them current, and names the sentences that a change of the configuration changes', async () => {
  const out = join(temporaryFolder(), 'papiere');
  const file = fileWith({});
  const only = ['--only', 'loeschkonzept,aushang-team', '--facility', file, '--out', out];
  const written = await papers('write', ...only);
  expect(written.stderr).toBe('');
  expect(written.stdout).toContain(
    '[1/2] loeschkonzept.html loeschkonzept.pdf loeschkonzept.docx, 5 pages\n  depends on channels, crisis.mailTo,',
  );
  expect(written.stdout).toContain('[2/2] aushang-team.html aushang-team.pdf aushang-team.docx, 1 page\n');
  expect(readdirSync(out).toSorted()).toEqual([
    'aushang-team.docx',
    'aushang-team.html',
    'aushang-team.pdf',
    'loeschkonzept.docx',
    'loeschkonzept.html',
    'loeschkonzept.pdf',
    'papiere.json',
  ]);
  expect(await papers('status', ...only)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('loeschkonzept: current\naushang-team: current\n'),
  });

  writeFileSync(file, readFileSync(fileWith({ 'retention/contactMonths': 1 })));
  rmSync(join(out, 'aushang-team.pdf'));
  const changed = await papers('status', ...only);
  expect(changed.code).toBe(1);
  expect(changed.stdout).toContain('loeschkonzept: out of date\n');
  expect(changed.stdout).toMatch(/ {2}- Kontakt \| 24 Monate nach dem letzten Kontakt \|.*\n {2}\+ /s);
  expect(changed.stdout).toContain('  + Kontakt | 1 Monat nach dem letzten Kontakt | ');
  expect(changed.stdout).toContain('aushang-team: incomplete\n  aushang-team.pdf is gone\n');
});

it('keeps to the law that the papers were written for', async () => {
  const out = temporaryFolder();
  const only = ['--only', 'drittlaender', '--facility', fileWith({}), '--out', out];
  await papers('write', ...only, '--law', 'kdg', '--format', 'html');
  expect(readFileSync(join(out, 'drittlaender.html'), 'utf8')).toContain('§§\u00a039 bis 41\u00a0KDG');
  expect((await papers('status', ...only)).stdout).toContain('drittlaender: current');
});

it.each([
  [['--only', 'loschkonzept'], '--only loschkonzept is unknown. There is: datenschutzhinweise, '],
  [['write'], 'write needs a folder: npm run papers -- write --out papiere'],
  [['write', '--out', 'x', '--format', 'odt'], '--format odt is unknown. There is: html, pdf, docx.'],
  [['--law', 'BDSG'], '--law BDSG is unknown. There is: DSGVO, KDG, DSG-EKD, PUBLIC.'],
  [['status', '--out', '/nowhere'], 'There are no papers in /nowhere.'],
  [['list', '--facility', '/nowhere.yaml'], '/nowhere.yaml cannot be read.'],
  [['explainer', '--number', 'abc'], '--number abc is no number.'],
  [['explainer', '--link', 'schreiben.html'], '--link schreiben.html is no address. Write --link https://…'],
  [['list', '--customerKey', 'ja'], '--customerKey takes true or false'],
] as const)('%j is refused with a sentence', async (argv, words) => {
  const ended = await papers(...argv);
  expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
  expect(ended.stderr).not.toContain('    at ');
});

it('prints the explainer for a website', async () => {
  const { stdout, code } = await papers('explainer', '--facility', fileWith({}), '--style', 'leicht');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<section lang="de"/);
});

it('prints a line that leads to the explainer', async () => {
  const { stdout } = await papers('explainer', '--facility', fileWith({}), '--link', 'https://lindenhof.example.org/schreiben');
  expect(stdout).toBe(
    '<p lang="de"><a href="https://lindenhof.example.org/schreiben">Schreib uns: So geht es (Messenger und WhatsApp)</a></p>\n',
  );
});
