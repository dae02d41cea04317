import { describe, expect, it } from 'vitest';
import { nextEntry } from '../../../shared/consent/chain.ts';
import { proveChain } from '../../../shared/consent/person-proof.ts';
import { type ProofContext, proof } from '../../../shared/consent/proof.ts';
import { questionPart } from '../../../shared/print/printed-page.ts';
import { proofPage } from '../../../shared/print/proof-page.ts';
import { factsOfLine, lineFacts, momentOnPaper } from '../../../shared/print/proof-words.ts';
import { standingWords } from '../../../shared/print/standing.ts';
import { chainKey } from '../../support/chain-key.ts';

const at = (iso: string) => Date.parse(iso);

describe('a moment on paper', () => {
  it.each([
    ['2026-11-23T10:01:09+01:00', 'Montag, 23. November 2026, 10:01:09 Uhr (MEZ)'],
    ['2027-06-02T16:30:05+02:00', 'Mittwoch, 2. Juni 2027, 16:30:05 Uhr (MESZ)'],
    ['2026-12-31T23:59:59.999+01:00', 'Donnerstag, 31. Dezember 2026, 23:59:59 Uhr (MEZ)'],
    ['2027-01-01T00:00:00+01:00', 'Freitag, 1. Januar 2027, 00:00:00 Uhr (MEZ)'],
    // The doubled hour of October: the zone alone tells the two apart.
    ['2026-10-25T02:30:00+02:00', 'Sonntag, 25. Oktober 2026, 02:30:00 Uhr (MESZ)'],
    ['2026-10-25T02:30:00+01:00', 'Sonntag, 25. Oktober 2026, 02:30:00 Uhr (MEZ)'],
  ])('%s is %s', (iso, words) => {
    expect(momentOnPaper(at(iso))).toBe(words);
  });
});

const hash = 'KCnEopKjC6ls48DGoF2x5JmOkWGPjmOEa54JDM5QLJw';
const context: ProofContext = {
  channel: 'messenger',
  account: '100000000000001',
  newsletter: 'Ahorn-Blatt',
  law: 'KDG',
  language: 'de',
  formerly: ['earlier-person'],
  softwareVersion: '0.1.0',
  recordedAt: at('2026-11-23T10:01:10+01:00'),
};
const consent = proof(
  {
    kind: 'confirmed',
    at: at('2026-11-23T10:01:09+01:00'),
    question: { at: at('2026-11-23T10:00:00+01:00'), putAt: at('2026-11-23T10:00:01+01:00'), textHash: hash },
    keyword: 'START',
  },
  context,
);

describe('the facts of a line', () => {
  it('tell moments and machine values apart from words', () => {
    const facts = factsOfLine(consent, undefined);
    expect(facts).toContainEqual({ label: 'Eingewilligt', at: at('2026-11-23T10:01:09+01:00') });
    expect(facts).toContainEqual({ label: 'Prüfsumme der Frage (SHA-256)', code: hash });
    expect(facts).toContainEqual({ label: 'Antwort', words: 'START' });
  });

  it('name the other identities that the line names', () => {
    expect(lineFacts(consent, undefined).at(-1)).toEqual(['Weiteres Kennzeichen der Person', 'earlier-person']);
  });

  it('keep the moment of writing and the version in one line of the terminal', () => {
    expect(lineFacts(consent, undefined)).toContainEqual(['Aufgezeichnet', '2026-11-23T10:01:10+01:00, Pforte 0.1.0']);
  });
});

