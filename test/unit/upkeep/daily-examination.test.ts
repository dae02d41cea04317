import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/app/setup/finding.ts';
import type { StandingFindings } from '../../../shared/app/setup/setup-store-ports.ts';
import { type DailyPorts, examineDaily } from '../../../shared/app/upkeep/daily-examination.ts';
import type { Mail } from '../../../shared/app/upkeep/news-mail.ts';

const deadLetters: Finding = {
  id: 'aws.dead-letters',
  verdict: 'fault',
  what: 'Eine Nachricht ist liegen geblieben.',
  todo: 'Legen Sie sie zurück.',
};
const token: Finding = { id: 'whatsapp.token', verdict: 'fault', what: 'Der Token gilt nicht mehr.', todo: 'Erzeugen Sie einen neuen.' };
const fine = ({ id }: Finding, what: string): Finding => ({ id, verdict: 'ok', what });

function daily(names: readonly string[] = ['Beratung Ahornweg']) {
  const held = new Map<string | undefined, StandingFindings>();
  const mails: Mail[] = [];
  const lines: string[] = [];
  const world: { deployment: readonly Finding[]; desks: readonly (readonly Finding[])[]; mailFails: boolean } = {
    deployment: [],
    desks: names.map(() => []),
    mailFails: false,
  };
  const ports: DailyPorts = {
    examineDeployment: async () => world.deployment,
    desks: names.map((name, index) => ({ id: `desk-${index}`, name, examine: async () => world.desks[index] ?? [] })),
    standing: {
      load: async (desk) => held.get(desk) ?? { findings: [] },
      save: async (standing, desk) => void held.set(desk, standing),
    },
    mail: async (mail) => {
      if (world.mailFails) throw new Error('no');
      mails.push(mail);
    },
    now: () => 0,
    log: (event, fields) => lines.push(`${event} ${fields.desk ?? '-'} ${fields.what ?? fields.count}`),
  };
  return { world, mails, lines, run: () => examineDaily(ports) };
}

describe('the daily run', () => {
  test('mails nothing while nothing is wrong', async () => {
    const { mails, run, lines } = daily();
    await run();
    expect(mails).toEqual([]);
    expect(lines).toEqual(['desk.examined - 0', 'desk.examined desk-0 0']);
  });

  test('mails what is new, once, and that it has healed', async () => {
    const { world, mails, run, lines } = daily();
    world.desks = [[token]];
    await run();
    expect(mails).toEqual([
      {
        subject: 'Pforte: eine Sache braucht Sie',
        text: `Der Token gilt nicht mehr.
Was zu tun ist: Erzeugen Sie einen neuen.

Diese Mail kommt nur, wenn sich etwas geändert hat. Die Pforte prüft sich jeden Morgen selbst; alles zeigt die Konsole unter „Einrichtung › Alles prüfen“.
`,
      },
    ]);
    expect(lines).toContain('operator.notice desk-0 doctor.whatsapp.token');
    await run();
    expect(mails).toHaveLength(1);
    world.desks = [[fine(token, 'Der Token gilt.')]];
    await run();
    expect(mails[1]).toEqual({
      subject: 'Pforte: wieder in Ordnung',
      text: `Wieder in Ordnung:
- Der Token gilt.

Alles ist in Ordnung.

Diese Mail kommt nur, wenn sich etwas geändert hat. Die Pforte prüft sich jeden Morgen selbst; alles zeigt die Konsole unter „Einrichtung › Alles prüfen“.
`,
    });
    await run();
    expect(mails).toHaveLength(2);
  });

  test('says what is still open beside what is new, and names the desk where there are several', async () => {
    const { world, mails, run } = daily(['Beratung Ahornweg', 'Beratung Lindenhof']);
    world.deployment = [deadLetters];
    await run();
    world.desks = [[], [token]];
    await run();
    expect(mails[1]?.subject).toBe('Pforte: eine Sache braucht Sie');
    expect(mails[1]?.text).toContain('Beratung Lindenhof: Der Token gilt nicht mehr.\n');
    expect(mails[1]?.text).toContain('Noch offen von früher:\n- Eine Nachricht ist liegen geblieben.\n');
  });

  test('counts in the subject', async () => {
    const { world, mails, run } = daily();
    world.deployment = [deadLetters];
    world.desks = [[token]];
    await run();
    expect(mails[0]?.subject).toBe('Pforte: 2 Dinge brauchen Sie');
  });

  test('tells it again when the mail could not be handed over', async () => {
    const { world, mails, run } = daily();
    world.desks = [[token]];
    world.mailFails = true;
    await expect(run()).rejects.toThrow('no');
    world.mailFails = false;
    await run();
    expect(mails).toHaveLength(1);
  });
});
