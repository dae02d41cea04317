import { describe, expect, it } from 'vitest';
import { greetingParts } from '../../../shared/facility/greeting-parts.ts';
import { lintWords, saysNobodyReads, withoutNotice, withoutPromiseLint } from '../../../shared/facility/lint.ts';
import { foreignAddress } from '../../../shared/facility/lint-address.ts';
import { genderedWords } from '../../../shared/facility/lint-gender.ts';
import { lintSimple } from '../../../shared/facility/lint-simple.ts';
import { shippedTexts } from '../../../shared/facility/shipped-texts.ts';
import { hasStrayBrackets, wordsOf } from '../../../shared/facility/template.ts';

const shipped = shippedTexts.flatMap(({ id, channel, inbox, register, style, text, parts }) => {
  const name = `${id} ${channel} ${inbox} ${register} ${style}`;
  if (parts === undefined) return [{ name, id, inbox, register, style, template: text ?? '' }];
  return greetingParts.map((part) => ({ name: `${name} ${part}`, id: `greeting.${part}`, inbox, register, style, template: parts[part] }));
});

describe('the texts that ship', () => {
  it('are all there', () => {
    expect(shipped.length).toBe(412);
  });

  it.each(shipped)('keep to every rule: $name', ({ id, inbox, register, style, template }) => {
    const rules = {
      address: register,
      inbox: inbox === 'staffed' || withoutPromiseLint.has(id) ? ('staffed' as const) : ('none' as const),
      style,
      needsNotice: !withoutNotice.has(id),
    };
    expect(lintWords(wordsOf(template), rules)).toEqual({ mistakes: [], warnings: [] });
    expect(hasStrayBrackets(template)).toBe(false);
  });
});

describe('du and Sie', () => {
  it.each([
    ['Ruf an. Rufen Sie an.', ['Sie']],
    ['Wir helfen Ihnen und deinen Eltern.', ['Ihnen']],
    ['Danke für Ihre Nachricht.', ['Ihre']],
    ['Hast du Fragen? Wenn Sie anrufen, nenn deinen Namen.', ['Sie']],
    ['Kommt ihr zu zweit? Ihr seid willkommen.', []],
    ['Wenn sie dir hilft, sag es ihr.', []],
    ['Ruf an: Siegen und Ihringen.', []],
  ])('in a du text: %s → %j', (text, wrong) => {
    expect(foreignAddress(text, 'du').wrong).toEqual(wrong);
  });

  it.each([
    ['Rufen Sie an. Ruf an.', ['Ruf']],
    ['Schön, dass du da bist! Rufen Sie an.', ['du', 'bist']],
    ['Bitte schreib nichts Vertrauliches.', ['schreib']],
    ['Wir melden uns bei Dir.', ['Dir']],
    ['Wir freuen uns auf euch und eure Eltern.', ['euch', 'eure']],
    ['Bring gute Laune mit, meld dich an.', ['Bring', 'meld', 'dich']],
    ['Schreiben Sie uns, wir rufen zurück. Das Duell, dirigieren, deinstallieren.', []],
    ['Der Anruf ist kostenlos.', []],
  ])('in a Sie text: %s → %j', (text, wrong) => {
    expect(foreignAddress(text, 'Sie').wrong).toEqual(wrong);
  });

  it('only doubts a "Sie" at the start of a sentence: it may be "they"', () => {
    expect(foreignAddress('Unsere Beraterinnen helfen dir. Sie hören zu.', 'du')).toEqual({ wrong: [], doubtful: ['Sie'] });
    expect(foreignAddress('Bis bald! Ihr Team vom Lindenhof.', 'du')).toEqual({ wrong: [], doubtful: ['Ihr'] });
    expect(foreignAddress('Ihr seid eingeladen.', 'du')).toEqual({ wrong: [], doubtful: [] });
  });
});

