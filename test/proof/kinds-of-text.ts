import type { ChannelTexts } from '../../shared/facility/snapshot.ts';

/** Tells which texts of the facility a sent message holds, whatever the moment's fields were filled with. */
export function kindsOfText(texts: ChannelTexts): (text: string) => ReadonlySet<string> {
  const templates = [...Object.entries(texts.byId), ['greeting', texts.greeting.purpose] as const];
  const patterns = templates.map(([id, template]) => ({ id, pattern: patternOf(template) }));
  return (text) => new Set(patterns.flatMap(({ id, pattern }) => (pattern.test(text) ? [id] : [])));
}

/** `{{field}}` stands for anything on one line, `[[…]]` may be missing. */
function patternOf(template: string): RegExp {
  const parts = template.split(/(\{\{[^{}]*\}\}|\[\[|\]\])/).map((part) => {
    if (part === '[[') return '(?:';
    if (part === ']]') return ')?';
    return part.startsWith('{{') ? '.*?' : RegExp.escape(part);
  });
  return new RegExp(parts.join(''));
}
