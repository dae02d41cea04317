type Told = (...found: readonly string[]) => string;

/** Mistakes that the check of a facility file reports in English, each with its German sentence; tried in this order. */
const sentences: readonly (readonly [RegExp, string | Told])[] = [
  [/^is missing$/, 'Diese Angabe fehlt.'],
  [/^is empty$/, 'Hier steht noch nichts.'],
  [/^is longer than (\d+) characters/, (most = '') => `Das ist zu lang: höchstens ${most} Zeichen.`],
  [/^must be one line$/, 'Das muss in einer Zeile stehen.'],
  [/^must not contain \{\{ \}\} or \[\[ \]\]$/, 'Doppelte Klammern wie {{ }} oder [[ ]] sind hier nicht erlaubt.'],
  [/^is not a phone number/, 'Das ist keine Telefonnummer: nur Ziffern, Leerzeichen, / und -.'],
  [/^is not an e-mail address$/, 'Das ist keine E-Mail-Adresse.'],
  [/^is not a link/, 'Das ist kein Link. Er beginnt mit https://'],
  [/^is not a date of the calendar/, 'Diesen Tag gibt es im Kalender nicht.'],
  [/is not written as HH:MM-HH:MM$/, 'Zeiten stehen so da: 09:00-12:00'],
  [/^is neither always nor unknown/, 'Zeiten stehen so da: „Tag und Nacht“ oder „Mo-Fr 09:00-17:00; Sa 10:00-12:00“.'],
  [/is empty \(it ends when it begins\)$/, 'Diese Zeit endet, wenn sie beginnt.'],
  [/has a time that no day has/, 'Diese Uhrzeit gibt es nicht: 00:00 bis 24:00.'],
  [/is reversed/, 'Ende und Anfang sind vertauscht. Über Mitternacht hinaus sind höchstens 12 Stunden möglich.'],
  [/^intervals overlap$/, 'Diese Zeiten überschneiden sich.'],
  [/^begins before the night of/, 'Das beginnt, bevor die Nacht davor zu Ende ist.'],
  [/^ends \((.+)\) before it starts \((.+)\)$/, (to = '', from = '') => `Das Ende (${day(to)}) liegt vor dem Anfang (${day(from)}).`],
  [/^overlaps .+\((.+) to (.+)\)$/, (from = '', to = '') => `Das überschneidet sich mit der Schließzeit vom ${day(from)} bis ${day(to)}.`],
  [/^has no hours; a closed day/, 'Hier fehlen die Zeiten. Ein geschlossener Tag ist eine Schließzeit.'],
  [/ stands here twice$/, 'Diesen Tag gibt es hier zweimal.'],
  [/^is a municipal holiday of (.+) only/, (lands = '') => `Diesen Feiertag gibt es nur in ${lands.replaceAll(' and ', ' und ')}.`],
  [
    /is no holiday in .+; the nearest is (.+), (.+)$/,
    (name = '', date = '') => `Das ist kein Feiertag. Am nächsten liegt ${name}, ${day(date)}.`,
  ],
  [/stands in `holidays.extra`, too/, 'Dieser Tag steht auch bei den zusätzlichen freien Tagen.'],
  [/^names no channel/, 'Es ist kein Kanal angegeben: So könnte Pforte niemandem antworten.'],
  [/^asks for mails, but the file has no address/, 'Für diese Mail fehlt eine Adresse.'],
  [/^must be (?:one of )?(.+?)(?: \(did you mean .+\))?$/, (what = '') => `Erlaubt ist hier: ${germanKinds(what)}.`],
  [/^must stand in quotes/, 'Diese Nummer muss in Anführungszeichen stehen, sonst gehen Ziffern verloren.'],
  [/^must be text: put it in quotes$/, 'Das muss in Anführungszeichen stehen.'],
  [/^is not YAML: (.+)$/, 'Hier stimmt der Aufbau der Datei nicht (Einrückung, Klammern, Anführungszeichen oder Doppelpunkt).'],
  [/^the file is empty$/, 'Die Datei ist leer.'],
  [/^has an alias/, 'Ein Verweis (*name) führt ins Leere oder im Kreis.'],
  [
    /^unknown (?:key|text|greeting part) `(.+)`.*did you mean `(.+)`\?$/,
    (name = '', near = '') => `„${name}“ kennt Pforte nicht. Meinten Sie „${near}“?`,
  ],
  [/^unknown (?:key|text|greeting part) `(.+?)`/, (name = '') => `„${name}“ kennt Pforte an dieser Stelle nicht.`],
  [/^unknown field `(.+?)`/, (name = '') => `Das Feld {{${name}}} gibt es nicht.`],
  [
    /^mixes du and Sie: the facility says (\S+), this text has (.+)$/,
    (address = '', found = '') => `Die Einrichtung sagt „${address}“, hier steht ${quoted(found)}.`,
  ],
  [
    /^does not say that it is automatic/,
    'Der Text sagt nicht, dass er automatisch ist: „automatisch“, „Automat“ oder „Computer“ muss vorkommen.',
  ],
  [/^promises readers \("(.+)"\)/, (found = '') => `Der Text verspricht, dass jemand liest („${found}“). In diesem Kanal liest niemand.`],
  [/^promises what cannot be kept \("(.+)"\)/, (found = '') => `Das kann niemand versprechen: „${found}“.`],
  [/^does not say that nobody reads here/, 'Der Text sagt nicht, dass hier niemand mitliest. Dafür gibt es {{mitlesen}}.'],
  [/^must name both 112 and 110$/, 'Der Text muss 112 und 110 nennen.'],
  [/^must name 112 and a line/, 'Der Text muss 112 und ein Telefon nennen, das Tag und Nacht besetzt ist.'],
  [/^must hold \{\{hilfen\}\}/, 'Der Text muss {{hilfen}} enthalten, das sind die Hilfetelefone.'],
  [/^names no safe way/, 'Der Text nennt keinen sicheren Weg: Telefon, Termin oder verschlüsselte E-Mail.'],
  [/^has no phone number/, 'Hier fehlt eine Telefonnummer, zum Beispiel {{telefon}}.'],
  [/^has no link/, 'Hier fehlt ein Link, zum Beispiel {{link_kontakt}}.'],
  [/^has brackets that do not match/, 'Die Klammern gehen nicht auf: {{feld}} oder [[ Teil mit {{feld}} ]], nicht ineinander.'],
  [/^(\{\{.+\}\}) is not known when this text is sent$/, (field = '') => `${field} ist nicht bekannt, wenn dieser Text gesendet wird.`],
  [/^(\{\{.+\}\}) is not always known/, (field = '') => `${field} ist nicht immer bekannt: Setzen Sie es mit seinen Wörtern in [[ ]].`],
  [
    /^needs (\{\{.+\}\}), but the file has no/,
    (field = '') => `Für ${field} fehlt die Angabe. Tragen Sie sie ein, oder setzen Sie den Teil in [[ ]].`,
  ],
  [
    /can become (\d+) .*(?:takes|take|allows?) (\d+)/,
    (long = '', most = '') => `Der Text kann ${long} Zeichen lang werden, erlaubt sind ${most}.`,
  ],
  [/^the greeting's part `(.+)` (.+)$/, (name = '') => `Der Teil „${name}“ der Begrüßung fehlt oder stimmt nicht.`],
  [
    /^was verified on (\S+), more than/,
    (on = '') => `Diese Nummer wurde zuletzt am ${day(on)} geprüft: Rufen Sie an, und tragen Sie das heutige Datum ein.`,
  ],
  [/^"(.+)" is a command/, (word = '') => `„${word}“ ist ein Befehl und käme nie hier an. Nehmen Sie ein längeres Wort.`],
  [/^"(.+)" is a keyword of/, (word = '') => `„${word}“ steht schon bei einem anderen Thema.`],
  [/is the name of a topic that every facility has/, 'So heißt ein Thema, das es überall gibt. Wählen Sie einen anderen Namen.'],
  [/is the id of .+ as well/, 'Diesen Namen hat schon ein anderes Thema.'],
  [/needs at least one/, 'Hier fehlt mindestens ein Wort.'],
  [/^lists .+ a second time$/, 'Diese Sprache steht hier zweimal.'],
  [/^is still to come$/, 'Dieser Tag liegt in der Zukunft.'],
  [/^has several sentences in one line/, 'In Leichter Sprache steht in jeder Zeile ein Satz.'],
  [/^has a sentence of more than (\d+) words \("(.+)"\)/, (most = '', found = '') => `Mehr als ${most} Wörter in einem Satz: „${found}“.`],
  [/^has a clause within a sentence \("(.+)"\)/, (found = '') => `Daraus werden besser zwei Sätze: „${found}“.`],
];

/** The same for warnings. */
const doubts: readonly (readonly [RegExp, string | Told])[] = [
  [/^was verified on (\S+), which is still to come$/, (on = '') => `Die Nummer soll erst am ${day(on)} geprüft worden sein.`],
  [/^no day has hours/, 'Es sind keine Zeiten eingetragen. Ratsuchende lesen „nach Vereinbarung“.'],
  [/^"(.+)" is read as open until midnight/, (time = '') => `„${time}“ gilt bis Mitternacht: Schreiben Sie 24:00.`],
  [/^two times that a minute parts/, 'Zwei Zeiten, die eine Minute trennt, gelten als eine: 09:00-12:00, 12:00-17:00.'],
  [/^cries for help are NOT answered with help: (.+)$/, (why = '') => `Auf Hilferufe kommt KEINE Hilfe: ${why}`],
  [/^mails go out, but no channel/, 'Es gehen Mails hinaus, aber in keinem Kanal liest ein Team mit.'],
  [/^a house that is open round the clock/, 'Auch rund um die Uhr gilt: An Feiertagen ist zu. Das ändert openOnHolidays: true.'],
  [/^simple language is a draft|^nobody of its target group/, 'Die Texte in Leichter Sprache hat noch niemand aus der Zielgruppe geprüft.'],
  [
    /^nobody has reviewed the texts in (\S+):/,
    (code = '') => `Die Texte in dieser Sprache (${code}) hat niemand geprüft. Wer so schreibt, bekommt Deutsch mit einer Zeile darin.`,
  ],
  [/people then get German with a line$/, 'Übersetzt wird der Text zu lang. Dann kommt Deutsch mit einer Zeile in der Sprache.'],
  [/^does not name 112 and a line/, 'Es fehlen 112 und ein Telefon für Tag und Nacht. Pforte fügt beides an.'],
  [/^can become (\d+) .*; up to (\d+)/, (long = '', most = '') => `Bis zu ${long} Zeichen. Gut lesbar sind auf dem Telefon ${most}.`],
  [
    /^begins a sentence with "(.+)" while/,
    (found = '') => `„${found}“ am Satzanfang: Ist die Person gemeint, die schreibt? Die Einrichtung sagt du.`,
  ],
  [/^says "(.+)": a neutral word/, (found = '') => `„${found}“ lässt Menschen aus. Besser: ein neutrales Wort oder beide Formen.`],
  [
    /^writes "(.+)": screen readers/,
    (found = '') => `„${found}“ liest sich vorgelesen schlecht. Besser: ein neutrales Wort oder beide Formen.`,
  ],
  [/^may have a clause within a sentence \("(.+)"\)/, (found = '') => `Daraus werden vielleicht besser zwei Sätze: „${found}“.`],
  [/^has a .+ \("(.+)"\): in simple language/, (found = '') => `Für Leichte Sprache schwer: „${found}“.`],
];

/** `2026-12-24` → `24.12.2026`. */
function day(date: string): string {
  return date.split('-').toReversed().join('.');
}

/** A sentence for what has none: the example beside it says how it is right. */
const otherwise = 'Das passt hier so nicht.';

/** A problem that the check of a facility file found, as a German sentence. */
export function germanProblem(problem: string): string {
  return saidBy(sentences, problem) ?? otherwise;
}

/** Something allowed, but doubtful, at its place in the file. */
export interface Doubt {
  readonly path: string;
  readonly sentence: string;
}

const doubtLine = /^(\S+) \(line (\d+)\): (.+)$/s;

/** A line of what is doubtful, `contact.phone (line 12): …`, with its German sentence; one that has none stays as it is. */
export function germanDoubt(line: string): string {
  const [, path = '', number = '', doubt = ''] = doubtLine.exec(line) ?? [];
  const said = saidBy(doubts, doubt);
  return said === undefined ? line : `${path} (Zeile ${number}): ${said}`;
}

/** The same line by its place, to be told there. */
export function doubtOf(line: string): Doubt {
  const [, path = '', , doubt = ''] = doubtLine.exec(line) ?? [];
  return { path, sentence: saidBy(doubts, doubt) ?? doubt };
}

function saidBy(table: readonly (readonly [RegExp, string | Told])[], problem: string): string | undefined {
  for (const [pattern, told] of table) {
    const found = pattern.exec(problem);
    if (found) return typeof told === 'string' ? told : told(...found.slice(1).map((part) => part ?? ''));
  }
  return undefined;
}

const kinds: Readonly<Record<string, string>> = {
  text: 'Text',
  'a group of keys': 'eine Gruppe von Angaben',
  'a list': 'eine Liste',
  'true or false': 'true oder false',
  'a number': 'eine Zahl',
  'a whole number': 'eine ganze Zahl',
};

/** `text, not a list`, `at least 3`, `du, Sie`. */
function germanKinds(what: string): string {
  const [kind = ''] = what.split(', not ');
  const [, side, limit] = /^at (least|most) (.+)$/.exec(kind) ?? [];
  if (side !== undefined) return `${side === 'least' ? 'mindestens' : 'höchstens'} ${limit}`;
  return kinds[kind] ?? kind;
}

/** `"ihr", "euch"` → `„ihr“, „euch“`. */
function quoted(words: string): string {
  return words.replace(/"([^"]*)"/g, '„$1“');
}
