import { fromLocal } from '../calendar/berlin.ts';
import { profileOf } from '../channels/registry.ts';
import type { PersonProof, ProvenChain, ProvenLine } from '../consent/person-proof.ts';
import type { PersonRecord } from '../conversation/unify.ts';
import type { LawProfile } from '../facility/snapshot.ts';
import { days, liveFirst, monthsInWords } from './access-text.ts';
import { escapeHtml } from './escape-html.ts';
import type { Gathered, KeysAtHand } from './gathered.ts';
import type { Letterhead } from './letterhead.ts';
import type { KeptDays } from './papers/deployment.ts';
import { codeRow, factList, postalRow, printedPage, questionPart, wordsRow } from './printed-page.ts';
import { dateOnPaper, declarationWords, factsOfLine, type LineFact, momentOnPaper, verdictWords } from './proof-words.ts';
import { type Manner, openerOf, type StateFact, stateFacts } from './state-words.ts';

const accessLaw: Readonly<Record<LawProfile, string>> = {
  DSGVO: 'nach Art. 15 der Datenschutz-Grundverordnung (DSGVO)',
  PUBLIC: 'nach Art. 15 der Datenschutz-Grundverordnung (DSGVO)',
  KDG: 'nach § 17 des Gesetzes über den Kirchlichen Datenschutz (KDG)',
  'DSG-EKD': 'nach § 19 des Datenschutzgesetzes der Evangelischen Kirche in Deutschland (DSG-EKD)',
};

const transferLaw: Readonly<Record<LawProfile, string>> = {
  DSGVO: 'Art. 45 und 46 DSGVO',
  PUBLIC: 'Art. 45 und 46 DSGVO',
  KDG: '§§ 39 bis 41 KDG',
  'DSG-EKD': '§ 10 DSG-EKD',
};

/**
 * Everything stored about a person as a page to hand out: German words for people, and what only machines read in an appendix.
 * It says du or Sie, as the facility does.
 */
export function accessPage(gathered: Gathered, house: Letterhead, keys: KeysAtHand, kept: KeptDays): string {
  return printedPage('Auskunft über gespeicherte Daten', house, accessMain(gathered, house, keys, kept));
}

/** Body of that page, as HTML. */
export function accessMain({ records, proof }: Gathered, house: Letterhead, keys: KeysAtHand, kept: KeptDays): string {
  const items = liveFirst(records);
  const lines = proof.chains.flatMap((chain) => chain.lines.map((line) => ({ chain, line })));
  const isEmpty = items.length + lines.length === 0;
  const parts = [
    opening(proof, house),
    ...(isEmpty
      ? [nothingStored(house, kept)]
      : [
          section('Was gespeichert ist', itemParts(items, keys)),
          section(
            'Nachweise zum Newsletter',
            proofParts(
              proof,
              lines.map(({ line }) => line),
            ),
          ),
          howLong(house, kept),
          whatFor(house),
          whereFrom(house),
          otherCountries(house),
        ]),
    notStored(house),
    rights(house),
    appendix(proof, items, lines, keys),
  ];
  return parts.join('\n');
}

function opening({ printedAt }: PersonProof, house: Letterhead): string {
  const { du } = registerOf(house);
  return `<h1>Auskunft über gespeicherte Daten</h1>
${paragraph(accessLaw[house.law])}
${factList([wordsRow('Datum', momentOnPaper(printedAt)), postalRow(house), wordsRow('Datenschutz-Kontakt', house.dataProtection)])}
${paragraph(
  `${du('Du hast', 'Sie haben')} gefragt, was wir über ${du('dich', 'Sie')} gespeichert haben. Hier steht alles, was unser automatischer Empfang im Chat über ${du('dich', 'Sie')} gespeichert hat.`,
)}
${paragraph(
  `Getrennt davon ist, was bei Meta liegt, im Postfach unseres Teams oder in anderen Unterlagen. ${du('Frag', 'Fragen Sie')} danach bitte den Datenschutz-Kontakt.`,
)}`;
}

