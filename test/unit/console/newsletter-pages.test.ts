import { describe, expect, it } from 'vitest';
import { loadFacilityFile } from '../../../infra/terminal/load-facility-file.ts';
import type { SnapshotNewsletter } from '../../../shared/facility/snapshot.ts';
import { type NewsletterConsole, newsletterConsole } from '../../support/console-newsletter.ts';

const monday = Date.parse('2026-11-23T10:00:00+01:00');
const sunday = Date.parse('2026-11-22T10:00:00+01:00');
const facility = loadFacilityFile(new URL('../../../facility.yaml', import.meta.url).pathname, { now: monday });
const id = '2026-11-abc123';
const flohmarkt = { text: 'Am Samstag ist Flohmarkt.', link: 'https://lindenhof.example.org/flohmarkt' };
const write = { act: 'save', id, base: '', ...flohmarkt };
const people = { Mira: 'newsletter', Jo: 'newsletter', Ada: 'protection' } as const;

async function consoleOf({ now = monday, ...promised }: Partial<SnapshotNewsletter> & { readonly now?: number } = {}) {
  const snapshot = { ...facility, newsletter: { ...(facility.newsletter as SnapshotNewsletter), ...promised } };
  const made = await newsletterConsole(snapshot, () => now, people);
  await made.newsletter.subscribe('a'.repeat(43), 'whatsapp', 'sealed');
  return made;
}

const job = async (at: NewsletterConsole) => (await at.newsletter.loadJob(id))?.value;
/** Fields of a form on the issue's page beside its button. */
async function shownTo(as: string, at: NewsletterConsole, path = `/newsletter/issue?id=${id}`) {
  return { id, base: /name="base" value="([^"]*)"/.exec(await at.look(as, path))?.[1] ?? '' };
}
const pressed = async (as: string, act: string, at: NewsletterConsole, more: Readonly<Record<string, string>> = {}) =>
  at.press(as, '/newsletter/issue', { act, ...(await shownTo(as, at)), ...more });

describe('writing', () => {
  it('keeps one issue of a form that is sent twice, and notes it once', async () => {
    const at = await consoleOf();
    expect((await at.press('Mira', '/newsletter/write', write)).status).toBe(303);
    const again = await at.press('Mira', '/newsletter/write', write);
    expect(again.headers.get('location')).toBe(`/console/newsletter/issue?id=${id}&said=issue-saved`);
    expect((await at.newsletter.loadIndex())?.value.jobs).toHaveLength(1);
    expect(await at.acts()).toMatchObject([{ who: 'Mira', what: 'issue-saved', about: id }]);
  });

  it('keeps what was typed when the session is over, and saves it after signing in', async () => {
    const at = await consoleOf();
    const asked = await at.press(undefined, '/newsletter/write', write);
    expect(asked.status).toBe(401);
    const page = await asked.text();
    expect(page).toContain('Ihre Eingaben sind noch da.');
    expect(page).toContain('<input type="hidden" name="text" value="Am Samstag ist Flohmarkt.">');
    expect(await job(at)).toBeUndefined();
  });

  it('says that another person changed the issue meanwhile, shows both texts, and takes the second one when it is sent again', async () => {
    const at = await consoleOf();
    await at.press('Mira', '/newsletter/write', write);
    const { base } = await shownTo('Mira', at, `/newsletter/write?id=${id}`);
    await at.press('Jo', '/newsletter/write', { ...write, base, text: 'Am Sonntag ist Flohmarkt.' });
    const mine = { ...write, base, text: 'Am Freitag ist Flohmarkt.' };
    const refused = await at.press('Mira', '/newsletter/write', mine);
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain('Jemand hat diese Ausgabe inzwischen geändert.');
    expect(page).toContain('Am Sonntag ist Flohmarkt.');
    expect(page).toContain('Am Freitag ist Flohmarkt.</textarea>');
    expect((await job(at))?.issue.text).toBe('Am Sonntag ist Flohmarkt.');
    const newBase = /name="base" value="([^"]*)"/.exec(page)?.[1] ?? '';
    expect((await at.press('Mira', '/newsletter/write', { ...mine, base: newBase })).status).toBe(303);
    expect((await job(at))?.issue.text).toBe('Am Freitag ist Flohmarkt.');
  });

  it('changes nothing about an issue that is on its way, as from a page that was gone back to', async () => {
    const at = await consoleOf();
    await at.press('Mira', '/newsletter/write', write);
    const { base } = await shownTo('Mira', at);
    await pressed('Mira', 'send', at);
    const refused = await at.press('Mira', '/newsletter/write', { ...write, base, text: 'Abgesagt.' });
    expect(await refused.text()).toContain('Diese Ausgabe ist schon auf den Weg gebracht.');
    expect((await job(at))?.issue.text).toBe('Am Samstag ist Flohmarkt.');
  });

  it('shows markup as what it is, and refuses 100,000 characters in words with all of them kept', async () => {
    const at = await consoleOf();
    const script = await at.press('Mira', '/newsletter/write', { ...write, text: '<script>alert(1)</script> {{name}}' });
    const page = await script.text();
    expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62; {{name}}</textarea>');
    expect(page).not.toContain('<script>alert');
    const long = await at.press('Mira', '/newsletter/write', { ...write, text: 'Flohmarkt '.repeat(10_000) });
    expect(long.status).toBe(422);
    const words = await long.text();
    expect(words).toMatch(/Der Text ist zu lang: .* möglich sind 1024\./);
    expect(words).toContain('Flohmarkt '.repeat(9_999));
  });

  it('lists a text with an account number among mistakes, and a birth date among what to look at again', async () => {
    const at = await consoleOf();
    const refused = await at.press('Mira', '/newsletter/write', { ...write, text: 'Spendet an DE89 3704 0044 0532 0130 00.' });
    expect(await refused.text()).toContain('Der Text enthält offenbar eine Kontonummer.');
    await at.press('Mira', '/newsletter/write', { ...write, text: 'Lina, geb. 03.04.2009, feiert mit uns.' });
    expect(await at.look('Mira', `/newsletter/issue?id=${id}`)).toContain('Der Text enthält vielleicht ein Geburtsdatum.');
  });
});

