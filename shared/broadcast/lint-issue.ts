import { type Channel, channels, profileOf } from '../channels/registry.ts';
import { facilityWords } from '../facility/facility-words.ts';
import { forbiddenPromise, lintWords, promiseOfReaders } from '../facility/lint.ts';
import { foreignAddress } from '../facility/lint-address.ts';
import { lintSimple } from '../facility/lint-simple.ts';
import { renderReply } from '../facility/render.ts';
import type { Address, Snapshot } from '../facility/snapshot.ts';
import { lengthIn, type TextLimit } from '../kernel/text-length.ts';
import type { SensitiveKind } from '../understanding/sensitive/kinds.ts';
import { scan, summary } from '../understanding/sensitive/scan.ts';
import { frameText, type Issue, issueFields } from './issue.ts';

/** Error in an issue; the command line says what to do. */
export type IssueMistake =
  | { readonly kind: 'empty' | 'several-lines' | 'spaces' | 'braces' | 'link-not-https' | 'link-shortened' | 'no-channel' }
  | { readonly kind: 'address'; readonly address: Address; readonly word: string }
  | { readonly kind: 'promise' | 'readers'; readonly words: string }
  | { readonly kind: 'confidential'; readonly what: SensitiveKind }
  | { readonly kind: 'too-long'; readonly channel: Channel; readonly units: number; readonly limit: number }
  | { readonly kind: 'frame-lacks'; readonly channel: Channel; readonly what: 'sender' | 'imprint' | 'STOPP' };

/** Warning for a person to judge: the issue may go out with it. */
export type IssueDoubt =
  | { readonly kind: 'confidential'; readonly what: SensitiveKind }
  /** In what way the wording is doubtful: continues "the text …". */
  | { readonly kind: 'wording'; readonly how: string };

/** Twice the length that still reads well on a phone. */
const longestReadable = 1200;

/** Longest whole issue: the body of a template, or what can be read and sent. */
function longestOn(channel: Channel): TextLimit {
  const { templates, maxTextLength } = profileOf(channel);
  if (templates) return { units: templates.longestBody, of: 'utf16' };
  return maxTextLength.units < longestReadable ? maxTextLength : { units: longestReadable, of: 'utf16' };
}

/** Services that hide where a link leads: Meta refuses them in templates, and nobody should tap them. */
const shorteners = [
  'bit.ly',
  't.co',
  'tinyurl.com',
  'goo.gl',
  'ow.ly',
  'is.gd',
  'buff.ly',
  'rebrand.ly',
  'cutt.ly',
  't1p.de',
  'kurzelinks.de',
  'wa.me',
  'lnkd.in',
];

/** Mistakes by the field that they are in. What concerns the whole stands with the text. */
export interface MistakesByField {
  readonly text: readonly IssueMistake[];
  readonly link: readonly IssueMistake[];
}

/** A text of this length is refused for it alone: nothing more is looked for in it. */
const notRead = 10_000;

/** Every mistake of an issue, in the frame of each channel of the facility. */
export function mistakesByField(issue: Issue, snapshot: Snapshot): MistakesByField {
  const served = servedChannels(snapshot);
  const whole = served.flatMap((channel) => lintWhole(channel, issue, snapshot));
  const link = lintLink(issue.link.slice(0, notRead));
  if (issue.text.length > notRead) return { text: whole, link };
  const text: readonly IssueMistake[] = [
    ...(served.length === 0 ? [{ kind: 'no-channel' } as const] : []),
    ...lintText(issue.text),
    ...lintWording(issue.text, served, snapshot),
    ...confidentialIn(issue, snapshot, 'high').map((what) => ({ kind: 'confidential', what }) as const),
    ...[...issue.text.matchAll(/https?:\/\/[^\s]+/g)].flatMap(([found]) => lintLink(found)),
    ...whole,
  ];
  return { text: onceEach(text), link };
}

/** The same in one list; the same mistake in text and link is one. */
export function lintIssue(issue: Issue, snapshot: Snapshot): readonly IssueMistake[] {
  const { text, link } = mistakesByField(issue, snapshot);
  return onceEach([...text, ...link]);
}

function onceEach(mistakes: readonly IssueMistake[]): readonly IssueMistake[] {
  return [...new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake])).values()];
}

function servedChannels(snapshot: Snapshot): readonly Channel[] {
  return channels.filter((channel) => snapshot[channel]?.texts.byId[frameText] !== undefined);
}

