import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../shared/app/setup/finding.ts';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { runProgram } from '../support/program.ts';
import { repository } from '../support/repository.ts';
import { settings } from '../support/settings.ts';

let run: LocalRun;
beforeAll(async () => {
  run = await startLocalRun({ args: ['--facility', `${repository}/facility.yaml`] });
});
afterAll(() => run.stop());

const doctor = (...args: readonly string[]) => runProgram('infra/cli/doctor.ts', { args: [...args, '--local', run.url] });
const connect = (...args: readonly string[]) => runProgram('infra/cli/connect.ts', { args: [...args, '--local', run.url] });
const written = async () => ((await (await fetch(`${run.url}/simulator/state`)).json()) as { setup: { writes: number } }).setup.writes;
const fault = (body: object) =>
  fetch(`${run.url}/simulator/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

describe('from the first start to a desk in order', () => {
  test('the doctor says that nothing is connected, and what to do', async () => {
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toContain(
      'Fehler (messenger.webhook): Die App von Meta liefert nicht oder nicht alles an diese Adresse.\n  Das richtet die Pforte selbst ein: npm run connect\n',
    );
  });

  test('connect shows first, and asks before it writes', async () => {
    const dry = await connect('--dry-run');
    expect(dry.code).toBe(1);
    expect(dry.stdout).toContain(`    + ${run.url}/webhooks/whatsapp\n`);
    expect(dry.stdout).toContain('  [ ] Stellen Sie die App im App-Dashboard auf „Live“.\n      https://developers.facebook.com/apps/\n');
    const silent = await connect();
    expect(silent.code).toBe(2);
    expect(silent.stderr).toContain('To do it unasked: npm run connect -- --yes');
    expect(await written()).toBe(0);
  });

  test('connect leaves out what interrupts the number until that is said', async () => {
    const { code, stdout } = await connect('--yes');
    expect(code).toBe(1);
    expect(stdout).toContain('WhatsApp storage: ausgelassen. Mit --yes --interrupt wird es getan.\n');
    const all = await connect('--yes', '--interrupt', '--pin', '123456');
    expect({ code: all.code, stderr: all.stderr }).toEqual({ code: 0, stderr: '' });
    expect(all.stdout).toContain('WhatsApp storage: eingerichtet.\n');
    expect(all.stdout).not.toContain('123456');
  });

  test('a second run writes nothing', async () => {
    const before = await written();
    const { code, stdout } = await connect('--yes', '--interrupt');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Messenger: alles eingerichtet\.\nWhatsApp: alles eingerichtet\.\n/);
    expect(await written()).toBe(before);
  });

  test('the doctor is content, and its own address was asked as Meta asks', async () => {
    const { code, stdout } = await doctor('--all');
    expect(code).toBe(0);
    expect(stdout).toContain('Gut (whatsapp.own-unsigned): Die eigene Adresse weist Fremdes ab.\n');
    expect(stdout).toMatch(/\n\d+ in Ordnung\n$/);
  });

  test('a token that was taken back is named, and healing is seen', async () => {
    await fault({ kind: 'held', place: 'token', fields: { is_valid: false } });
    const broken = await doctor('--json');
    const findings: readonly Finding[] = JSON.parse(broken.stdout);
    expect(broken.code).toBe(1);
    expect(findings.filter(({ verdict }) => verdict !== 'ok').map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'messenger.token fault',
      'whatsapp.token fault',
    ]);
    for (const secret of Object.values(settings)) if (secret.length > 12) expect(broken.stdout).not.toContain(secret);
    await fault({ kind: 'off' });
    expect((await doctor()).code).toBe(0);
  });

  test('the morning’s own look mails what is new, once, and that it has healed', async () => {
    const mails = async () =>
      (await (await fetch(`${run.url}/local/mails`)).json()) as readonly { to: string; subject: string; text: string }[];
    const morning = async (day: number) => {
      const body = JSON.stringify({ now: new Date(Date.now() + day * 24 * 3_600_000).toISOString() });
      const moved = await fetch(`${run.url}/local/clock`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
      expect(moved.status).toBe(200);
    };
    expect(await mails()).toEqual([]);
    await morning(1);
    expect(await mails()).toMatchObject([
      {
        to: 'AlarmMail',
        subject: 'Pforte: eine Sache braucht Sie',
        text: expect.stringMatching(/^Vom Schlüsselbund gibt es keine Abschrift/),
      },
    ]);
    await fault({ kind: 'held', place: 'token', fields: { is_valid: false } });
    await morning(2);
    await morning(3);
    const [broken, ...before] = await mails();
    expect(before).toHaveLength(1);
    expect(broken?.subject).toBe('Pforte: 2 Dinge brauchen Sie');
    expect(broken?.text).toContain('Der Token für WhatsApp gilt nicht mehr.\nWas zu tun ist: ');
    expect(broken?.text).toContain('Noch offen von früher:\n- Vom Schlüsselbund gibt es keine Abschrift');
    for (const secret of Object.values(settings)) if (secret.length > 12) expect(broken?.text).not.toContain(secret);
    await fault({ kind: 'off' });
    await morning(4);
    const [healed] = await mails();
    expect(healed?.subject).toBe('Pforte: wieder in Ordnung');
    expect(healed?.text).toContain('Wieder in Ordnung:\n- Der Token für Messenger gilt.\n- Der Token für WhatsApp gilt.\n');
    await morning(5);
    expect(await mails()).toHaveLength(3);
  }, 120_000);

  test('words it does not know are refused', async () => {
    expect(await connect('--pin', '12')).toMatchObject({ code: 2, stderr: '--pin takes six digits.\n' });
    expect((await doctor('--secrets', '/pforte/')).stderr).toBe('Say one of --local and --secrets.\n');
  });
});
