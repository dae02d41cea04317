import { registerOf } from '../papers/phrases.ts';
import type { FlyerChat, FlyerFacts } from './facts.ts';

/** Everything that stands on a flyer, in its order. */
export interface FlyerWords {
  /** The call to act, in two lines. */
  readonly headline: readonly [string, string];
  /** How, step by step. */
  readonly steps: readonly string[];
  /** Kind of answer, and its time. */
  readonly promise: string;
  /** The house rules: one sentence, in simple language short ones. */
  readonly rule: string;
  readonly danger: string;
  /** Number and address of the chat, for those who type. */
  readonly typed: readonly string[];
  /** Captions beside the small codes. */
  readonly offers: readonly FlyerOffer[];
  /** Where more is found. */
  readonly foot: { readonly house: string; readonly links: readonly string[]; readonly notes: readonly string[] };
}

export interface FlyerOffer {
  readonly kind: 'newsletter' | 'chat';
  /** The chat that its code leads into. */
  readonly chat: FlyerChat;
  readonly title: string;
  readonly text: string;
}

/** @param chat the one that is asked to be written to */
export function flyerWords(facts: FlyerFacts, chat: FlyerChat): FlyerWords {
  const { facility, contact, isSimple, isSimpleReviewed } = facts;
  const say = registerOf(facility.address);
  return {
    headline: [say('Schreib uns', 'Schreiben Sie uns'), chat.on],
    steps: ['Handy-Kamera öffnen', 'Code scannen', 'Nachricht abschicken'],
    promise: isSimple ? 'Die Antwort kommt sofort.' : promiseOf(chat),
    rule: isSimple ? simpleRule(facts, chat) : ruleOf(facts, chat),
    danger: 'Bei Gefahr: 112 anrufen.',
    typed: [...(chat.number === undefined ? [] : [unbroken(chat.number)]), chat.address],
    offers: [...newsletterOffer(facts, chat), ...facts.chats.filter((other) => other !== chat).map((other) => chatOffer(facts, other))],
    foot: {
      house: `${facility.name}, Telefon ${unbroken(contact.phone)}`,
      links: [
        ...(contact.link === undefined ? [] : [`Alle Wege zu uns: ${shown(contact.link)}`]),
        `Datenschutz: ${shown(contact.privacyLink)}`,
      ],
      notes: isSimple && !isSimpleReviewed ? ['Dieser Text ist ein Entwurf in einfacher Sprache.'] : [],
    },
  };
}

function promiseOf({ inbox }: FlyerChat): string {
  return inbox === 'none' ? 'Automatische Antwort, Tag und Nacht.' : 'Erst der Automat, dann unser Team.';
}

function ruleOf({ facility, contact }: FlyerFacts, { inbox, on }: FlyerChat): string {
  const say = registerOf(facility.address);
  const readers = inbox === 'none' ? 'antwortet ein Automat und kein Mensch liest mit' : 'antwortet zuerst ein Automat';
  const tell = say('sag uns bitte am Telefon', 'sagen Sie uns bitte am Telefon');
  return `${capital(on)} ${readers}; Vertrauliches ${tell}: ${unbroken(contact.phone)}.`;
}

/** Two lines of short sentences. */
function simpleRule({ facility, contact }: FlyerFacts, { inbox }: FlyerChat): string {
  const say = registerOf(facility.address);
  const number = unbroken(contact.phone);
  return [
    inbox === 'none' ? 'Ein Computer antwortet. Kein Mensch liest mit.' : 'Erst antwortet ein Computer. Dann liest unser Team.',
    say(`Schreib bitte nichts Geheimes. Ruf uns an: ${number}.`, `Schreiben Sie bitte nichts Geheimes. Rufen Sie uns an: ${number}.`),
  ].join('\n');
}

function newsletterOffer({ newsletter, facility, isSimple }: FlyerFacts, chat: FlyerChat): readonly FlyerOffer[] {
  if (!newsletter) return [];
  const { name, topics, frequency, minimumAge } = newsletter;
  const say = registerOf(facility.address);
  const age = minimumAge === undefined ? '' : `, ab ${minimumAge} Jahren`;
  const text = isSimple
    ? [
        say('Willst du Neues von uns?', 'Wollen Sie Neues von uns?'),
        say('Scann den Code. Dann schreib: START.', 'Scannen Sie den Code. Dann schreiben Sie: START.'),
        say('Willst du nicht mehr? Schreib: STOPP.', 'Wollen Sie nicht mehr? Schreiben Sie: STOPP.'),
        ...(minimumAge === undefined ? [] : [`Ab ${minimumAge} Jahren.`]),
      ]
    : [
        `${enumerated(topics)}; ${frequency}${age}.`,
        'Code scannen, abschicken, mit START bestätigen.',
        say('Mit STOPP meldest du dich jederzeit ab.', 'Mit STOPP melden Sie sich jederzeit ab.'),
      ];
  return [{ kind: 'newsletter', chat, title: `Newsletter „${name}“`, text: text.join(' ') }];
}

function chatOffer({ isSimple }: FlyerFacts, chat: FlyerChat): FlyerOffer {
  const { inbox, on, address } = chat;
  const standard = inbox === 'none' ? 'Auch hier antwortet ein Automat.' : 'Hier liest auch unser Team.';
  const simple = inbox === 'none' ? 'Auch hier antwortet ein Computer.' : 'Hier lesen auch Menschen.';
  return { kind: 'chat', chat, title: `Oder ${on}`, text: `${address}\n${isSimple ? simple : standard}` };
}

/** For people who do not see the code. */
export function codeLabel({ facility }: FlyerFacts, chat: FlyerChat, wish: 'contact' | 'newsletter'): string {
  const what = wish === 'contact' ? 'öffnet den Chat' : 'meldet den Wunsch nach dem Newsletter';
  return `QR-Code: ${what} ${chat.on} mit ${facility.name}, ${chat.address}`;
}

function shown(link: string): string {
  return link.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** A number stays in one line. */
function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}