describe('an automation notice', () => {
  const rules = { address: 'du', inbox: 'staffed', needsNotice: true } as const;
  it.each(['Automatische Antwort: Hallo!', 'Hier antwortet der Automat.', 'Diese Antwort kommt vom Computer.'])('is in: %s', (text) => {
    expect(lintWords(text, rules).mistakes).toEqual([]);
  });

  it('is missed where a text sounds like a person', () => {
    expect(lintWords('Hallo, hier ist Mira. Ruf an.', rules).mistakes).toEqual([
      'does not say that it is automatic (automatisch, Automat or Computer must occur)',
    ]);
  });
});

describe('where nobody reads', () => {
  const rules = { address: 'Sie', inbox: 'none', needsNotice: false } as const;
  it.each([
    'Wir lesen hier werktags',
    'Hier lesen wir wieder',
    'Unser Team antwortet bald',
    'Eine Kollegin meldet sich bei Ihnen',
    'Wir melden uns so schnell wie möglich',
    'Unsere Chat-Zeiten stehen auf der Seite',
    'Bald bekommen Sie eine Antwort von unserem Team',
  ])('a text may not say: %s', (sentence) => {
    expect(lintWords(`Automatische Antwort. ${sentence}.`, rules).mistakes).toEqual([
      `promises readers ("${sentence}"), but nobody reads this channel (inbox: none)`,
    ]);
  });

  it.each([
    'In diesem Chat liest kein Mensch mit.',
    'Hier liest niemand aus unserem Team.',
    'Wir lesen hier nicht.',
    'Am Telefon sind wir wieder da: morgen.',
    'Sie erreichen unser Team am Telefon.',
    'Andere können das lesen.',
    'Hier antwortet nur unser Automat.',
    'Liest jemand Ihr Handy mit?',
  ])('a text may say: %s', (text) => {
    expect(lintWords(text, rules).mistakes).toEqual([]);
  });

  it('where a team reads, a text may say so', () => {
    expect(lintWords('Wir lesen hier werktags.', { ...rules, inbox: 'staffed' }).mistakes).toEqual([]);
  });
});

describe('promises that cannot be kept', () => {
  it.each([
    ['Wir helfen garantiert.', 'garantiert'],
    ['Der Chat ist Ende-zu-Ende-verschlüsselt.', 'Ende-zu-Ende'],
    ['Alles hier ist streng vertraulich.', 'streng vertraulich'],
    ['Wir versprechen Hilfe.', 'versprechen'],
  ])('%s', (text, found) => {
    const rules = { address: 'Sie', inbox: 'staffed', needsNotice: false } as const;
    expect(lintWords(text, rules).mistakes).toEqual([`promises what cannot be kept ("${found}")`]);
  });
});

describe('promises that nobody can keep, and words that are owed', () => {
  const rules = { address: 'du', inbox: 'staffed', needsNotice: false } as const;

  it.each([
    'Alles bleibt hier sicher und vertraulich.',
    'Das ist vertraulich.',
    'Keine Sorge, niemand liest mit.',
    'Wir antworten sofort.',
    'Unser Team antwortet dir umgehend.',
    'Ende-zu-Ende-verschlüsselt.',
    'Niemand kann hier mitlesen.',
    'Deine Daten sind bei uns sicher.',
    'Dieser Chat ist anonym.',
    'Alles bleibt unter uns.',
    'Wir sind jederzeit für dich da.',
    'Wir antworten innerhalb von zwei Stunden.',
  ])('%s is refused', (words) => {
    expect(lintWords(words, rules).mistakes.join()).toContain('promises what cannot be kept');
  });

  it.each([
    'Dieser Chat ist nicht vertraulich.',
    'Bitte nichts Vertrauliches.',
    'Hier liest kein Mensch mit.',
    'Ruf sofort die 112.',
    'Jetzt liest hier niemand.',
    'Am Telefon ist es sicher.',
    'Dieser Chat ist nicht sicher.',
    'Wir antworten innerhalb eines Monats.',
    'Deine Nachricht ist vielleicht geheim.',
  ])('%s is not', (words) => {
    expect(lintWords(words, rules).mistakes).toEqual([]);
  });

  it.each([
    ['Hier liest kein Mensch mit.', true],
    ['Termine, {{mitlesen}}.', true],
    ['Hier liest niemand.', true],
    ['Frag uns nach Terminen.', false],
  ])('%s says that nobody reads: %s', (text, expected) => {
    expect(saysNobodyReads(text)).toBe(expected);
  });
});

