import { writeFileSync } from 'node:fs';
import { toLocal } from '../../shared/calendar/berlin.ts';
import { channels, profileOf } from '../../shared/channels/registry.ts';
import { type Field, fieldEdits, fieldGroups, fieldOf, type Values } from '../../shared/console/facility-fields.ts';
import { facilityWords } from '../../shared/console/facility-words.ts';
import { problemSentence } from '../../shared/console/mistake-sentences.ts';
import { mistakeWords } from '../../shared/console/mistake-words.ts';
import { compiler } from '../../shared/facility/compiler.ts';
import type { Answers } from '../terminal/answers.ts';

type Say = (...lines: readonly string[]) => void;
type Ask = Pick<Answers, 'ask'>;

const days = Object.entries(facilityWords.days).map(
  ([day, name]): Field => ({
    path: `hours.${day}`,
    label: `Sprechzeiten am ${name}`,
    hint: '09:00-12:00, 13:00-17:00; leer: geschlossen',
    kind: 'text',
    isOptional: true,
  }),
);
const all = [...fieldGroups, { title: facilityWords.groups.hours, fields: days }];
const isOfChannel = (path: string) => path.startsWith('channels.');

/**
 * Makes a facility file of the answers to the questions that the console's page has no file without: its fields, its check, its sentences. What is wrong
 * is asked again. Undefined: there are no more answers.
 */
export async function askFacility(answers: Ask, say: Say): Promise<string | undefined> {
  let asked = await firstFields(answers);
  let typed: Values = Object.fromEntries(fieldGroups.flatMap(({ fields }) => fields.map(({ path }) => [path, ''])));
  while (asked) {
    const told = await askEach(asked, answers);
    if (!told) return undefined;
    typed = { ...typed, ...told };
    const document = documentOf(typed);
    const loaded = compiler.compile(document, toLocal(Date.now()).date);
    if (loaded.ok) return document;
    say(
      ...new Set(
        loaded.mistakes.map(
          ({ path, problem, example }) => `${labelOf(path)}: ${problemSentence(problem, mistakeWords)} Richtig wäre: ${example}`,
        ),
      ),
    );
    const wrong = new Set(loaded.mistakes.map(({ path }) => fieldOf(path, all)));
    const again = fieldsWhere(({ path }) => wrong.has(path));
    asked = again.length > 0 ? again : await firstFields(answers);
  }
  return undefined;
}

function fieldsWhere(isMeant: (field: Field) => boolean): readonly Field[] {
  return all.flatMap(({ fields }) => fields.filter(isMeant));
}

/** Asks for what every file needs, the hours, and the channels that there are. Undefined: there are no more answers. */
async function firstFields(answers: Ask): Promise<readonly Field[] | undefined> {
  const used = new Set<string>();
  for (const channel of channels) {
    const answer = await answers.ask(`Schreiben Ihnen Menschen über ${profileOf(channel).label}? (ja/nein)`);
    if (answer === undefined) return undefined;
    if (/^ja?$/i.test(answer)) used.add(channel);
  }
  return fieldsWhere(({ path, isOptional }) =>
    isOfChannel(path) ? used.has(path.split('.')[1] ?? '') : !isOptional || days.some((day) => day.path === path),
  );
}

async function askEach(fields: readonly Field[], { ask }: Ask): Promise<Values | undefined> {
  const typed: Record<string, string> = {};
  for (const { path, label, hint, choices } of fields) {
    const where = isOfChannel(path) ? `${labelOf(path)}, ` : '';
    const how = choices
      ? Object.entries(choices)
          .map(([value, name]) => (value === name ? value : `${value} = ${name}`))
          .join(', ')
      : hint;
    const answer = await ask(`${where}${label}${how === '' ? '' : ` (${how})`}:`);
    if (answer === undefined) return undefined;
    typed[path] = answer;
  }
  return typed;
}

/** A channel's fields go by its name: several have an id. */
function labelOf(path: string): string {
  const channel = channels.find((one) => path.startsWith(`channels.${one}`));
  if (channel) return profileOf(channel).label;
  return fieldsWhere((field) => field.path === fieldOf(path, all))[0]?.label ?? (path === '' ? facilityWords.wholeFile : path);
}

function documentOf(typed: Values): string {
  const hours = days.flatMap(({ path }) => {
    const times = (typed[path] ?? '')
      .split(/[,;]/)
      .map((time) => time.trim())
      .filter((time) => time !== '');
    return times.length > 0 ? [{ path: path.split('.'), value: times }] : [];
  });
  return compiler.edit('', [...fieldEdits({}, typed), ...hours]);
}

/** Writes one to a file that is not there yet. Its name; undefined: there are no more answers. */
export async function writeFacility(answers: Ask, say: Say): Promise<string | undefined> {
  const document = await askFacility(answers, say);
  for (;;) {
    const file = document && (await answers.ask('In welche Datei soll das geschrieben werden? (leer: facility.yaml)'));
    if (document === undefined || file === undefined) return undefined;
    const name = file || 'facility.yaml';
    try {
      writeFileSync(name, document, { flag: 'wx' });
      say(`Geschrieben: ${name}`);
      return name;
    } catch (error) {
      say((error as NodeJS.ErrnoException).code === 'EEXIST' ? `${name} gibt es schon.` : `${name} lässt sich nicht schreiben.`);
    }
  }
}
