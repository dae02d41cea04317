import { frameText, issueFields } from '../../broadcast/issue.ts';
import type { Job } from '../../broadcast/job.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import type { GraphRequest, Outcome, SendAddress } from '../../channels/contract.ts';
import { type Channel, profileOf } from '../../channels/registry.ts';
import type { Pseudonym, Sealed } from '../../conversation/event.ts';
import { RenderError, renderReply } from '../../facility/render.ts';
import { sendingId } from '../../facility/used-channels.ts';
import { fitText } from '../../kernel/text-length.ts';
import { AppError } from '../app-error.ts';
import { openAddress } from '../open-address.ts';
import type { NewsletterPorts } from './dependencies.ts';
import { sealIssueToken } from './issue-token.ts';

/** One claimed person of a page. */
export interface Recipient {
  readonly person: Pseudonym;
  readonly address: Sealed;
  /** The person's other pseudonyms. */
  readonly aliases: readonly Pseudonym[];
  readonly windowUntil?: EpochMs;
}

/** A window that closes within this time may close before Meta looks. */
const windowMarginMs = 10 * 60_000;

type Desk = Pick<NewsletterPorts, 'snapshot' | 'adapters' | 'vault' | 'graph' | 'now'>;

/** Renders an issue for one person and hands it to Graph. One try; the outcome is a value. What cannot be rendered is our own set-up. */
export async function sendIssue(job: Job, channel: Channel, to: Recipient, again: boolean, desk: Desk): Promise<Outcome> {
  const adapter = desk.adapters[channel];
  let request: GraphRequest;
  try {
    request = renderIssue(job, channel, to, again, desk);
  } catch (error) {
    // Put there from elsewhere: this one person gets nothing, the others do.
    if (error instanceof AppError && error.code === 'event.unreadable') {
      return { kind: 'refused', code: 'address.unreadable', reason: 'invalid' };
    }
    return { kind: 'misconfigured', code: error instanceof AppError || error instanceof RenderError ? error.code : 'internal' };
  }
  try {
    return adapter.classify(await desk.graph.post(channel, request));
  } catch (error) {
    if (error instanceof AppError && error.code === 'secrets.missing') return { kind: 'misconfigured', code: error.code, stop: true };
    if (error instanceof AppError && error.code === 'secrets.unreachable') return { kind: 'later', code: error.code, scope: 'person' };
    throw error;
  }
}

function renderIssue(job: Job, channel: Channel, to: Recipient, again: boolean, desk: Desk): GraphRequest {
  const adapter = desk.adapters[channel];
  const part = desk.snapshot[channel];
  if (!part) throw new AppError('config.invalid', `channel ${channel} is gone from the facility file`);
  const address = JSON.parse(openAddress(to.address, part.account, [to.person, ...to.aliases], desk.vault)) as SendAddress;
  const token = sealIssueToken({ job: job.id, person: to.person, again }, part.account, desk.vault);
  const parameters = issueFields(job.issue);
  const isOpen = to.windowUntil !== undefined && to.windowUntil - windowMarginMs > desk.now();
  if (adapter.renderTemplate && job.template && !(job.freeText && isOpen)) {
    return adapter.renderTemplate({ address, template: job.template, parameters, token }, sendingId(channel, part));
  }
  return adapter.render(
    { address, text: fitText(renderReply(part.texts, [frameText], parameters), profileOf(channel).maxTextLength), token },
    sendingId(channel, part),
  );
}

/** Whether this job reaches a channel's subscribers only while their window is open. */
export function needsWindow(job: Job, channel: Channel): boolean {
  return profileOf(channel).templates === undefined || job.template === undefined;
}