function nothingStored(house: Letterhead, { backupDays }: KeptDays): string {
  const { du } = registerOf(house);
  return section(
    'Was gespeichert ist',
    `${paragraph(`Über ${du('dich', 'Sie')} ist nichts gespeichert.`)}
${paragraph(`War früher etwas gespeichert, kann es höchstens ${days(backupDays)} lang noch in Sicherungskopien liegen.`)}`,
  );
}

function itemParts(items: readonly PersonRecord[], keys: KeysAtHand): string {
  if (items.length === 0)
    return paragraph('Einen Eintrag zur Unterhaltung gibt es nicht mehr. Es gibt nur noch die Nachweise zum Newsletter.');
  return items.map((item, index) => `<h3>${titleOf(item, index)}</h3>\n${factList(itemRows(item, mannerOf(item, keys)))}`).join('\n');
}

function titleOf({ aliasOf: mergedInto }: PersonRecord, index: number): string {
  return `Eintrag ${index + 1}: ${mergedInto === undefined ? 'Unterhaltung' : 'Verweis von einer anderen Kennung derselben Person'}`;
}

function itemRows({ state, aliasOf: mergedInto, expiresAt }: PersonRecord, how: Manner): readonly string[] {
  const facts = stateFacts(state, how).filter(({ value, isCode }) => !isCode && (mergedInto === undefined || value !== 'keine'));
  const until = expiresAt === undefined ? 'keines, solange der Newsletter abonniert ist' : how.moment(expiresAt);
  return [...facts.map(({ label, value }) => wordsRow(label, value)), wordsRow('Löschdatum', until)];
}

function proofParts({ chains }: PersonProof, lines: readonly ProvenLine[]): string {
  if (lines.length === 0) return paragraph('Es ist keiner gespeichert.');
  const verdicts = chains.map(({ verdict }) => (verdict.ok ? '' : `\n<p class="fault">${escapeHtml(verdictWords(verdict))}</p>`));
  const told = lines.map(
    ({ entry, question, address }, index) => `<h3>${proofTitle(entry.content, index)}</h3>
${factList(factsOfLine(entry.content, address).flatMap(lineRow))}${question ? `\n${questionPart(question)}` : ''}`,
  );
  return `${paragraph('Jede Anmeldung und jede Abmeldung wird festgehalten, damit beide später belegt werden können.')}${verdicts.join('')}
${told.join('\n')}`;
}

function proofTitle(content: ProvenLine['entry']['content'], index: number): string {
  const date = content.kind === 'altered' ? '' : ` vom ${dateOnPaper(content.at)}`;
  return `Nachweis ${index + 1}: ${declarationWords(content)}${date}`;
}

function lineRow(fact: LineFact): readonly string[] {
  if ('code' in fact) return [];
  if ('words' in fact) return [wordsRow(fact.label, fact.words)];
  return [wordsRow(fact.label, momentOnPaper(fact.at), ...(fact.by === undefined ? [] : [fact.by]))];
}

function howLong(house: Letterhead, { queueDays, deadLetterDays, logDays, backupDays }: KeptDays): string {
  const { du } = registerOf(house);
  return wholeSection(
    'Wie lange es gespeichert bleibt',
    factList([
      wordsRow(
        'Eintrag zur Unterhaltung',
        `Wird ${monthsInWords(house.contactMonths)} nach dem letzten Kontakt gelöscht, aber nicht, solange ${du('du den Newsletter bekommst', 'Sie den Newsletter erhalten')}.`,
      ),
      wordsRow(
        'Nachweise zum Newsletter',
        'Bleiben bis zum Ende des dritten Jahres nach dem Jahr der Abmeldung, weil so lange Ansprüche bestehen können (§§\u00a0195, 199\u00a0BGB). Dann werden sie gelöscht.',
      ),
      wordsRow('Nachrichten, die gerade verarbeitet werden', `Höchstens ${days(queueDays + deadLetterDays)}, ohne ihren Inhalt.`),
      wordsRow('Technische Protokolle', `${days(logDays)}. Darin steht nur eine Kurzform des Kennzeichens.`),
      wordsRow('Sicherungskopien', `${days(backupDays)}.`),
    ]),
  );
}

