import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { todoLine } from '../../../infra/cli/todo-words.ts';
import { consolePages } from '../../../shared/app/setup/console-pages.ts';
import { newsMail } from '../../../shared/app/upkeep/news-mail.ts';
import { words } from '../../../shared/console/words.ts';
import { pages } from '../../../shared/runtime/console/pages.ts';
import { repository } from '../../support/repository.ts';

const token = { verdict: 'fault', what: 'Der Token gilt nicht mehr.', todo: 'Hinterlegen Sie einen neuen.', tool: 'token' } as const;

describe('what to do about a finding', () => {
  test('is a page of the console for people, by the title that stands on it', () => {
    const titles = Object.values(consolePages).map(({ path }) => pages.find((page) => page.path === path)?.title(words));
    expect(Object.values(consolePages).map(({ title }) => title)).toEqual(titles);
  });

  test('is that page in a mail', () => {
    const mail = newsMail([{ fresh: [{ id: 'whatsapp.token', ...token }], healed: [], open: [] }]);
    expect(mail?.text).toContain('Was zu tun ist: Hinterlegen Sie einen neuen. In der Konsole: „Geheimnis und Token von Meta“.\n');
  });

  test('is a command at a command line', () => {
    expect(todoLine(token)).toBe('Hinterlegen Sie einen neuen: npm run secrets -- put meta-tokens');
    expect(todoLine({ verdict: 'unknown', what: 'Meta schweigt.', todo: 'Warten Sie.' })).toBe('Warten Sie.');
    expect(todoLine({ verdict: 'ok', what: 'Gut.' })).toBeUndefined();
  });

  test('names no command where people read it who may have none', () => {
    // Papers need fonts and a computer; the head of a day is checked by whoever runs the desk.
    const known = ['shared/console/pages/papers.ts', 'shared/app/upkeep/mail-day-head.ts'];
    const files = ['shared/console', 'shared/app', 'shared/channels'].flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    );
    const naming = files.filter(
      (file) => file.endsWith('.ts') && !known.includes(file) && readFileSync(join(repository, file), 'utf8').includes('npm run'),
    );
    expect(naming).toEqual([]);
  });
});