/** Characters that text and link may have together, by the channel with the least; undefined: no channel has a frame. */
export function roomForIssue(snapshot: Snapshot): number | undefined {
  const rooms = servedChannels(snapshot).map((channel) => {
    const limit = longestOn(channel);
    const texts = snapshot[channel]?.texts;
    return texts ? limit.units - lengthIn(limit.of, renderReply(texts, [frameText], { inhalt: '', link: '' })) : 0;
  });
  return rooms.length === 0 ? undefined : Math.max(0, Math.min(...rooms));
}

/**
 * Possibly confidential parts of an issue: ways to reach or find somebody that the facility does not publish itself, a birth date, a file
 * number. Also wording that may be right: "Sie" for others, men alone, forms with a sign, what simple language would say in another way.
 */
export function issueDoubts(issue: Issue, snapshot: Snapshot): readonly IssueDoubt[] {
  const style = channels.flatMap((channel) => snapshot[channel]?.texts.style ?? [])[0] ?? 'standard';
  const { address } = snapshot.facility;
  const words = lintWords(issue.text, { address, inbox: 'staffed', needsNotice: false });
  // A template takes one line, so the sentences of an issue cannot have one each.
  const simple = style === 'leicht' ? lintSimple(issue.text.replace(/(?<=[.!?])\s+/g, '\n')) : { mistakes: [], warnings: [] };
  return [
    ...confidentialIn(issue, snapshot, 'low').map((what) => ({ kind: 'confidential', what }) as const),
    ...[...words.warnings, ...simple.mistakes, ...simple.warnings].map((how) => ({ kind: 'wording', how }) as const),
  ];
}

function confidentialIn({ text }: Issue, snapshot: Snapshot, severity: 'high' | 'low'): readonly SensitiveKind[] {
  const { findings } = scan(text, facilityWords(snapshot).known);
  return summary({ findings: findings.filter((finding) => finding.severity === severity) })?.kinds ?? [];
}

/** A parameter of a template takes neither line breaks nor tabs nor more than four spaces in a row (Meta, 132000 ff.). */
function lintText(text: string): readonly IssueMistake[] {
  return [
    ...(text.trim() === '' ? [{ kind: 'empty' } as const] : []),
    ...(/[\n\r\t\u2028\u2029]/.test(text) ? [{ kind: 'several-lines' } as const] : []),
    ...(/ {5}/.test(text) ? [{ kind: 'spaces' } as const] : []),
    ...(/\{\{|\}\}|\[\[|\]\]/.test(text) ? [{ kind: 'braces' } as const] : []),
  ];
}

/** Rules for every text of the facility: its du or Sie, nothing promised that cannot be kept, no readers where nobody reads. */
function lintWording(text: string, served: readonly Channel[], snapshot: Snapshot): readonly IssueMistake[] {
  const { address } = snapshot.facility;
  const [word] = foreignAddress(text, address).wrong;
  const promise = forbiddenPromise(text);
  const readers = served.some((channel) => snapshot[channel]?.inbox === 'none') ? promiseOfReaders(text) : undefined;
  return [
    ...(word === undefined ? [] : [{ kind: 'address', address, word } as const]),
    ...(promise === undefined ? [] : [{ kind: 'promise', words: promise } as const]),
    ...(readers === undefined ? [] : [{ kind: 'readers', words: readers } as const]),
  ];
}

function lintLink(link: string): readonly IssueMistake[] {
  const host = /^https:\/\/([a-z0-9.-]+\.[a-z]{2,})(?:[/?#]\S*)?$/i.exec(link)?.[1]?.toLowerCase();
  if (host === undefined) return [{ kind: 'link-not-https' }];
  return shorteners.includes(host.replace(/^www\./, '')) ? [{ kind: 'link-shortened' }] : [];
}

/** Legal requirements on each issue (LAW-11): sender, how to end it, imprint. The frame meets them, unless somebody changed the frame. */
function lintWhole(channel: Channel, issue: Issue, snapshot: Snapshot): readonly IssueMistake[] {
  const texts = snapshot[channel]?.texts;
  if (!texts) return [];
  const whole = renderReply(texts, [frameText], issueFields(issue));
  const frame = renderReply(texts, [frameText], { inhalt: '', link: '' });
  const limit = longestOn(channel);
  const units = lengthIn(limit.of, whole);
  return [
    ...(units > limit.units ? [{ kind: 'too-long', channel, units, limit: limit.units } as const] : []),
    ...(frame.includes(snapshot.facility.name) ? [] : [{ kind: 'frame-lacks', channel, what: 'sender' } as const]),
    ...(/https:\/\/\S+/.test(frame) && /impressum/i.test(frame) ? [] : [{ kind: 'frame-lacks', channel, what: 'imprint' } as const]),
    ...(/\bSTOPP\b/.test(frame) ? [] : [{ kind: 'frame-lacks', channel, what: 'STOPP' } as const]),
  ];
}
