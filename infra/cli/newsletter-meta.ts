import { frameText, type Issue, issueFields, type TemplateName } from '../../shared/broadcast/issue.ts';
import type { GraphReply, GraphRequest, SendAddress } from '../../shared/channels/contract.ts';
import { graphHost } from '../../shared/channels/meta/graph-address.ts';
import { getFromGraph, graphDeadlineMs } from '../../shared/channels/meta/graph-client.ts';
import { templateBody } from '../../shared/channels/meta/template-body.ts';
import { type Channel, profileOf } from '../../shared/channels/registry.ts';
import { senders } from '../../shared/channels/senders.ts';
import { renderReply } from '../../shared/facility/render.ts';
import type { ChannelTexts, Snapshot } from '../../shared/facility/snapshot.ts';
import { idsIn, sendingId, templateChannels, usedChannels } from '../../shared/facility/used-channels.ts';
import { readPhone } from '../terminal/read-phone.ts';
import { UsageError } from '../terminal/usage-error.ts';
import type { NewsletterDeployment } from './newsletter-deployment.ts';

/** No mark of a person: what Meta says of a test is nobody's receipt. */
const testToken = 'test';

/** Sends an issue to one address, outside of every list and count. */
export async function sendTest(
  issue: Issue,
  { channel, address }: TestAddress,
  desk: NewsletterDeployment,
  freeText: boolean,
): Promise<string> {
  const { snapshot } = desk.ports;
  const section = snapshot[channel];
  if (!section) throw new UsageError(`The facility file has no ${channel}: the test cannot go there.`);
  const from = sendingId(channel, section);
  const sender = senders[channel];
  const { template } = desk.promise;
  const request =
    template && !freeText && sender.renderTemplate
      ? sender.renderTemplate({ address, template, parameters: issueFields(issue), token: testToken }, from)
      : sender.render({ address, text: renderReply(section.texts, [frameText], issueFields(issue)), token: testToken }, from);
  const outcome = sender.classify(await post(channel, request, desk));
  if (outcome.kind === 'sent') return `Sent to ${Object.values(address)[0]} on ${channel}. It counts for nothing.`;
  throw new UsageError(`Meta did not take the test (${outcome.code}). Nothing was sent to subscribers.`);
}

/** Where a test goes. */
export interface TestAddress {
  readonly channel: Channel;
  readonly address: SendAddress;
}

/** The one address that `--to` names: a phone number in any form, or an id as the channels have them; `CHANNEL:` before it chooses among several. */
export function testAddress(to: string, snapshot: Snapshot): TestAddress {
  const used = usedChannels(snapshot);
  const [, named, rest] = /^([a-z]+):(.*)$/.exec(to.trim()) ?? [];
  const asked = used.filter((channel) => named === undefined || channel === named);
  const written = (rest ?? to).trim();
  if (written === '')
    throw new UsageError('Say to whom: --to takes a phone number (+49…), or an id as the channel has it (DE.…, a page-scoped id).');
  const found = asked.flatMap((channel) => {
    const address = senders[channel].addressFrom(written);
    return address ? [{ channel, address }] : [];
  });
  const [first] = found;
  if (first) return first;
  const phone = readPhone(written, '--to');
  const byPhone = asked.flatMap((channel) => {
    const address = senders[channel].addressFrom(phone);
    return address ? [{ channel, address }] : [];
  });
  const [one] = byPhone;
  if (!one) throw new UsageError(`No channel of the facility file takes ${written}: the test cannot go there.`);
  return one;
}

/** Hands the frame to Meta as a template; Meta looks at it within a day. */
export async function createTemplate(desk: NewsletterDeployment): Promise<string> {
  const template = templateOf(desk);
  const { channel, owner, texts } = templatesOf(desk.ports.snapshot);
  const request = { path: `/${owner}/message_templates`, body: templateBody(texts.byId[frameText] ?? '', template) };
  const reply = await post(channel, request, desk);
  const body = reply.kind === 'response' ? (reply.body as { status?: string; error?: { code?: number } } | undefined) : undefined;
  if (reply.kind !== 'response' || reply.status !== 200) {
    throw new UsageError(
      `Meta did not take the template (${body?.error?.code ?? reply.kind}). Does it exist already? npm run newsletter -- template status`,
    );
  }
  return `${template.name} (${template.language}) is handed in: ${body?.status ?? 'PENDING'}.`;
}

/** Why the template cannot be used now; undefined: it can, or Meta cannot be asked (no `--secrets`, no answer), and the sending will tell. */
export async function templateHindrance(desk: NewsletterDeployment): Promise<string | undefined> {
  if (!desk.promise.template || !desk.canAskMeta) return undefined;
  const { name, language } = desk.promise.template;
  const found = await findTemplate(desk).catch(() => undefined);
  if (!found) return undefined;
  const check = 'npm run newsletter -- template status';
  if (found.status === undefined)
    return `Meta does not know the template ${name} (${language}). Create it: npm run newsletter -- template create`;
  return found.status === 'APPROVED' ? undefined : `the template ${name} (${language}) is ${found.status} at Meta. ${check}`;
}

/** Returns the template's status at Meta; undefined: Meta does not know it. */
export async function templateStatus(desk: NewsletterDeployment): Promise<string | undefined> {
  return (await findTemplate(desk))?.status;
}

/** Undefined: the answer is not one about templates. */
async function findTemplate(desk: NewsletterDeployment): Promise<{ readonly status: string | undefined } | undefined> {
  const { name, language } = templateOf(desk);
  const { channel, owner } = templatesOf(desk.ports.snapshot);
  const { url, tokens, appSecret } = await desk.graph();
  const token = tokens[profileOf(channel).token.name] ?? '';
  const query = { name, fields: 'name,language,status' };
  const reply = await getFromGraph({ path: `/${owner}/message_templates`, query }, { token, appSecret }, { baseUrl: url ?? graphHost });
  if (reply.kind !== 'response' || reply.status !== 200) {
    const code = reply.kind === 'response' ? reply.status : reply.kind;
    throw new UsageError(`Meta does not answer about templates (${code}). Is the token in order?`);
  }
  const { data } = (reply.body ?? {}) as { data?: readonly { name: string; language: string; status: string }[] };
  return data && { status: data.find((found) => found.name === name && found.language === language)?.status };
}

export function templateOf({ promise }: NewsletterDeployment): TemplateName {
  if (promise.template) return promise.template;
  throw new UsageError('Name the template in the facility file first: newsletter: { …, template: { name: lindenhof_post, language: de } }');
}

async function post(channel: Channel, request: GraphRequest, desk: NewsletterDeployment): Promise<GraphReply> {
  const { url, appSecret, tokens } = await desk.graph();
  const token = tokens[profileOf(channel).token.name] ?? '';
  return senders[channel].send(request, { token, appSecret }, { deadlineMs: graphDeadlineMs, ...(url !== undefined && { baseUrl: url }) });
}

/** The channel that has templates, with the account that owns them. */
function templatesOf(snapshot: Snapshot): { readonly channel: Channel; readonly owner: string; readonly texts: ChannelTexts } {
  const [channel] = templateChannels(snapshot);
  const texts = channel && snapshot[channel]?.texts;
  if (!channel || !texts) throw new UsageError('The facility file has no channel with templates (WhatsApp).');
  return { channel, owner: idsIn(snapshot, channel)[profileOf(channel).templates?.owner ?? ''] ?? '', texts };
}
