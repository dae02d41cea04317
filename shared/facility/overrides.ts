import type { Mistakes } from './check.ts';
import { type GreetingPart, greetingParts } from './greeting-parts.ts';
import { isGroup } from './is-group.ts';
import { unknownName } from './nearest.ts';
import { isTextId, textIds } from './shipped-texts.ts';
import type { TextId } from './text-id.ts';
import { greetingOf, type Overrides } from './texts.ts';

const greetingExample = [
  'greeting:',
  '  welcome: "Hallo! 👋"',
  '  notice: "Das ist eine automatische Antwort von {{einrichtung}}."',
  '  purpose: "Hier geht es um Termine und Öffnungszeiten. Hier liest kein Mensch mit."',
  '  confidential: "Bitte nichts Vertrauliches: das klären wir am Telefon oder beim Termin."',
  '  urgent: "Eilig? Telefon {{telefon}}. Bei Gefahr: 112."',
  '  link: "Kontakt: {{link_kontakt}}"',
].join('\n');

/**
 * Reads the overrides of one place of the file: unknown ids, empty texts and a greeting that is not whole are noted. Who rewrites the
 * greeting gives all six parts, so that none of the five points (and not the notice) is lost unseen.
 */
export function readOverrides(given: unknown, at: string, mistakes: Mistakes): Overrides {
  if (given === undefined) return { at, byId: {} };
  if (!isGroup(given)) {
    mistakes.add(at, 'must be a group of texts by their ids');
    return { at, byId: {} };
  }
  const byId: Partial<Record<TextId, string>> = {};
  for (const [id, text] of Object.entries(given)) {
    if (id === 'greeting') continue;
    if (!isTextId(id)) mistakes.add(`${at}.${id}`, unknownName('text', id, ['greeting', ...textIds]));
    else if (typeof text !== 'string') mistakes.add(`${at}.${id}`, 'must be text');
    else if (text.trim() === '') mistakes.add(`${at}.${id}`, 'is empty');
    else byId[id] = text.trim();
  }
  const greeting = Object.hasOwn(given, 'greeting') ? readGreeting(given.greeting, `${at}.greeting`, mistakes) : undefined;
  return greeting === undefined ? { at, byId } : { at, greeting, byId };
}

function readGreeting(given: unknown, at: string, mistakes: Mistakes): Record<GreetingPart, string> | undefined {
  if (!isGroup(given)) {
    mistakes.add(at, `must be a group of its parts: ${greetingParts.join(', ')}`, greetingExample);
    return undefined;
  }
  const meant = mistakes.renamed(given, greetingParts, at, { what: 'greeting part', example: greetingExample });
  let whole = true;
  const parts = greetingOf((name) => {
    const text = meant[name];
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
    const problem = text === undefined ? 'is missing' : typeof text === 'string' ? 'is empty' : 'must be text';
    mistakes.add(`${at}.${name}`, `the greeting's part \`${name}\` ${problem}`, greetingExample);
    whole = false;
    return '';
  });
  return whole ? parts : undefined;
}
