import type { ChannelTexts } from './snapshot.ts';
import { type Fields, fillTemplate } from './template.ts';
import type { ReplyPart, TextId } from './text-id.ts';

/** A text was asked for that this channel does not have, or without a field it needs: a mistake of the program, never of the client. */
export class RenderError extends Error {
  readonly code: 'text.unknown' | 'text.field-missing';
  /** Text id and field names only; no values. */
  constructor(code: 'text.unknown' | 'text.field-missing', detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'RenderError';
    this.code = code;
  }
}

/**
 * One reply out of one or several texts of a channel.
 *
 * `['away.hours']` is that text. `['greeting', …]` is the greeting, its parts joined by blank lines in the order welcome, notice, purpose,
 * confidential, urgent, link (welcome and notice share a line in style standard); what else is to be said stands right after `purpose`:
 * `away.short` in the same paragraph (style standard), anything else as a paragraph of its own. `away.urgent` takes the place of `urgent`. `notice`
 * stands right before the first text of an answer without a greeting.
 *
 * @param say text ids, in order; `greeting` first if it is among them
 * @param fields the moment's fields (next opening, date, …)
 * @throws RenderError for an id this channel has no text for, or a required field that is missing
 */
export function renderReply(texts: ChannelTexts, say: readonly ReplyPart[], fields: Fields): string {
  const rest = say.filter((id) => id !== 'greeting').map((id) => ({ id, text: textById(texts, id, fields) }));
  const easy = texts.style === 'leicht';
  if (!say.includes('greeting')) {
    const noticed = rest.filter(({ id }) => id === 'notice').map(({ text }) => `${text}${easy ? '\n' : ' '}`);
    return `${noticed.join('')}${rest.flatMap(({ id, text }) => (id === 'notice' ? [] : text)).join('\n\n')}`;
  }

  const part = (name: keyof ChannelTexts['greeting']) => fill(`greeting.${name}`, texts.greeting[name], fields);
  const away = rest.filter((other) => other.id === 'away.short').map((other) => other.text);
  const urgent = rest.find((other) => other.id === 'away.urgent')?.text ?? part('urgent');
  const others = rest.filter((other) => other.id !== 'away.short' && other.id !== 'away.urgent').map((other) => other.text);
  return [
    [part('welcome'), part('notice')].join(easy ? '\n\n' : ' '),
    [part('purpose'), ...away].join(easy ? '\n\n' : ' '),
    ...others,
    part('confidential'),
    urgent,
    part('link'),
  ].join('\n\n');
}

function textById(texts: ChannelTexts, id: TextId, fields: Fields): string {
  const template = Object.hasOwn(texts.byId, id) ? texts.byId[id] : undefined;
  if (template === undefined) throw new RenderError('text.unknown', id);
  return fill(id, template, fields);
}

function fill(id: string, template: string, fields: Fields): string {
  const filled = fillTemplate(template, fields);
  if (!filled.ok) throw new RenderError('text.field-missing', `${id} needs ${filled.missing.join(', ')}`);
  return filled.text;
}