describe('where a person stands', () => {
  const withdrawal = proof(
    {
      kind: 'withdrawn',
      at: at('2026-12-01T08:00:00+01:00'),
      route: 'chat',
      confirmedAt: at('2026-11-23T10:01:09+01:00'),
      keyword: 'STOPP',
    },
    context,
  );
  const again = proof({ ...consent, kind: 'confirmed', at: at('2027-03-01T12:00:00+01:00') } as Parameters<typeof proof>[0], context);
  const renewal = proof(
    { ...consent, kind: 'confirmed', at: at('2028-03-01T12:00:00+01:00'), renews: again.at } as Parameters<typeof proof>[0],
    context,
  );

  const standing = (...contents: readonly (typeof consent)[]) => {
    const entries: ReturnType<typeof nextEntry>[] = [];
    for (const content of contents) entries.push(nextEntry('p', entries.at(-1), content, chainKey));
    return standingWords({ reference: 'p', printedAt: 0, chains: [proveChain('p', entries, new Map(), chainKey)] });
  };

  it('is said in one sentence', () => {
    expect(standing(consent)).toBe('Eingewilligt seit Montag, 23. November 2026, 10:01:09 Uhr (MEZ).');
    expect(standing(consent, withdrawal)).toBe(
      'Keine Einwilligung mehr: widerrufen am Dienstag, 1. Dezember 2026, 08:00:00 Uhr (MEZ), im Chat.',
    );
    expect(standing(consent, withdrawal, again)).toBe('Eingewilligt seit Montag, 1. März 2027, 12:00:00 Uhr (MEZ).');
    expect(standing(consent, withdrawal, again, renewal)).toBe(
      'Eingewilligt seit Montag, 1. März 2027, 12:00:00 Uhr (MEZ), zuletzt erneuert am Mittwoch, 1. März 2028, 12:00:00 Uhr (MEZ).',
    );
  });

  it('is not proven by lines that were altered, nor by none', () => {
    expect(standingWords({ reference: 'p', printedAt: 0, chains: [] })).toBe(
      'Es ist keine Einwilligung belegt: Zu diesem Kennzeichen ist kein Nachweis gespeichert.',
    );
    const entry = nextEntry('p', undefined, consent, chainKey);
    const altered = proveChain('p', [{ ...entry, content: { ...consent, at: 0 } }], new Map(), chainKey);
    expect(standingWords({ reference: 'p', printedAt: 0, chains: [altered] })).toMatch(
      /^Nicht belegt: Die Aufzeichnung ist nicht schlüssig/,
    );
    const reworded = proveChain('p', [entry], new Map([[hash, 'Eine andere Frage?']]), chainKey);
    expect(standingWords({ reference: 'p', printedAt: 0, chains: [reworded] })).toBe(
      'Nicht belegt: Der Wortlaut einer Frage wurde nachträglich verändert.',
    );
  });
});

describe('the printed proof', () => {
  const house = { name: 'Beratung <Ahornweg>', carrier: 'Ahornweg e. V.', dataProtection: 'datenschutz@ahornweg.example.org' };
  const chain = proveChain('p', [nextEntry('p', undefined, consent, chainKey)], new Map(), chainKey);
  const printedAt = at('2026-12-01T09:00:00+01:00');
  const page = proofPage({ reference: 'p', printedAt, chains: [chain] }, house);

  it('says first where the person stands', () => {
    expect(page).toContain(
      '<h1>Nachweis der Einwilligung in den Newsletter</h1>\n<p class="standing"><strong>Stand beim Ausdruck:</strong> Eingewilligt seit Montag, 23. November 2026, 10:01:09 Uhr (MEZ).</p>',
    );
  });

  it('names facility and carrier at its top', () => {
    expect(page).toContain('<body>\n<header>\n<p>Beratung &#60;Ahornweg&#62;</p>\n<p>Träger: Ahornweg e. V.</p>\n</header>\n<main>\n<h1>');
    expect(page).toContain('<title>Nachweis der Einwilligung – Beratung &#60;Ahornweg&#62;</title>');
    expect(page).toContain('<dt>Datenschutz-Kontakt</dt><dd>datenschutz@ahornweg.example.org</dd>');
  });

  it('shows a moment to the second with its zone, and the same in words', () => {
    expect(page).toContain(
      '<dt>Eingewilligt</dt><dd>2026-11-23T10:01:09+01:00</dd><dd><time datetime="2026-11-23T10:01:09+01:00">Montag, 23. November 2026, 10:01:09 Uhr (MEZ)</time></dd>',
    );
    expect(page).toContain('10:01:10 Uhr (MEZ)</time></dd><dd>Pforte 0.1.0</dd>');
  });

  it('sets hashes so that they fit a line, and break anywhere where they do not', () => {
    expect(page).toContain(`<dd class="code">${hash}</dd>`);
    expect(page).toMatch(/\.code \{ font-family: ui-monospace, [^}]*monospace; font-size: 9pt; overflow-wrap: anywhere; \}/);
    expect(page).toContain('@page { size: A4;');
  });

  it('numbers the chains only when there are several', () => {
    expect(page).toContain('<h2>Kette</h2>');
    expect(proofPage({ reference: 'p', printedAt, chains: [chain, chain] }, house)).toContain('<h2>Kette 2</h2>');
  });
});

