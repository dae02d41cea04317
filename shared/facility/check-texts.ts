import type { Mistakes } from './check.ts';
import { fixedFieldKeys, momentFields, momentFieldsOf } from './fields.ts';
import { crisisTexts, helpTexts } from './help-line.ts';
import { lintWords, saysNobodyReads, withoutNotice, withoutPromiseLint } from './lint.ts';
import { unknownName } from './nearest.ts';
import { namesNightHelp } from './night-help.ts';
import { shippedTexts } from './shipped-texts.ts';
import type { Address, Inbox } from './snapshot.ts';
import type { Style } from './template.ts';
import { type Fields, fieldNames, hasStrayBrackets, requiredFieldNames, wordsOf } from './template.ts';

export interface TextRules {
  readonly channel: string;
  readonly address: Address;
  readonly inbox: Inbox;
  readonly style: Style;
  /** Fields that the file fills in; one that is missing here is not in the file. */
  readonly fixed: Fields;
}

/** Required content of each part of the greeting, to make its point (the five points of a first answer). */
const points: Readonly<Record<string, { readonly needs: RegExp; readonly problem: string }>> = {
  'greeting.confidential': {
    needs: /telefon|termin|e-mail|\{\{(?:telefon|email_sicher|link_sicher|link_termin)\}\}/i,
    problem: 'names no safe way (Telefon, Termin, verschlüsselte E-Mail)',
  },
  'greeting.urgent': {
    needs: /\{\{(?:telefon|urgentPhone)\}\}|\d[\d /-]{4,}\d/,
    problem: 'has no phone number ({{telefon}} or {{urgentPhone}})',
  },
  'greeting.link': { needs: /\{\{link_(?:kontakt|datenschutz)\}\}|https:\/\//, problem: 'has no link ({{link_kontakt}})' },
};

const bothEmergencies = /(?=[\s\S]*(?<!\d)112(?!\d))(?=[\s\S]*(?<!\d)110(?!\d))/;

/** No file can take the way to help out of an answer in a crisis. */
function checkCrisisText(id: string, template: string, at: string, mistakes: Mistakes): void {
  if (id === 'away.help' && !namesNightHelp(template)) {
    mistakes.add(at, 'must name 112 and a line that is open day and night', exampleText(id));
  }
  if (id !== 'crisis.line' && !crisisTexts.some((one) => one === id)) return;
  if (!bothEmergencies.test(template)) mistakes.add(at, 'must name both 112 and 110', exampleText(id));
  const needsLines = helpTexts.some((one) => one === id);
  if (needsLines && !requiredFieldNames(template).includes('hilfen'))
    mistakes.add(at, 'must hold {{hilfen}}, the help lines', exampleText(id));
}

/** Everything that can be wrong in one text of the facility's own. */
export function checkOwnText(id: string, template: string, at: string, rules: TextRules, mistakes: Mistakes): void {
  const example = exampleText(id);
  checkFields(id, template, at, rules.fixed, mistakes);
  checkCrisisText(id, template, at, mistakes);
  const point = points[id];
  if (point !== undefined && !point.needs.test(template)) mistakes.add(at, point.problem, example);
  if (rules.inbox === 'none' && isOwedThatNobodyReads(id) && !saysNobodyReads(template)) {
    mistakes.add(at, 'does not say that nobody reads here (inbox: none)', `${id}: "…, {{mitlesen}}. …"`);
  }
  const words = wordsOf(template);
  const found = lintWords(words, {
    address: rules.address,
    inbox: withoutPromiseLint.has(id) ? 'staffed' : rules.inbox,
    style: rules.style,
    needsNotice: !withoutNotice.has(id),
  });
  for (const problem of found.mistakes) mistakes.add(at, problem, example);
  for (const doubt of found.warnings) mistakes.warn(at, doubt);
}

/** Where nobody reads, a text of the facility's own says so wherever the shipped one does. */
function isOwedThatNobodyReads(id: string): boolean {
  return shippedTexts.some((shipped) => shipped.id === id && shipped.inbox !== 'staffed' && saysNobodyReads(shipped.text ?? ''));
}

function checkFields(id: string, template: string, at: string, fixed: Fields, mistakes: Mistakes): void {
  const { usable, sure } = momentFieldsOf(id);
  const known = [...Object.keys(fixedFieldKeys), ...usable];
  const required = requiredFieldNames(template);
  const fieldExample = '{{telefon}} for a field, [[ oder {{link_termin}}]] for a part that is dropped when the field is missing';
  if (hasStrayBrackets(template))
    mistakes.add(at, 'has brackets that do not match ({{field}}, [[optional part]], no nesting)', fieldExample);
  for (const name of fieldNames(template)) {
    const key = fixedFieldKeys[name];
    const isMoment = momentFields.some((field) => field === name);
    if (key === undefined && !isMoment) mistakes.add(at, unknownName('field', name, known), fieldExample);
    else if (isMoment && !usable.includes(name)) mistakes.add(at, `{{${name}}} is not known when this text is sent`, fieldExample);
    else if (isMoment && required.includes(name) && !sure.includes(name)) {
      mistakes.add(at, `{{${name}}} is not always known: put it and its words into [[ ]]`, `[[ ({{${name}}})]]`);
    } else if (key !== undefined && required.includes(name) && fixed[name] === undefined) {
      mistakes.add(at, `needs {{${name}}}, but the file has no ${key}: fill it in or put the words into [[ ]]`, fieldExample);
    }
  }
}

function exampleText(id: string): string {
  switch (id) {
    case 'greeting.notice':
      return 'notice: "Das ist eine automatische Antwort von {{einrichtung}}."';
    case 'greeting.confidential':
      return 'confidential: "Bitte nichts Vertrauliches: das klären wir am Telefon oder beim Termin."';
    case 'greeting.urgent':
      return 'urgent: "Eilig? Telefon {{telefon}}. Bei Gefahr: 112."';
    case 'greeting.link':
      return 'link: "Kontakt: {{link_kontakt}}"';
    default:
      return `the shipped text of \`${id}\` in shared/facility/texts.json`;
  }
}
