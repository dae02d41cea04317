import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '../../../shared/app/console/sessions.ts';
import { publishDocument } from '../../../shared/app/settings/edit-facility.ts';
import { createSettingsSource } from '../../../shared/app/settings/settings-source.ts';
import { textsWords } from '../../../shared/console/texts-words.ts';
import { compiler } from '../../../shared/facility/compiler.ts';
import { createConsole } from '../../../shared/runtime/console/app.ts';
import type { ConsolePorts } from '../../../shared/runtime/console/console-ports.ts';
import { pages } from '../../../shared/runtime/console/pages.ts';
import { createMemoryConsole } from '../../support/memory-console.ts';
import { createMemorySettings } from '../../support/memory-settings.ts';

const at = Date.parse('2026-11-23T10:00:00+01:00');
const origin = 'https://abc123.execute-api.eu-central-1.amazonaws.com';
const file = readFileSync('facility.yaml', 'utf8');
const own = 'Automatische Antwort: Bilder versteht der Automat nicht. Ruf an: {{telefon}}. Bei Gefahr: 112.';
const plain = (text: string) => {
  const read = compiler.read(text);
  return read.ok ? read.value : {};
};

async function consoleOver(document: string) {
  const settings = createMemorySettings();
  const now = () => at;
  const publish = { settings, schedules: { rewrite: async () => undefined }, mailbox: { subscribe: async () => undefined }, now };
  const put = async (text: string, seen: number) =>
    publishDocument({ desk: 'here', document: text, by: 'Jo', seen }, { ...publish, compiler, today: '2026-11-23' });
  await put(document, 0);
  const user = { id: 'u1', name: 'Mira', rights: [{ desk: '*', role: 'admin' as const }], passkeys: [], recovery: [], at };
  const ports = {
    store: createMemoryConsole({ users: [user], invitations: [] }),
    codes: { random: () => 'a-token', hash: (code: string) => `hash of ${code}` },
    settings: createSettingsSource(settings, now, () => undefined, 0),
    now,
    deskNow: now,
    facility: { publish, compiler: async () => compiler },
    ofDesk: () => ({}),
  } as unknown as ConsolePorts;
  const token = await openSession('u1', 'passkey', ports);
  const app = createConsole(pages, async () => ports);
  const headers = {
    host: new URL(origin).host,
    'x-forwarded-proto': 'https',
    'sec-fetch-site': 'same-origin',
    cookie: `__Host-pforte-session=${token}`,
  };
  const holds = async () => {
    const [desk] = (await settings.loadDesks()).desks;
    if (!desk) throw new Error('Nothing is published.');
    return {
      text: (await settings.loadDocument(desk.space, desk.hash)) ?? '',
      snapshot: await settings.loadSnapshot(desk.space, desk.hash),
    };
  };
  const press = async (act: string, fields: Readonly<Record<string, string>>) => {
    const answer = await app.request(`${origin}/console/texts`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ act, base: '1', ...fields }),
    });
    return { status: answer.status, page: await answer.text() };
  };
  return {
    put,
    holds,
    press,
    look: async (query = '') => (await app.request(`${origin}/console/texts${query}`, { headers })).text(),
    /** Checks a form, and publishes what the review then sends. */
    publish: async (fields: Readonly<Record<string, string>>) => {
      const { page } = await press('check', fields);
      const seen = /name="seen" value="(\d+)"/.exec(page)?.[1] ?? '';
      return { page, status: (await press('publish', { ...fields, seen })).status };
    },
  };
}

let at1: Awaited<ReturnType<typeof consoleOver>>;
beforeEach(async () => {
  at1 = await consoleOver(file);
});
const attachment = (text: string) => ({ id: 'attachment', 'messenger-whatsapp.text': text });

describe('the list of texts', () => {
  it('has every text that is said here under its occasion, within 50 KB', async () => {
    const page = await at1.look();
    for (const { id } of compiler.texts(plain(file))) expect(page).toContain(`?id=${id}"`);
    expect(page).toContain('Foto, Datei oder Sprachnachricht</a>');
    expect(page).not.toContain('(eigener Wortlaut)');
    expect(Buffer.byteLength(page)).toBeLessThan(50 * 1024);
  });

  it('has a title and a group for every text that ships', () => {
    const starts = textsWords.groups.flatMap(([, ids]) => ids);
    expect(Object.keys(textsWords.titles).filter((id) => !starts.includes(id.split('.')[0] ?? ''))).toEqual([]);
  });
});