describe('forms that leave people out', () => {
  it.each([
    ['Unsere Berater helfen dir.', ['Berater'], []],
    ['Für Klienten und Mitarbeiter.', ['Klienten', 'Mitarbeiter'], []],
    ['Frag unsere Schuldnerberater.', ['Schuldnerberater'], []],
    ['Termin bei den Ärzten und Kollegen.', ['Ärzten', 'Kollegen'], []],
    ['Unsere Beraterinnen und Berater helfen dir.', [], []],
    ['Unsere Beraterinnen helfen dir.', [], []],
    [
      'Für Klient*innen, Berater:innen, Besucher_innen und SchülerInnen.',
      [],
      ['Klient*innen', 'Berater:innen', 'Besucher_innen', 'SchülerInnen'],
    ],
    ['Dein/e Berater/in oder Berater(in).', [], ['Berater/in', 'Berater(in']],
    ['Unser Team und die Fachkräfte der Schuldnerberatung helfen Ratsuchenden.', [], []],
    ['Leserbrief, Besucherparkplatz, Kundennummer, Internet.', [], []],
  ])('%s', (text, menAlone, signs) => {
    expect(genderedWords(text)).toEqual({ menAlone, signs });
  });

  it('are a doubt, not a mistake: who is meant only the facility knows', () => {
    expect(lintWords('Unsere Berater helfen.', { address: 'du', inbox: 'staffed', needsNotice: false })).toEqual({
      mistakes: [],
      warnings: ['says "Berater": a neutral word (Team, Fachkräfte, Ratsuchende) or both forms leave nobody out'],
    });
  });
});

describe('simple language', () => {
  it.each([
    ['Ruf an. Oder komm vorbei.', 'has several sentences in one line ("Ruf an. Oder komm vorbei."): simple language has one a line'],
    [
      'Du kannst bei uns jeden Tag einen Termin für eine Beratung am Telefon machen',
      'has a sentence of more than 12 words ("Du kannst bei uns jeden Tag einen Termin für eine Beratung am Telefon machen"): too long for simple language',
    ],
    ['Ruf an, wenn es eilt.', 'has a clause within a sentence ("Ruf an, wenn es eilt."): simple language makes two sentences of it'],
    ['Wenn es eilt, ruf an.', 'has a clause within a sentence ("Wenn es eilt, ruf an."): simple language makes two sentences of it'],
    [
      'Danke, dass du schreibst.',
      'has a clause within a sentence ("Danke, dass du schreibst."): simple language makes two sentences of it',
    ],
  ])('refuses: %s', (text, mistake) => {
    expect(lintSimple(text).mistakes).toEqual([mistake]);
  });

  it.each([
    [
      'Wir haben ein Angebot, das dir hilft.',
      'may have a clause within a sentence ("Wir haben ein Angebot, das dir hilft."): simple language makes two sentences of it',
    ],
    [
      'Unsere Schuldnerberatungsstelle hilft.',
      'has a long word ("Schuldnerberatungsstelle"): in simple language say with a hyphen, or another word',
    ],
    ['Zum Beispiel Mo. und Di.', 'has a short form ("Mo."): in simple language say the whole word'],
    ['Das könnte dir helfen.', 'has a subjunctive ("könnte"): in simple language say what is so'],
    ['Dein Antrag wird geprüft.', 'has a passive ("wird geprüft"): in simple language say who does it'],
    ['Ruf uns an 🙂', 'has a sign ("🙂"): in simple language say words'],
  ])('doubts: %s', (text, doubt) => {
    expect(lintSimple(text)).toEqual({ mistakes: [], warnings: [doubt] });
  });

  it('takes dates, links and addresses as they are', () => {
    const text =
      'Wir sind am 24. Dezember da.\nMehr: https://ahornweg.example.org/schuldnerberatungsstelle?a=1\nsicher@ahornweg.example.org';
    expect(lintSimple(text)).toEqual({ mistakes: [], warnings: [] });
  });
});
