import { issueFields, type TemplateName } from '../../broadcast/issue.ts';

/** The newsletter's frame with its two named parameters, as Meta wants to see it. */
export function templateBody(text: string, { name, language }: TemplateName) {
  const example = issueFields({ text: 'Am Samstag ist von 14 bis 18 Uhr Sommerfest im Hof.', link: 'https://example.org/sommerfest' });
  const examples = Object.entries(example).map(([field, value]) => ({ param_name: field, example: value }));
  return {
    name,
    language,
    category: 'MARKETING',
    parameter_format: 'NAMED',
    components: [{ type: 'BODY', text, example: { body_text_named_params: examples } }],
  };
}
