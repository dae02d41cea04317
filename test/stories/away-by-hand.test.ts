import { expect } from 'vitest';
import { writes } from '../support/conversation.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { runProgram } from '../support/program.ts';
import { facilityFile } from '../support/repository.ts';
import { atTheDesk, type Desk } from '../support/story.ts';

/** `npm run away -- …` against this desk. */
const away = ({ run }: Desk, ...words: string[]) =>
  runProgram('infra/cli/away.ts', { args: [...words, '--local', run.url, '--facility', facilityFile] });

atTheDesk('Away mode by hand', { args: ['--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  const known = messengerPerson();

  story('shows what holds now', async (desk) => {
    await writes(known, desk);
    await desk.run.setClock('2026-11-23T10:05:00+01:00');
    const { code, stdout } = await away(desk);
    expect(code).toBe(0);
    expect(stdout).toContain('messenger: open until Monday 2026-11-23 12:00 (by weekly rule).');
  });

  story('reads the facility file of the desk, wherever it is called from', async ({ run }) => {
    const { code, stdout } = await runProgram('infra/cli/away.ts', { args: ['--local', run.url] });
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('messenger: open until Monday 2026-11-23 12:00') });
  });

  story('closes the desk in office hours, until the time given', async (desk) => {
    const { code, stdout } = await away(desk, 'on', '--until', '2026-11-23T15:30');
    expect(code).toBe(0);
    expect(stdout).toContain('messenger: away until Monday 2026-11-23 15:30 (set by hand).');
    const [text] = await writes(known, desk);
    expect(text).toContain('Hier lesen wir wieder: heute um 15:30 Uhr.');
    const [first] = await writes(whatsAppPerson(), desk);
    expect(first).toContain('Am Telefon ist gerade niemand. Wir sind wieder da: heute um 15:30 Uhr.');
  });

  story('ends by itself', async (desk) => {
    await desk.run.setClock('2026-11-23T15:35:00+01:00');
    const [first] = await writes(messengerPerson(), desk);
    expect(first).not.toContain('wieder');
  });

  story('opens the desk out of office hours, and goes back to them by auto', async (desk) => {
    await desk.run.setClock('2026-11-23T18:00:00+01:00');
    const endless = await away(desk, 'off');
    expect(endless.code).toBe(2);
    expect(endless.stderr).toContain('Out of office hours "off" needs an end');
    expect((await away(desk, 'off', '--until', '20:00')).code).toBe(0);
    expect((await writes(messengerPerson(), desk))[0]).not.toContain('wieder');
    expect((await away(desk, 'auto')).code).toBe(0);
    expect((await writes(messengerPerson(), desk))[0]).toContain('morgen, Dienstag, 24. November, 9 Uhr');
  });

  story('refuses what it cannot mean, says what to write, and changes nothing', async (desk) => {
    const mistakes = await Promise.all([
      away(desk, 'on', '--until', 'gestern'),
      away(desk, 'on', '--until', '2026-11-23T08:00'),
      away(desk, 'vielleicht'),
      away(desk, 'on', 'off'),
      away(desk, '--until', '16:30'),
    ]);
    expect(mistakes.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
    expect(mistakes[0]?.stderr).toContain('--until gestern is no time');
    expect(mistakes[1]?.stderr).toContain('is in the past');
    expect(mistakes[2]?.stderr).toContain('say on, off, auto');
    expect(mistakes[3]?.stderr).toContain('off is too much');
    expect(mistakes[4]?.stderr).toContain('--until needs on or off before it');
    expect((await away(desk)).stdout).toContain('(by weekly rule)');
  });

  story('says so when no desk answers', async () => {
    const { code, stderr } = await runProgram('infra/cli/away.ts', {
      args: ['on', '--local', 'http://127.0.0.1:9', '--facility', facilityFile],
    });
    expect(code).toBe(2);
    expect(stderr).toContain('No local run answers at http://127.0.0.1:9');
  });
});
