import { frameText, type Issue, issueFields, type TemplateName } from '../../shared/broadcast/issue.ts';
import type { GraphReply, GraphRequest, SendAddress } from '../../shared/channels/contract.ts';
import { messengerSender } from '../../shared/channels/messenger/sender.ts';
import { getFromGraph, postToGraph } from '../../shared/channels/meta/graph-client.ts';
import type { Channel } from '../../shared/channels/registry.ts';
import { whatsappSender } from '../../shared/channels/whatsapp/sender.ts';
import { renderReply } from '../../shared/facility/render.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { readPhone } from '../terminal/read-phone.ts';
import { UsageError } from '../terminal/usage-error.ts';
import type { NewsletterCliDesk } from './newsletter-desk.ts';

/** No mark of a person: what Meta says of a test is nobody's receipt. */
const testToken = 'test';

/** Sends an issue to one address, outside of every list and count. */
export async function sendTest(issue: Issue, address: SendAddress, desk: NewsletterCliDesk, freeText: boolean): Promise<string> {
  const { snapshot } = desk.ports;
  const channel: Channel = 'psid' in address ? 'messenger' : 'whatsapp';
  const account = snapshot[channel]?.account;
  const texts = snapshot[channel]?.texts;
  if (!account || !texts) throw new UsageError(`The facility file has no ${channel}: the test cannot go there.`);
  const text = renderReply(texts, [frameText], issueFields(issue));
  const request =
    channel === 'whatsapp' && desk.promise.template && !freeText && whatsappSender.renderTemplate
      ? whatsappSender.renderTemplate(
          { address, template: desk.promise.template, parameters: issueFields(issue), token: testToken },
          account,
        )
      : (channel === 'whatsapp' ? whatsappSender : messengerSender).render({ address, text, token: testToken }, account);
  const sender = channel === 'whatsapp' ? whatsappSender : messengerSender;
  const outcome = sender.classify(await post(channel, request, desk));
  if (outcome.kind === 'sent') return `Sent to ${Object.values(address)[0]} on ${channel}. It counts for nothing.`;
  throw new UsageError(`Meta did not take the test (${outcome.code}). Nothing was sent to subscribers.`);
}

/** The one address that `--to` names: a phone number in any form, a business-scoped user id, or a page-scoped id of Messenger. */
export function testAddress(to: string): SendAddress {
  const plain = to.trim();
  if (plain === '')
    throw new UsageError('Say to whom: --to takes a phone number (+49…), an id like DE.…, or a page-scoped id of Messenger.');
  if (/^[A-Z]{2}\.\w+$/.test(plain)) return { recipient: plain };
  if (/^[1-9]\d{14,}$/.test(plain)) return { psid: plain };
  return { to: readPhone(plain, '--to') };
}

/** Hands the frame to Meta as a template; Meta looks at it within a day. */
export async function createTemplate(desk: NewsletterCliDesk): Promise<string> {
  const template = templateOf(desk);
  const { wabaId } = whatsAppOf(desk.ports.snapshot);
  const request = { path: `/${wabaId}/message_templates`, body: templateBody(desk.ports.snapshot, template) };
  const reply = await post('whatsapp', request, desk);
  const body = reply.kind === 'response' ? (reply.body as { status?: string; error?: { code?: number } } | undefined) : undefined;
  if (reply.kind !== 'response' || reply.status !== 200) {
    throw new UsageError(
      `Meta did not take the template (${body?.error?.code ?? reply.kind}). Does it exist already? npm run newsletter -- template status`,
    );
  }
  return `${template.name} (${template.language}) is handed in: ${body?.status ?? 'PENDING'}.`;
}

/** The facility's frame with its two named parameters, as Meta wants to see it. */
export function templateBody(snapshot: Snapshot, { name, language }: TemplateName): Readonly<Record<string, unknown>> {
  const text = whatsAppOf(snapshot).texts.byId[frameText] ?? '';
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

/** Why the template cannot be used now; undefined: it can, or Meta cannot be asked (no `--secrets`, no answer), and the sending will tell. */
export async function templateHindrance(desk: NewsletterCliDesk): Promise<string | undefined> {
  if (!desk.promise.template || !desk.canAskMeta) return undefined;
  const { name, language } = desk.promise.template;
  const found = await findTemplate(desk).catch(() => undefined);
  if (!found) return undefined;
  const check = 'npm run newsletter -- template status';
  if (found.status === undefined)
    return `Meta does not know the template ${name} (${language}). Create it: npm run newsletter -- template create`;
  return found.status === 'APPROVED' ? undefined : `the template ${name} (${language}) is ${found.status} at Meta. ${check}`;
}

/** What Meta says of the template; undefined: it does not know it. */
export async function templateStatus(desk: NewsletterCliDesk): Promise<string | undefined> {
  return (await findTemplate(desk))?.status;
}

/** Undefined: the answer is not one about templates. */
async function findTemplate(desk: NewsletterCliDesk): Promise<{ readonly status: string | undefined } | undefined> {
  const { name, language } = templateOf(desk);
  const { wabaId } = whatsAppOf(desk.ports.snapshot);
  const { url, whatsapp, appSecret } = await desk.graph();
  const query = { name, fields: 'name,language,status' };
  const reply = await getFromGraph({ path: `/${wabaId}/message_templates`, query }, { token: whatsapp, appSecret }, { baseUrl: url });
  if (reply.kind !== 'response' || reply.status !== 200) {
    const code = reply.kind === 'response' ? reply.status : reply.kind;
    throw new UsageError(`Meta does not answer about templates (${code}). Is the token in order?`);
  }
  const { data } = (reply.body ?? {}) as { data?: readonly { name: string; language: string; status: string }[] };
  return data && { status: data.find((found) => found.name === name && found.language === language)?.status };
}

export function templateOf({ promise }: NewsletterCliDesk): TemplateName {
  if (promise.template) return promise.template;
  throw new UsageError('Name the template in the facility file first: newsletter: { …, template: { name: lindenhof_post, language: de } }');
}

async function post(channel: Channel, request: GraphRequest, desk: NewsletterCliDesk): Promise<GraphReply> {
  const { url, appSecret, ...tokens } = await desk.graph();
  return postToGraph(request, { token: tokens[channel], appSecret }, { baseUrl: url });
}

function whatsAppOf({ whatsapp }: Snapshot) {
  if (whatsapp) return whatsapp;
  throw new UsageError('The facility file has no WhatsApp: templates are a thing of WhatsApp.');
}
