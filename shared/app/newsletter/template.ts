import type { TemplateName } from '../../broadcast/issue.ts';
import type { TemplateStatus } from '../../channels/setup-contract.ts';
import { type Refusal, refusalOf } from '../setup/refusal.ts';
import { type ChannelInSetup, channelsInSetup, type SetupPorts } from '../setup/setup-ports.ts';

/** Why the newsletter's template cannot be asked about: the facility file names none, or has no channel with templates. */
export interface NoTemplate {
  readonly kind: 'not-named' | 'no-channel';
}

/** `refused`: the platform gave no answer about templates. */
export type TemplateAnswer =
  | (TemplateStatus & { readonly template: TemplateName })
  | NoTemplate
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** `filed`: handed in, with the platform's word for its state where it says one. */
export type TemplateFiled =
  | { readonly kind: 'filed'; readonly template: TemplateName; readonly status?: string }
  | NoTemplate
  | { readonly kind: 'refused'; readonly refusal: Refusal };

interface Found {
  readonly kind: 'found';
  readonly template: TemplateName;
  readonly of: ChannelInSetup;
  readonly setup: NonNullable<ChannelInSetup['setup']['template']>;
}

/** Whether the platform would refuse the template; one of which it said nothing may be good, and the sending will tell. */
export function isUnusable(answer: TemplateAnswer): answer is Extract<TemplateAnswer, { readonly template: TemplateName }> {
  return answer.kind === 'missing' || (answer.kind === 'known' && answer.status !== 'APPROVED');
}

/** Asks the platform what it says of the newsletter's template. */
export async function templateStatus(ports: SetupPorts): Promise<TemplateAnswer> {
  const found = find(ports);
  if (found.kind !== 'found') return found;
  const { of, setup, template } = found;
  const reply = await ports.get(of.channel, setup.step.query(of.context), '');
  const refusal = refusalOf(reply);
  if (refusal) return { kind: 'refused', refusal };
  const status = setup.statusIn(reply.kind === 'response' ? reply.body : undefined, of.context);
  return status ? { ...status, template } : { kind: 'refused', refusal: { code: 'unreadable' } };
}

/** Hands the newsletter's frame in as a template, whatever the platform has of that name. */
export async function fileTemplate(ports: SetupPorts): Promise<TemplateFiled> {
  const found = find(ports);
  if (found.kind !== 'found') return found;
  const { of, setup, template } = found;
  let status: string | undefined;
  for (const request of setup.step.writes(of.context, '')) {
    const reply = await ports.post(of.channel, request, '');
    const refusal = refusalOf(reply);
    if (refusal) return { kind: 'refused', refusal };
    status = setup.statusOnFiling(reply.kind === 'response' ? reply.body : undefined);
  }
  return { kind: 'filed', template, ...(status !== undefined && { status }) };
}

function find(ports: SetupPorts): Found | NoTemplate {
  const template = ports.desk.snapshot.newsletter?.template;
  if (!template) return { kind: 'not-named' };
  for (const of of channelsInSetup(ports)) {
    if (of.setup.template) return { kind: 'found', template, of, setup: of.setup.template };
  }
  return { kind: 'no-channel' };
}