function whatFor(house: Letterhead): string {
  const { du } = registerOf(house);
  return wholeSection(
    'Wozu es gespeichert wird',
    list([
      'Damit der Automat niemanden zweimal begrüßt.',
      'Damit Antworten ankommen und Abmeldungen beachtet werden.',
      `Damit wir den Newsletter senden können, wenn ${du('du ihn bestellt hast', 'Sie ihn bestellt haben')}.`,
      `Damit wir belegen können, dass ${du('du dem Newsletter zugestimmt oder dich abgemeldet hast', 'Sie dem Newsletter zugestimmt oder sich abgemeldet haben')}.`,
      `Entscheidungen mit Folgen für ${du('dich', 'Sie')} trifft der Automat nicht${isChurch(house) ? '' : ' (Art. 22 DSGVO)'}.`,
      ...(house.crisisOff === undefined ? [] : [`Hilferufe beantwortet der Automat hier nicht mit Hilfe. Der Grund: ${house.crisisOff}`]),
    ]),
  );
}

function whereFrom(house: Letterhead): string {
  const { du } = registerOf(house);
  return wholeSection(
    'Woher es kommt und wer es bekommt',
    list([
      `Es entsteht aus ${du('deinen', 'Ihren')} Nachrichten an uns und aus den Antworten darauf.`,
      'Amazon Web Services (Luxemburg) betreibt für uns die Technik.',
      'Meta (Irland) stellt die Nachrichten zu.',
    ]),
  );
}

/** Art. 15 (2) DSGVO: transfers to third countries, and on what ground. */
function otherCountries(house: Letterhead): string {
  return wholeSection(
    'In welche Länder außerhalb der EU es gelangen kann',
    list([
      'In die USA: Meta und Amazon Web Services gehören zu Konzernen mit Sitz dort.',
      `Grundlage ist der Angemessenheitsbeschluss der EU-Kommission zum Datenschutzrahmen EU–USA; fällt er weg, gelten Standardvertragsklauseln (${transferLaw[house.law]}).`,
      `Einen Abdruck der Klauseln gibt es beim Datenschutz-Kontakt: ${house.dataProtection}.`,
    ]),
  );
}

function notStored(house: Letterhead): string {
  const { du } = registerOf(house);
  return wholeSection(
    'Was nicht gespeichert ist',
    list([
      `Was ${du('du schreibst', 'Sie schreiben')}.`,
      `${du('Dein', 'Ihr')} Name.`,
      'Bilder, Sprachnachrichten und andere Anhänge.',
      `${du('Deine', 'Ihre')} Telefonnummer oder Kennung in lesbarer Form. Verschlüsselt liegt sie nur dort, wo sie gebraucht wird: für den Newsletter, für seine Nachweise und für Antworten, die noch nicht zugestellt sind. Steht sie oben, wurde sie für diese Auskunft entschlüsselt.`,
    ]),
  );
}

