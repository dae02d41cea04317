import { escapeHtml } from '../print/escape-html.ts';

/** Markup that is safe to send. Made by `html` alone. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** Values that may stand in a template: text is escaped, lists are joined, and `undefined` and `false` are nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[];

/**
 * A template of a page. Whatever is put in is escaped unless it is markup itself; attributes are written in double quotes.
 *
 *   html`<p>${name}</p>`
 */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(literals.reduce((markup, literal, index) => `${markup}${written(parts[index - 1])}${literal}`));
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(written).join('');
  return escapeHtml(String(part));
}

/** An attribute that is there or not: ` checked`. */
export function flag(
  name: 'checked' | 'selected' | 'required' | 'disabled' | 'hidden' | 'open' | 'multiple',
  isSet: boolean,
): Html | undefined {
  return isSet ? new Html(` ${name}`) : undefined;
}