describe('the form of one text', () => {
  it('shows the variant for the facility, and how it reads on each channel and in simple German', async () => {
    const page = await at1.look('?id=attachment');
    expect(page).toContain('<legend>Messenger, WhatsApp</legend>');
    expect(page).toContain('Schreiben fällt dir schwer? Ruf an: {{telefon}}');
    expect(page).toContain('Ruf an: 030 23125 100');
    expect(page).toContain('Auf Wunsch in einfacher Sprache (mitgeliefert)');
    expect(page).toContain('{{loeschweg}}');
  });

  it('has a form for each inbox where the texts differ, and one for each channel on request', async () => {
    expect(await at1.look('?id=human.requested')).toContain('name="whatsapp.text"');
    expect(await at1.look('?id=attachment')).not.toContain('name="whatsapp.text"');
    expect(await at1.look('?id=attachment&each=1')).toContain('name="whatsapp.text"');
  });

  it('puts what the linter finds at the field, and keeps what was typed', async () => {
    const { status, page } = await at1.press('check', attachment('Bilder liest hier niemand. Rufen Sie an: {{telefn}}'));
    expect(status).toBe(422);
    expect(page).toMatch(/id="messenger-whatsapp\.text-error" aria-live="polite">.*<p class="error">Die Einrichtung sagt „du“/);
    expect(page).toMatch(
      /id="messenger-whatsapp\.text-error" aria-live="polite">.*<p class="error">Der Text sagt nicht, dass er automatisch/,
    );
    expect(page).toContain('Bilder liest hier niemand. Rufen Sie an: {{telefn}}</textarea>');
    expect((await at1.holds()).text).toBe(file);
  });

  it('shows what is doubtful beside what is wrong, and still after going back from the review', async () => {
    const { page } = await at1.press('check', attachment(`${own} Rufen Sie an. Für alle Besucher.`));
    expect(page).toContain('hier steht „Sie“.</p><p class="doubt">„Besucher“ lässt Menschen aus.');
    const back = await at1.press('edit', attachment(`${own} Für alle Besucher.`));
    expect(back.page).toContain('aria-live="polite"><p class="doubt">„Besucher“ lässt Menschen aus.');
    expect(back.page).not.toContain('aria-invalid');
  });

  it('says while somebody types what is found at which field, and publishes nothing', async () => {
    const found = await at1.press('check-fields', attachment(`${own} Rufen Sie an. Für alle Besucher.`));
    expect(found.status).toBe(200);
    expect(JSON.parse(found.page)).toEqual({
      'messenger-whatsapp.text': {
        wrong: ['Die Einrichtung sagt „du“, hier steht „Sie“.'],
        doubtful: ['„Besucher“ lässt Menschen aus. Besser: ein neutrales Wort oder beide Formen.'],
      },
    });
    expect(JSON.parse((await at1.press('check-fields', attachment(own))).page)).toEqual({});
    expect(await at1.holds()).toMatchObject({ text: file });
  });

  it('shows a text before it is published as a phone will, and publishes it for every channel', async () => {
    const { page, status } = await at1.publish(attachment(own));
    expect(page).toContain('Text, Foto, Datei oder Sprachnachricht');
    expect(page).toContain(
      '<p class="bubble" lang="de">Automatische Antwort: Bilder versteht der Automat nicht. Ruf an: 030 23125 100. Bei Gefahr: 112.',
    );
    expect(status).toBe(303);
    const { text, snapshot } = await at1.holds();
    expect(plain(text).texts).toEqual({ attachment: own });
    expect(snapshot?.whatsapp?.texts.byId.attachment).toBe(
      'Automatische Antwort: Bilder versteht der Automat nicht. Ruf an: 030 23125 100. Bei Gefahr: 112.',
    );
    expect(await at1.look()).toContain('(eigener Wortlaut)');
    expect(await at1.look('?id=attachment')).toContain('<summary>Mitgelieferter Wortlaut</summary>');
  });

  it('leads back to the shipped wording', async () => {
    await at1.publish(attachment(own));
    expect(await at1.look('?id=attachment')).toContain('Zurück zum mitgelieferten Wortlaut');
    await at1.publish({ id: 'attachment', base: '2' });
    expect(plain((await at1.holds()).text).texts).toEqual({});
    expect(await at1.look()).not.toContain('(eigener Wortlaut)');
  });

  it('writes a text of one channel under that channel', async () => {
    const shipped = compiler.texts(plain(file)).find(({ id }) => id === 'attachment')?.channels[0]?.shipped.text ?? '';
    await at1.publish({ id: 'attachment', each: '1', 'messenger.text': shipped, 'whatsapp.text': own });
    const { text } = await at1.holds();
    expect(plain(text)).toMatchObject({ channels: { whatsapp: { texts: { attachment: own } } } });
    expect(plain(text)).not.toHaveProperty('texts.attachment');
  });

  it('writes the greeting with all of its parts, an empty one as it ships', async () => {
    await at1.publish({
      id: 'greeting',
      each: '1',
      'messenger.welcome': 'Moin!',
      'whatsapp.welcome': 'Moin!',
    });
    const { snapshot } = await at1.holds();
    expect(snapshot?.messenger?.texts.greeting.welcome).toBe('Moin!');
    expect(snapshot?.whatsapp?.texts.greeting.welcome).toBe('Moin!');
    expect(snapshot?.whatsapp?.texts.greeting.purpose).toContain('Ein Mensch liest hier nicht mit.');
  });

  it('changes nothing where nothing was typed', async () => {
    const shipped = compiler.texts(plain(file)).find(({ id }) => id === 'attachment')?.channels[0]?.shipped.text ?? '';
    expect((await at1.press('check', attachment(shipped.replaceAll('\n', '\r\n')))).page).toContain('Nichts. Was Sie eingegeben haben');
  });

  it('keeps what somebody else published meanwhile, and says so', async () => {
    await at1.put(compiler.edit(file, [{ path: ['texts', 'human.bot'], value: 'Hier schreibt ein Automat.' }]), 1);
    const { page } = await at1.publish(attachment(own));
    expect(page).toContain('Inzwischen hat Jo Fassung 2 veröffentlicht.');
    expect(plain((await at1.holds()).text).texts).toEqual({ attachment: own, 'human.bot': 'Hier schreibt ein Automat.' });
  });

  it('shows markup as what it is, and refuses 100,000 characters in words with all of them kept', async () => {
    const { page } = await at1.press('check', attachment(`${own} <script>alert(1)</script>`));
    expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(page).not.toContain('<script>alert');
    const long = await at1.press('check', attachment(`${own}${' Automat'.repeat(12_500)}`));
    expect(long.status).toBe(422);
    expect(long.page).toMatch(/text-error" aria-live="polite"><p class="error">Der Text kann \d+ Zeichen lang werden, erlaubt sind \d+\./);
    expect(long.page).toContain(' Automat'.repeat(12_499));
  });

  it('never lets 112 go from an answer in a crisis', async () => {
    const { status, page } = await at1.press('check', {
      id: 'crisis.self',
      'messenger-whatsapp.text': 'Automatische Antwort, {{mitlesen}}: {{hilfen}}',
    });
    expect(status).toBe(422);
    expect(page).toContain('Der Text muss 112 und 110 nennen.');
  });
});

describe.each(['du', 'Sie'])('a facility that says %s', (address) => {
  describe.each(['standard', 'leicht'])('in style %s', (style) => {
    const text = compiler.edit(file, [
      { path: ['facility', 'address'], value: address },
      { path: ['facility', 'style'], value: style },
      { path: ['topics'] },
    ]);
    const texts = compiler.texts(plain(text));

    it('sees how every text reads', () => {
      const found = compiler.compile(text, '2026-11-23');
      if (!found.ok) throw new Error(JSON.stringify(found.mistakes));
      const unread = texts.filter(({ id }) => compiler.readings(found.snapshot, id, at).every((reading) => reading.text === undefined));
      expect(unread.map(({ id }) => id)).toEqual([]);
    });

    it('may take every shipped text as its own with one sign more', () => {
      const edits = texts.flatMap(({ id, channels }) =>
        compiler.textEdits(plain(text), plain(text), id, (channel, part) => {
          const shipped = channels.find((one) => one.channel === channel)?.shipped[part] ?? '';
          return part === 'text' || part === 'welcome' ? `${shipped}!` : '';
        }),
      );
      const found = compiler.compile(compiler.edit(text, edits), '2026-11-23');
      expect(found.ok ? [] : found.mistakes.map(({ path, problem }) => `${path} ${problem}`)).toEqual([]);
    });
  });
});
