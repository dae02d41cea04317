import { z } from 'zod';
import type { Checked, Templates } from './accepted-send.ts';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';
import type { People } from './person.ts';
import type { Choice } from './transcript.ts';
import { whatsappErrors } from './whatsapp-errors.ts';
import { isWindowOpen } from './window.ts';

const maxTextLength = 4096;
const maxOpaqueLength = 512;

const sendSchema = z.looseObject({
  to: z.string().optional(),
  recipient: z.string().optional(),
  type: z.string().default('text'),
  text: z.looseObject({ body: z.string() }).optional(),
  biz_opaque_callback_data: z.string().optional(),
  template: z
    .looseObject({
      name: z.string(),
      language: z.looseObject({ code: z.string() }),
      components: z
        .array(
          z.looseObject({
            type: z.string(),
            parameters: z.array(z.looseObject({ parameter_name: z.string().optional(), text: z.string().optional() })).optional(),
          }),
        )
        .optional(),
    })
    .optional(),
  interactive: z
    .looseObject({
      body: z.looseObject({ text: z.string() }),
      action: z.looseObject({
        buttons: z.array(z.looseObject({ reply: z.looseObject({ id: z.string(), title: z.string() }) })).optional(),
      }),
    })
    .optional(),
});
type SendBody = z.infer<typeof sendSchema>;

const no = (answer: GraphAnswer): Checked => ({ ok: false, answer });

/** The content of a body. */
type Content =
  | { ok: true; kind: 'template'; text: string; choices: Choice[]; category: 'marketing' }
  | { ok: true; kind: 'text'; text: string; choices: Choice[]; category: 'service' }
  | { ok: false; answer: GraphAnswer };

function checkTemplate(body: SendBody, templates: Templates): Content {
  const { template } = body;
  if (!template) return { ok: false, answer: whatsappErrors.missingParameter("Parameter 'template' is mandatory for type 'template'") };
  const text = templates.body(template.name, template.language.code);
  if (text === undefined) return { ok: false, answer: whatsappErrors.unknownTemplate(template.name, template.language.code) };
  const values = (template.components ?? []).filter((part) => part.type === 'body').flatMap((part) => part.parameters ?? []);
  const fields = text.match(/\{\{[^}]+\}\}/g) ?? [];
  if (fields.length !== values.length) return { ok: false, answer: whatsappErrors.parameterCount(fields.length, values.length) };
  let next = 0;
  const named = (name: string) => values.find((value) => value.parameter_name === name);
  const filled = text.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => (named(name) ?? values[next++])?.text ?? '');
  return { ok: true, kind: 'template', text: filled, choices: [], category: 'marketing' };
}

function checkContent(body: SendBody): Content {
  const tooLong = (name: string, max: number): GraphAnswer =>
    graphErrors.invalidParameter(`Param ${name} must be at most ${max} characters long.`);
  if (body.type === 'text') {
    if (!body.text?.body) return { ok: false, answer: graphErrors.invalidParameter("The parameter text['body'] is required.") };
    if (body.text.body.length > maxTextLength) return { ok: false, answer: tooLong("text['body']", maxTextLength) };
    return { ok: true, kind: 'text', text: body.text.body, choices: [], category: 'service' };
  }
  if (body.type === 'interactive' && body.interactive) {
    const { body: content, action } = body.interactive;
    if (content.text.length > 1024) return { ok: false, answer: tooLong("interactive['body']['text']", 1024) };
    if ((action.buttons?.length ?? 0) > 3)
      return { ok: false, answer: graphErrors.invalidParameter('Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3') };
    const choices = (action.buttons ?? []).map(({ reply }): Choice => ({ kind: 'interactive', title: reply.title, payload: reply.id }));
    return { ok: true, kind: 'text', text: content.text, choices, category: 'service' };
  }
  return { ok: false, answer: whatsappErrors.unsupportedType() };
}

/** Checks a body for `/<PNID>/messages` in the order in which Meta does: form, recipient, content, template, window. */
export function checkWhatsAppSend(json: unknown, people: People, templates: Templates, now: number): Checked {
  const body = sendSchema.safeParse(json);
  if (!body.success) return no(graphErrors.invalidParameter('Invalid parameter'));
  if (body.data.messaging_product !== 'whatsapp') return no(graphErrors.invalidParameter('The parameter messaging_product is required.'));
  const { to, recipient, biz_opaque_callback_data: opaque } = body.data;
  const input = to ?? recipient;
  if (!input) return no(graphErrors.invalidParameter('The parameter to is required.'));
  if (opaque !== undefined && opaque.length > maxOpaqueLength) {
    return no(graphErrors.invalidParameter(`Param biz_opaque_callback_data must be at most ${maxOpaqueLength} characters long.`));
  }
  const content = body.data.type === 'template' ? checkTemplate(body.data, templates) : checkContent(body.data);
  if (!content.ok) return content;
  // `to` wins, and is read as a phone number: a BSUID there loses its prefix and reaches nobody.
  const person = to === undefined ? people.byUserId('whatsapp', input) : people.byPhone(to);
  if (!person) return no(whatsappErrors.unknownRecipient());
  if (content.kind === 'text' && !isWindowOpen(person, now)) return no(whatsappErrors.windowClosed());
  const { ok: _ok, ...whatToShow } = content;
  return { ok: true, send: { input, ...(opaque !== undefined && { opaque }), person, ...whatToShow } };
}
