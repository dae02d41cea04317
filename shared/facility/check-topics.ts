import { noFacility } from '../understanding/facility-words.ts';
import { blurredWords } from '../understanding/topics/spelling.ts';
import { commonTopics } from '../understanding/topics/topic-rule.ts';
import { understand } from '../understanding/understand.ts';
import type { Mistakes } from './check.ts';
import type { TopicOfFile } from './schema.ts';

interface Placed {
  readonly at: string;
  readonly value: TopicOfFile;
}

/**
 * Topics that could never be asked for, or not be told from one another: a keyword that is a command or a cry for help (both come first),
 * a keyword or an id of two topics, an id that every facility's topics have.
 */
export function checkTopics(topics: readonly Placed[], mistakes: Mistakes): void {
  const places = new Map<string, Placed>();
  const ids = new Map<string, string>();
  for (const topic of topics) {
    const { at, value } = topic;
    const same = ids.get(value.id);
    if (same !== undefined) mistakes.add(`${at}.id`, `${value.id} is the id of ${same} as well: give each topic its own`, 'id: wohnen');
    ids.set(value.id, at);
    if (commonTopics.some((common) => common === value.id)) {
      mistakes.add(`${at}.id`, `${value.id} is the name of a topic that every facility has: take another one`, `id: ${value.id}-extra`);
    }
    for (const [place, keyword] of value.keywords.entries()) checkKeyword(topic, keyword, `${at}.keywords.${place}`, places, mistakes);
  }
}

function checkKeyword(topic: Placed, keyword: string, at: string, places: Map<string, Placed>, mistakes: Mistakes): void {
  const { commands, crisis } = understand({ text: keyword }, { ...noFacility, topics: [{ id: topic.value.id, keywords: [keyword] }] });
  const [command] = commands;
  if (command !== undefined) {
    mistakes.add(at, `"${keyword}" is a command (${command}): it would never get here. Take a longer word`, exampleKeywords);
  } else if (crisis !== undefined && crisis.tier !== 'maybe') {
    mistakes.add(
      at,
      `"${keyword}" is a cry for help: the answer to that comes first. Name the offer instead, as in "Krisenberatung"`,
      exampleKeywords,
    );
  }
  const spelling = blurredWords(keyword).join(' ');
  if (spelling === '') mistakes.add(at, `"${keyword}" has no letter`, exampleKeywords);
  const other = places.get(spelling);
  if (other !== undefined && other !== topic) {
    mistakes.add(at, `"${keyword}" is a keyword of ${other.at} (${other.value.id}) as well: leave it with one of them`, exampleKeywords);
  }
  places.set(spelling, topic);
}

const exampleKeywords = 'keywords: [Schulden, Mahnung, Inkasso]';