describe('a second person', () => {
  it('agrees, and nobody who wrote the issue does; then it goes out', async () => {
    const at = await consoleOf({ approval: true });
    await at.press('Mira', '/newsletter/write', write);
    expect(await at.look('Mira', `/newsletter/issue?id=${id}`)).toContain('Sie haben an dieser Ausgabe geschrieben.');
    const own = await pressed('Mira', 'approve', at);
    expect([own.status, await own.text()]).toEqual([422, expect.stringContaining('kann ihr nicht selbst zustimmen')]);
    const early = await pressed('Mira', 'send', at);
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('Erst muss eine zweite Person zustimmen.')]);
    expect((await pressed('Jo', 'approve', at)).status).toBe(303);
    expect(await job(at)).toMatchObject({ state: 'approved', approval: { by: 'Jo' } });
    expect((await pressed('Mira', 'send', at)).status).toBe(303);
    expect((await at.acts()).map(({ who, what }) => `${who} ${what}`)).toEqual([
      'Mira issue-saved',
      'Jo issue-approved',
      'Mira issue-sent',
    ]);
  });

  it('agrees to what they saw: a text that was changed meanwhile is shown first', async () => {
    const at = await consoleOf({ approval: true });
    await at.press('Mira', '/newsletter/write', write);
    const seen = await shownTo('Jo', at);
    await at.press('Mira', '/newsletter/write', { ...write, base: seen.base, text: 'Am Sonntag ist Flohmarkt.' });
    const refused = await at.press('Jo', '/newsletter/issue', { act: 'approve', ...seen });
    expect(await refused.text()).toContain('Jemand hat diese Ausgabe inzwischen geändert.');
    expect((await job(at))?.approval).toBeUndefined();
  });

  it('agreed to one text: saving it unchanged keeps that, another text voids it', async () => {
    const at = await consoleOf({ approval: true });
    await at.press('Mira', '/newsletter/write', write);
    await pressed('Jo', 'approve', at);
    const { base } = await shownTo('Mira', at);
    await at.press('Mira', '/newsletter/write', { ...write, base });
    expect((await job(at))?.state).toBe('approved');
    await at.press('Mira', '/newsletter/write', { ...write, base, text: 'Am Sonntag ist Flohmarkt.' });
    expect(await job(at)).toMatchObject({ state: 'draft', issue: { text: 'Am Sonntag ist Flohmarkt.' } });
    expect(await job(at)).not.toHaveProperty('approval');
  });
});