function rights(house: Letterhead): string {
  const { du } = registerOf(house);
  const can = du('Du kannst', 'Sie können');
  return wholeSection(
    du('Deine Rechte', 'Ihre Rechte'),
    `${list([
      `${can} falsche Angaben berichtigen lassen.`,
      `${can} alles löschen lassen: ${du('Schreib', 'Schreiben Sie')} im Chat LÖSCHEN. Ein Rest bleibt acht Tage, damit nichts Altes neu beantwortet wird. Nachweise zum Newsletter bleiben, bis ihre Zeit um ist.`,
      `${can} die Einwilligung in den Newsletter jederzeit widerrufen: ${du('Schreib', 'Schreiben Sie')} im Chat STOPP. Was bis dahin geschah, bleibt rechtmäßig.`,
      `${can} verlangen, dass wir ${du('deine', 'Ihre')} Daten nur noch eingeschränkt verwenden.`,
      `${can} der Verarbeitung widersprechen.`,
      `${can} ${du('deine', 'Ihre')} Daten in einem Format bekommen, das Computer lesen können (JSON).`,
      `${can} ${du('dich', 'sich')} bei der Datenschutz-Aufsicht beschweren. Zuständig für uns: ${house.authority}.`,
    ])}
${paragraph(`${du('Schreib', 'Schreiben Sie')} dazu an: ${house.dataProtection}. Telefon: ${house.phone}. Mehr zum Datenschutz: ${house.privacyLink}`)}`,
  );
}

function appendix(
  { reference }: PersonProof,
  items: readonly PersonRecord[],
  lines: readonly { readonly chain: ProvenChain; readonly line: ProvenLine }[],
  keys: KeysAtHand,
): string {
  const itemLists = items.map((item, index) =>
    codeList(`Eintrag ${index + 1}`, [
      codeRow('Kennzeichen', item.key),
      ...(item.aliasOf === undefined ? [] : [codeRow('Führt zum Kennzeichen', item.aliasOf)]),
      ...stateFacts(item.state, mannerOf(item, keys)).flatMap(machineRow),
      codeRow('Fassung des Eintrags', String(item.version)),
    ]),
  );
  const lineLists = lines.map(({ chain, line: { entry, address } }, index) =>
    codeList(`Nachweis ${index + 1}`, [
      codeRow('Kennzeichen und Nummer', `${chain.person} ${entry.seq}`),
      ...factsOfLine(entry.content, address).flatMap((fact) => ('code' in fact ? [codeRow(fact.label, fact.code)] : [])),
      codeRow('Prüfsumme', entry.hash),
      ...(entry.previous === null ? [] : [codeRow('Prüfsumme der Zeile davor', entry.previous)]),
    ]),
  );
  return `<section class="small">
<h2>Anhang: Werte, die nur die Technik braucht</h2>
${paragraph(
  'Das Kennzeichen ist mit einem geheimen Schlüssel aus der Kennung im Messenger-Dienst berechnet. Prüfwerte und Prüfsummen zeigen, ob etwas doppelt kam oder verändert wurde.',
)}
${factList([codeRow('Kennzeichen', reference), codeRow('Seine Kurzform in Protokollen', keys.vault.reference(reference))])}
${[...itemLists, ...lineLists].join('\n')}
</section>`;
}

function machineRow({ label, value, isCode }: StateFact): readonly string[] {
  return isCode && value !== 'keine' ? [codeRow(label, value)] : [];
}

function codeList(title: string, rows: readonly string[]): string {
  return `<h3>${title}</h3>\n${factList(rows)}`;
}

function mannerOf(item: PersonRecord, { openAddress }: KeysAtHand): Manner {
  return {
    moment: momentOnPaper,
    day: (day) => dateOnPaper(fromLocal(day, 0)),
    channel: (channel) => profileOf(channel).label,
    open: openerOf(item, openAddress),
  };
}

/** Picks the wording that the facility keeps to. */
function registerOf({ address }: Letterhead): { readonly du: (du: string, sie: string) => string } {
  return { du: (du, sie) => (address === 'du' ? du : sie) };
}

function isChurch({ law }: Letterhead): boolean {
  return law === 'KDG' || law === 'DSG-EKD';
}

/** Small enough to stand on one page of paper. */
function wholeSection(title: string, html: string): string {
  return section(title, html, ' class="whole"');
}

function section(title: string, html: string, attribute = ''): string {
  return `<section${attribute}>\n<h2>${title}</h2>\n${html}\n</section>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function list(sentences: readonly string[]): string {
  return `<ul>\n${sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('\n')}\n</ul>`;
}
