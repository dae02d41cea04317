import { ownTopicHint, type ShortcutWords, shortcutWords } from '../languages/de/shortcuts.ts';
import { payloads, topicPayload } from '../understanding/payloads.ts';
import { commonTopics } from '../understanding/topics/topic-rule.ts';
import { understand } from '../understanding/understand.ts';
import { facilityWords } from './facility-words.ts';
import type { Snapshot, SnapshotTopic } from './snapshot.ts';

/** A request made by a tap instead of by writing. Its title, sent as a text, means what the payload means. */
export interface Shortcut {
  readonly title: string;
  readonly payload: string;
  /** Absent: no word of it can be a command. */
  readonly command?: { readonly name: string; readonly hint: string };
  /** One of the facility's own topics: the first to be left out where there is no room. */
  readonly isOwn: boolean;
}

export interface Shortcuts {
  /** In the order of a menu. */
  readonly menu: readonly Shortcut[];
  /** In the order of what is asked first. */
  readonly starters: readonly Shortcut[];
  /** Ids of topics without a keyword that fits on a button. */
  readonly unnamed: readonly string[];
}

/** The shortest room that a platform gives a title: Messenger's menu. */
const longestTitle = 30;
/** WhatsApp's limit for the name of a command. */
const longestCommand = 32;

type Common = keyof typeof shortcutWords;

/** Returns the requests that clients can make by a tap: common topics, the facility's own topics, its newsletter, their rights. */
export function shortcutsOf(snapshot: Snapshot): Shortcuts {
  const topics = snapshot.topics ?? [];
  const named = topics.flatMap((topic) => ownShortcut(topic, snapshot) ?? []);
  const newsletter: readonly Common[] = snapshot.newsletter ? ['subscribe', 'stop'] : [];
  const [first, ...others] = named;
  const firstAsked: readonly Common[] = snapshot.newsletter ? ['human', 'subscribe'] : ['human'];
  return {
    menu: [...commonTopics.map(common), ...named, ...(['human', ...newsletter, 'privacy', 'access', 'erase'] as const).map(common)],
    starters: [common('hours'), ...(first ? [first] : []), ...firstAsked.map(common), ...others, common('appointment'), common('contact')],
    unnamed: topics.filter(({ keywords }) => titleOf(keywords) === undefined).map(({ id }) => id),
  };
}

function common(id: Common): Shortcut {
  const { title, command, hint }: ShortcutWords = shortcutWords[id];
  return { title, payload: payloadOf(id), command: { name: command, hint }, isOwn: false };
}

function payloadOf(id: Common): string {
  return commonTopics.some((topic) => topic === id) ? topicPayload(id) : payloads[id as Exclude<Common, (typeof commonTopics)[number]>];
}

function ownShortcut({ id, keywords }: SnapshotTopic, snapshot: Snapshot): Shortcut | undefined {
  const title = titleOf(keywords);
  if (title === undefined) return undefined;
  const name = keywords.flatMap((keyword) => commandOf(keyword) ?? []).find((word) => asksAbout(word, id, snapshot));
  return {
    title,
    payload: topicPayload(id),
    ...(name !== undefined && { command: { name, hint: ownTopicHint(title) } }),
    isOwn: true,
  };
}

/** The first keyword that fits on a button: what is not cut is understood. Platforms refuse emoji there. */
function titleOf(keywords: readonly string[]): string | undefined {
  return keywords.find((keyword) => keyword.length <= longestTitle && !/\p{Extended_Pictographic}/u.test(keyword));
}

const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A keyword of one word in the letters that a command may have. */
function commandOf(keyword: string): string | undefined {
  const spelled = keyword
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelledOut[letter] ?? '');
  const plain = spelled.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[a-z0-9]+$/.test(plain) && plain.length <= longestCommand ? plain : undefined;
}

function asksAbout(command: string, topic: string, snapshot: Snapshot): boolean {
  return understand({ text: `/${command}` }, facilityWords(snapshot)).topic === topic;
}