describe('sending', () => {
  it('goes out once, whatever is pressed twice', async () => {
    const at = await consoleOf();
    await at.press('Mira', '/newsletter/write', write);
    const shown = await shownTo('Mira', at);
    expect((await at.press('Mira', '/newsletter/issue', { act: 'send', ...shown })).status).toBe(303);
    const again = await at.press('Mira', '/newsletter/issue', { act: 'send', ...shown });
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('Sie geht nur einmal hinaus.')]);
    expect(await job(at)).toMatchObject({ state: 'running', epoch: 1 });
    expect((await at.acts()).filter(({ what }) => what === 'issue-sent')).toHaveLength(1);
  });

  it('asks for the passkey again when it was shown more than five minutes ago, and keeps the form', async () => {
    let now = monday;
    const snapshot = facility;
    const at = await newsletterConsole(snapshot, () => now, people);
    await at.newsletter.subscribe('a'.repeat(43), 'whatsapp', 'sealed');
    await at.press('Mira', '/newsletter/write', write);
    now += 6 * 60_000;
    const asked = await pressed('Mira', 'send', at);
    expect(asked.status).toBe(403);
    expect(await asked.text()).toContain('<input type="hidden" name="act" value="send">');
    expect((await job(at))?.state).toBe('draft');
  });

  it('keeps to quiet hours unless the named box is ticked, and notes who ticked it', async () => {
    const at = await consoleOf({ now: sunday });
    await at.press('Mira', '/newsletter/write', write);
    const page = await at.look('Mira', `/newsletter/issue?id=${id}`);
    expect(page).toContain('Sie endet: Montag, 23. November, 8 Uhr.');
    expect(page).toContain('Trotz der Ruhezeit senden. Es wird vermerkt, dass Sie das entschieden haben.');
    const held = await pressed('Mira', 'send', at);
    expect([held.status, await held.text()]).toEqual([422, expect.stringContaining('Eine Regel spricht jetzt dagegen.')]);
    expect((await pressed('Mira', 'send', at, { despite: 'quiet-hours' })).status).toBe(303);
    expect((await job(at))?.overrides).toEqual([{ guard: 'quiet-hours', by: 'Mira', at: sunday }]);
    expect(await at.look('Mira', `/newsletter/issue?id=${id}`)).toContain('Ruhezeit: Mira, Sonntag, 22. November, 10 Uhr');
  });

  it('is not to be had beyond what was promised for the month, whatever is sent along', async () => {
    const at = await consoleOf({ maxPerMonth: 1 });
    await at.newsletter.saveIndex({ jobs: [{ id: 'before', createdAt: monday - 1000, startedAt: monday - 1000 }] }, undefined);
    await at.press('Mira', '/newsletter/write', write);
    const page = await at.look('Mira', `/newsletter/issue?id=${id}`);
    expect(page).toContain('Das kann niemand übergehen');
    expect(page).not.toContain('value="send"');
    expect((await pressed('Mira', 'send', at, { despite: 'frequency' })).status).toBe(422);
    expect((await job(at))?.state).toBe('draft');
  });

  it('is refused while Meta would refuse the template', async () => {
    const at = await consoleOf();
    await at.press('Mira', '/newsletter/write', write);
    at.templateStatus = 'PAUSED';
    const refused = await pressed('Mira', 'send', at);
    expect(await refused.text()).toContain('Meta hat die Vorlage für WhatsApp nicht freigegeben.');
    expect((await job(at))?.state).toBe('draft');
  });

  it('stops, goes on and ends by a button each', async () => {
    const at = await consoleOf();
    await at.press('Mira', '/newsletter/write', write);
    await pressed('Mira', 'send', at);
    await pressed('Mira', 'pause', at);
    expect(await at.look('Mira', `/newsletter/issue?id=${id}`)).toContain('Jemand hat sie angehalten.');
    await pressed('Jo', 'resume', at);
    expect((await job(at))?.state).toBe('running');
    await pressed('Jo', 'cancel', at);
    expect((await job(at))?.state).toBe('cancelled');
    const late = await pressed('Jo', 'resume', at);
    expect(await late.text()).toContain('Diese Ausgabe ist abgeschlossen.');
  });

  it('goes on in spite of many failures only as somebody says so', async () => {
    const at = await consoleOf();
    await at.press('Mira', '/newsletter/write', write);
    await pressed('Mira', 'send', at);
    const held = await at.newsletter.loadJob(id);
    if (held) await at.newsletter.saveJob({ ...held.value, state: 'paused', because: 'too-many-failures' }, held.version);
    expect(await at.look('Mira', `/newsletter/issue?id=${id}`)).toContain('Trotz der Fehler weitersenden.');
    await pressed('Jo', 'resume', at, { despite: 'failures' });
    expect((await job(at))?.overrides).toEqual([{ guard: 'failures', by: 'Jo', at: monday }]);
  });
});

describe('a test', () => {
  it('goes to the one address, which is kept nowhere', async () => {
    const at = await consoleOf();
    await at.press('Mira', '/newsletter/write', write);
    const answer = await pressed('Mira', 'test', at, { to: '030 23125 014' });
    expect(answer.status).toBe(303);
    expect(JSON.stringify(at.tested)).toContain('+493023125014');
    const kept = JSON.stringify([await at.acts(), await job(at), answer.headers.get('location')]);
    expect(kept).not.toContain('23125');
    expect((await job(at))?.state).toBe('draft');
  });

  it('to no address of any channel is refused at its field', async () => {
    const at = await consoleOf();
    await at.press('Mira', '/newsletter/write', write);
    const page = await (await pressed('Mira', 'test', at, { to: 'an mich' })).text();
    expect(page).toContain('<p class="error" id="to-error">Dorthin kann die Probe nicht gehen.</p>');
    expect(page).toContain('value="an mich"');
    expect(at.tested).toEqual([]);
  });
});

it('shows totals to data protection, and nothing to press', async () => {
  const at = await consoleOf();
  await at.press('Mira', '/newsletter/write', write);
  await pressed('Mira', 'send', at);
  const page = await at.look('Ada', `/newsletter/issue?id=${id}`);
  expect(page).toContain('<dt>Bestellt hatten</dt><dd>1</dd>');
  expect(page).not.toMatch(/<form(?! method="post" action="\/console\/(?:leave|language))/);
  expect(await at.look('Ada', '/newsletter')).not.toContain('Neue Ausgabe schreiben');
});
