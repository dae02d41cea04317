/** `leicht`: simple language, one statement a line. */
export type Style = 'standard' | 'leicht';

/**
 * A text as it travels in the snapshot: the variant for channel, inbox and address is chosen, overrides are applied and everything that
 * is fixed for the facility is filled in. What is left in `{{…}}` are the moment's fields (next opening, date, …), optional parts stand in `[[…]]`.
 */
export type TextTemplate = string;

/** The greeting is kept in its keyed parts, so that a missing one can be named and the away sentence can be set after `purpose`. */
export interface GreetingTemplate {
  readonly welcome: TextTemplate;
  readonly notice: TextTemplate;
  readonly purpose: TextTemplate;
  readonly confidential: TextTemplate;
  readonly urgent: TextTemplate;
  readonly link: TextTemplate;
}

/** Values by field name. Fields are filled from the facility file and the calendar only, never from what a client wrote. */
export type Fields = Readonly<Partial<Record<string, string>>>;

export type Filled = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly missing: readonly string[] };

const fieldPattern = /\{\{([^{}]*)\}\}/g;
const optionalPattern = /\[\[((?:(?!\[\[|\]\])[\s\S])*)\]\]/g;

/**
 * Fills a text. A part in `[[…]]` is dropped when a field inside it is missing; a field outside of every `[[…]]` is required.
 * Values are put in as they are and never read as templates.
 *
 * @returns the text, or the names of the required fields that are missing
 */
export function fillTemplate(template: TextTemplate, fields: Fields): Filled {
  // Most parts of a greeting have nothing left to fill.
  if (!template.includes('{{') && !template.includes('[[')) return { ok: true, text: template };
  const missing: string[] = [];
  let text = '';
  for (const part of splitOptional(template)) {
    const lacking = fieldNames(part.text).filter((name) => valueAt(fields, name) === undefined);
    if (part.optional && lacking.length > 0) continue;
    missing.push(...lacking);
    text += part.text.replace(fieldPattern, (_, name: string) => valueAt(fields, name) ?? '');
  }
  return missing.length > 0 ? { ok: false, missing: [...new Set(missing)] } : { ok: true, text };
}

/**
 * Fills what is fixed for the facility and leaves the moment's fields (`later`) standing, with the brackets of optional parts that
 * still depend on one of them.
 *
 * @returns the shortened template, or the names of required fields that are neither given nor `later`
 */
export function fillFixed(template: TextTemplate, fixed: Fields, later: ReadonlySet<string>): Filled {
  const missing: string[] = [];
  let text = '';
  for (const part of splitOptional(template)) {
    const open = fieldNames(part.text).filter((name) => valueAt(fixed, name) === undefined);
    const lacking = open.filter((name) => !later.has(name));
    if (part.optional && lacking.length > 0) continue;
    missing.push(...lacking);
    const filled = part.text.replace(fieldPattern, (whole, name: string) => valueAt(fixed, name) ?? whole);
    text += part.optional && open.length > 0 ? `[[${filled}]]` : filled;
  }
  return missing.length > 0 ? { ok: false, missing: [...new Set(missing)] } : { ok: true, text };
}

/** `{{constructor}}` is no field, though every object has one. */
function valueAt(fields: Fields, name: string): string | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The fields a text names, in order, each once. */
export function fieldNames(template: TextTemplate): string[] {
  return [...new Set([...template.matchAll(fieldPattern)].map((match) => match[1] ?? ''))];
}

/** The fields outside of every `[[…]]`. */
export function requiredFieldNames(template: TextTemplate): string[] {
  return fieldNames(template.replace(optionalPattern, ''));
}

/** A text without its fields and brackets: what its author wrote. Each field becomes a neutral `X`. */
export function wordsOf(template: TextTemplate): string {
  return template.replace(fieldPattern, 'X').replace(/\[\[|\]\]/g, '');
}

/** Whether a text has brackets that belong to no field and no optional part (also: nested ones, which are not allowed). */
export function hasStrayBrackets(template: TextTemplate): boolean {
  return /\{\{|\}\}|\[\[|\]\]/.test(template.replace(fieldPattern, 'X').replace(optionalPattern, '$1'));
}

function splitOptional(template: TextTemplate): { readonly text: string; readonly optional: boolean }[] {
  const parts: { text: string; optional: boolean }[] = [];
  let end = 0;
  for (const match of template.matchAll(optionalPattern)) {
    parts.push({ text: template.slice(end, match.index), optional: false }, { text: match[1] ?? '', optional: true });
    end = match.index + match[0].length;
  }
  parts.push({ text: template.slice(end), optional: false });
  return parts;
}
