import type { ChatAddress } from '../chats.ts';
import { escapeHtml } from '../escape-html.ts';
import { type Block, h2, list, p } from './document.ts';
import type { ChannelFact, Facts } from './facts.ts';
import { blocksAsHtml } from './html.ts';
import { enumerate, labelsOf, months, newsletterInWords, registerOf, staffed, unstaffed } from './phrases.ts';

/** `leicht`: simple German, one thought a line; a draft until people of its target group have checked it. */
export type ExplainerStyle = 'standard' | 'leicht';

/** Facts about its channels that only the facility knows, for readers of the page. */
export interface ExplainerNumber {
  /** The number that WhatsApp shows, `+49 30 23125014`; absent: `channels.whatsapp.number` of the file. */
  readonly number?: string | undefined;
}

/** The public explainer: number, what the desk does and does not, the newsletter's promise, STOPP, privacy. */
export function explainerBlocks(facts: Facts, style: ExplainerStyle, { number }: ExplainerNumber = {}): readonly Block[] {
  return style === 'leicht' ? simpleBlocks(facts, number) : standardBlocks(facts, number);
}

/** To be put into a page of the facility's website: no style, no script, nothing loaded. */
export function explainerSnippet(facts: Facts, style: ExplainerStyle, of: ExplainerNumber = {}): string {
  const title = style === 'leicht' ? 'Schreiben mit uns: einfach erklärt' : 'Uns schreiben: so geht es';
  return `<section lang="de" aria-labelledby="pforte-${style}">
<h2 id="pforte-${style}">${escapeHtml(title)}</h2>
${deeper(blocksAsHtml(explainerBlocks(facts, style, of)))}
</section>
`;
}

/** A line for the website's menu or foot that leads to the page. */
export function explainerLink({ channels, facility }: Facts, page: string): string {
  const say = registerOf(facility.address);
  const where = enumerate(channels.map(({ label }) => label));
  const text = `${say('Schreib uns', 'Schreiben Sie uns')}: So geht es (${where})`;
  return `<p lang="de"><a href="${escapeHtml(page)}">${escapeHtml(text)}</a></p>\n`;
}

/** The same as a page of its own. */
export function explainerPage(facts: Facts, of: ExplainerNumber = {}): string {
  const { name, carrier } = facts.facility;
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(`Uns schreiben – ${name}`)}</title><style>
:root { font: 1.05rem/1.55 system-ui, sans-serif; color: #1a1a1a; background: #fff; } body { max-width: 42rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; } li { margin: .35rem 0; } a { color: #0b4f8a; } footer { margin-top: 3rem; border-top: 1px solid #767676; }
</style></head>
<body>
<main>
<h1>${escapeHtml(name)}</h1>
${explainerSnippet(facts, 'standard', of)}${explainerSnippet(facts, 'leicht', of)}</main>
<footer><p>${escapeHtml(carrier)} · <a href="${escapeHtml(facts.contact.imprintLink)}">Impressum</a> · <a href="${escapeHtml(facts.contact.privacyLink)}">Datenschutz</a></p></footer>
</body>
</html>
`;
}

/** The snippet's own heading is of the second level. */
function deeper(html: string): string {
  return html.replace(/<(\/?)h2>/g, '<$1h3>');
}

/** A line for each chat; what cannot be linked is found on the page of all ways. */
function wayIn({ channels, contact }: Facts, number: string | undefined): readonly string[] {
  const ways = channels.map((channel) => ({ label: channel.label, chat: chatOf(channel, number) }));
  const linked = ways.flatMap(({ label, chat }) =>
    chat ? [`${label}: ${chat.number === undefined ? '' : `${chat.number}, `}https://${chat.address}`] : [],
  );
  const others = ways.filter(({ chat }) => !chat).map(({ label }) => label);
  return [...linked, ...(others.length === 0 ? [] : [`${enumerate(others)}: die Links stehen auf ${contact.link}`])];
}

/** A number that was given stands for that of the file. WhatsApp's short link wants the digits alone. */
function chatOf({ isOnBehalf, chat }: ChannelFact, number: string | undefined): ChatAddress | undefined {
  return isOnBehalf && number !== undefined ? { number, address: `wa.me/${number.replace(/\D/g, '')}` } : chat;
}