describe('the printed page, whole', () => {
  const bodyOf = (page: string) => page.slice(page.indexOf('<body>'));
  const printedAt = at('2026-12-01T09:00:00+01:00');
  const first = nextEntry('p', undefined, consent, chainKey);
  const row = (label: string, value: string) => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const code = (label: string, value: string) => `<div><dt>${label}</dt><dd class="code">${value}</dd></div>`;
  const head = (reference: string, contact = '') => `<body>
${contact === '' ? '' : '<header>\n<p>Beratung</p>\n<p>Träger: Verein</p>\n</header>\n'}<main>
<h1>Nachweis der Einwilligung in den Newsletter</h1>
<p class="standing"><strong>Stand beim Ausdruck:</strong> Es ist keine Einwilligung belegt: Zu diesem Kennzeichen ist kein Nachweis gespeichert.</p>
<dl>
${code('Kennzeichen der Person', reference)}
<div><dt>Ausgedruckt</dt><dd>2026-12-01T09:00:00+01:00</dd><dd><time datetime="2026-12-01T09:00:00+01:00">Dienstag, 1. Dezember 2026, 09:00:00 Uhr (MEZ)</time></dd></div>${contact}
</dl>`;
  const foot = '\n</main>\n</body>\n</html>\n';

  it('of a person without a line says so', () => {
    const page = bodyOf(proofPage({ reference: 'p', printedAt, chains: [] }));
    expect(page.startsWith(`${head('p')}\n<p>Hier steht, wann`)).toBe(true);
    expect(
      page.endsWith(
        `fällt nur im\nVergleich mit einer außerhalb notierten Tages-Prüfsumme auf.</p>\n<p>Zu diesem Kennzeichen ist kein Nachweis gespeichert.</p>${foot}`,
      ),
    ).toBe(true);
  });

  it('bears the facility that hands it out', () => {
    const issuer = { name: 'Beratung', carrier: 'Verein', postalAddress: 'Hof 1, 10115 Berlin', dataProtection: 'Frau Datenschutz' };
    const whole = proofPage({ reference: 'p', printedAt, chains: [] }, issuer);
    expect(whole).toContain('<title>Nachweis der Einwilligung – Beratung</title>');
    const page = bodyOf(whole);
    const contact = `\n${row('Anschrift des Trägers', 'Hof 1, 10115 Berlin')}\n${row('Datenschutz-Kontakt', 'Frau Datenschutz')}`;
    expect(page.startsWith(head('p', contact))).toBe(true);
    expect(page).toContain('auf.</p>\n<p>Name, Träger und Datenschutz-Kontakt der Einrichtung sind die vom Tag des Ausdrucks.</p>\n<p>Zu');
    expect(proofPage({ reference: 'p', printedAt, chains: [] })).toContain('<title>Nachweis der Einwilligung</title>');
  });

  it('has a section for each line, which names the line before', () => {
    const second = nextEntry('p', first, consent, chainKey);
    const page = bodyOf(proofPage({ reference: 'p', printedAt, chains: [proveChain('p', [first, second], new Map(), chainKey)] }));
    expect(page).toContain(
      `auf.</p>\n<h2>Kette</h2>\n<dl>\n${code('Kennzeichen der Kette', 'p')}\n</dl>\n<p>Die Kette ist schlüssig.</p>\n<section>\n<h3>1. Einwilligung</h3>\n<dl>\n`,
    );
    expect(page).toContain(
      `${code('Prüfsumme der Zeile', first.hash)}\n${row('Prüfsumme der Zeile davor', 'keine, dies ist die erste')}\n</dl>\n\n</section>\n<section>\n<h3>2. Einwilligung</h3>\n`,
    );
    expect(
      page.endsWith(
        `${code('Prüfsumme der Zeile', second.hash)}\n${code('Prüfsumme der Zeile davor', first.hash)}\n</dl>\n\n</section>${foot}`,
      ),
    ).toBe(true);
  });

  it('quotes the question, and frames what does not hold', () => {
    const chains = [
      proveChain('p', [first], new Map([[hash, 'Magst du?']]), chainKey),
      proveChain('q', [{ ...first, person: 'q' }], new Map(), chainKey),
    ];
    const page = bodyOf(proofPage({ reference: 'p', printedAt, chains }));
    expect(page).toContain(
      '<p class="quoted">Wortlaut der Frage:</p>\n<blockquote>Magst du?</blockquote>\n<p class="fault">Dieser Text passt nicht mehr zu seiner Prüfsumme: Er wurde verändert.</p>\n</section>\n<h2>Kette 2</h2>\n',
    );
    expect(page).toContain('<h2>Kette 1</h2>');
    expect(page).toContain('<p class="fault">Die Kette ist nicht schlüssig: Zeile 1 wurde nach dem Schreiben verändert.</p>');
    expect(questionPart({ text: 'Magst du?', isUnaltered: true })).toBe(
      '<p class="quoted">Wortlaut der Frage:</p>\n<blockquote>Magst du?</blockquote>',
    );
  });
});