function standardBlocks(facts: Facts, number: string | undefined): readonly Block[] {
  const { facility, channels, contact, newsletter, retention, crisis } = facts;
  const say = registerOf(facility.address);
  const read = staffed(facts);
  const unread = unstaffed(facts);
  return [
    p(
      `${say('Du kannst', 'Sie können')} ${facility.name} auf ${enumerate(
        channels.map(({ label }) => label),
        'oder',
      )} schreiben. Zuerst antwortet ein Automat, sofort und zu jeder Zeit.`,
    ),
    list(wayIn(facts, number)),
    h2('Was der Automat kann'),
    list([
      'Er sagt, wann wir da sind und wie wir zu erreichen sind.',
      `Er beantwortet häufige Fragen${facts.topics.length === 0 ? '' : `, zum Beispiel zu: ${enumerate(facts.topics)}`}.`,
      ...(crisis.off === undefined ? ['Wer in Not ist, bekommt sofort Notrufnummern und Hilfetelefone genannt.'] : []),
      ...(read.length === 0
        ? []
        : [`Auf ${labelsOf(read)} liest danach unser Team (${enumerate([...new Set(read.map(({ hours }) => hours))])}).`]),
    ]),
    h2('Was er nicht kann'),
    list([
      'Er berät nicht und entscheidet nichts.',
      ...(unread.length === 0 ? [] : [`Auf ${labelsOf(unread)} liest kein Mensch mit.`]),
      crisis.off === undefined
        ? 'Er holt keine Hilfe: Bei Gefahr bitte gleich 112 anrufen.'
        : 'Hilferufe erkennt er nicht. In Not bitte 112 anrufen.',
      `Bilder und Sprachnachrichten versteht er nicht.`,
      `Für Vertrauliches ist der Chat der falsche Ort: ${say('Ruf an', 'Rufen Sie an')}, ${contact.phone}.`,
    ]),
    ...(newsletter === undefined
      ? []
      : [
          h2(`Unser Newsletter „${newsletter.name}“`),
          p(
            `${newsletterInWords(newsletter)}. ${say('Schreib', 'Schreiben Sie')} „Newsletter“, dann fragen wir zurück; erst mit dem Wort START ${say('bist du', 'sind Sie')} angemeldet.`,
            `Mit STOPP ${say('meldest du dich', 'melden Sie sich')} jederzeit ab.`,
          ),
        ]),
    h2('Datenschutz'),
    p(
      `Was ${say('du schreibst', 'Sie schreiben')}, speichern wir nicht. Wir merken uns ein Kennzeichen und Zeitpunkte, bis ${months(retention.contactMonths)} nach dem letzten Kontakt. Bei Meta liegt die Nachricht trotzdem.`,
      `AUSKUNFT sagt, was gespeichert ist; LÖSCHEN löscht es. Mehr: ${contact.privacyLink}`,
    ),
  ];
}

function simpleBlocks(facts: Facts, number: string | undefined): readonly Block[] {
  const { facility, contact, newsletter, crisis } = facts;
  const say = registerOf(facility.address);
  const unread = unstaffed(facts);
  return [
    list([
      `${say('Du kannst', 'Sie können')} uns schreiben.`,
      ...wayIn(facts, number),
      'Zuerst antwortet ein Computer-Programm.',
      ...(unread.length === 0 ? [] : [`Auf ${labelsOf(unread)} liest kein Mensch mit.`]),
      'Wir speichern den Text nicht.',
      'Die Firma Meta kann ihn sehen.',
      `${say('Schreib', 'Schreiben Sie')} bitte nichts Geheimes.`,
      `${say('Ruf', 'Rufen Sie')} uns an: ${contact.phone}.`,
      crisis.off === undefined ? 'In Not sagt das Programm Notruf-Nummern.' : 'Das Programm erkennt keine Not.',
      'Bei Gefahr: 112 anrufen.',
      ...(newsletter === undefined
        ? []
        : [
            `Unser Newsletter heißt „${newsletter.name}“.`,
            `So oft: ${newsletter.frequency}.`,
            ...(newsletter.minimumAge === undefined ? [] : [`Ab ${newsletter.minimumAge} Jahren.`]),
            `${say('Willst du', 'Wollen Sie')} „${newsletter.name}“? ${say('Schreib', 'Schreiben Sie')}: Newsletter. Dann: START.`,
            `${say('Willst du', 'Wollen Sie')} es nicht mehr? ${say('Schreib', 'Schreiben Sie')}: STOPP.`,
          ]),
      `${say('Sollen wir alles über dich löschen? Schreib', 'Sollen wir alles über Sie löschen? Schreiben Sie')}: LÖSCHEN.`,
    ]),
    p('Dieser Text ist ein Entwurf in einfacher Sprache.'),
  ];
}
