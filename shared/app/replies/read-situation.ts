import { mayBeGiven } from '../../broadcast/approval.ts';
import { newsOf } from '../../broadcast/newsletter-index.ts';
import type { Event } from '../../conversation/event.ts';
import type { Situation } from '../../conversation/rule.ts';
import { newPerson } from '../../conversation/state.ts';
import { type Unified, unify } from '../../conversation/unify.ts';
import type { ChannelSnapshot } from '../../facility/snapshot.ts';
import { currentOpening } from '../hours/current-opening.ts';
import { type ChannelNewsletter, newsletterOf, type Renewal, renewalOf } from '../newsletter/newsletter-of.ts';
import type { AnswerPorts } from './dependencies.ts';
import type { Moment } from './person-item.ts';

const hourMs = 60 * 60 * 1000;

/** Result of one consistent read for an event: the person as one, what holds now, and what is to be decided on. */
export interface ReadSituation {
  readonly unified: Unified;
  readonly situation: Situation;
  readonly moment: Moment;
  readonly newsletter: ChannelNewsletter | undefined;
  readonly renewal: Renewal | undefined;
}

/** Reads everything that the decision on an event, and an answer to it, hang on. */
export async function readSituation(event: Event, channel: ChannelSnapshot, ports: AnswerPorts): Promise<ReadSituation> {
  const { snapshot, store, vault, log } = ports;
  const now = ports.now();
  const { records, status, newsletterIndex } = await store.load(event.identities, now);
  const unified = unify(event.identities, records, newPerson(event.at), refreshBefore(event, ports), event.reassignable);
  const opening = currentOpening(event.channel, channel, status, snapshot.hash, now, log);
  const newsletter = newsletterOf(channel);
  const newest = newsOf(newsletterIndex);
  const news = newest && mayBeGiven(newest, snapshot, vault.approvalSeal) ? newest : undefined;
  const renewal = newsletter && renewalOf(unified.state, channel, opening, now);
  const situation: Situation = {
    event,
    state: unified.state,
    opening,
    calendar: channel.calendar,
    now,
    quietMs: snapshot.quietHoursAfterStaff * hourMs,
    inbox: channel.inbox,
    ...(newsletter && { newsletter: { ...newsletter, ...(renewal && { renewal }) } }),
    ...(news && { news }),
  };
  const moment = { opening, status, news, language: unified.state.language ?? event.meaning.language };
  return { unified, situation, moment, newsletter, renewal };
}

/** A signpost is renewed when it would be forgotten in less than half the time the person is remembered. */
function refreshBefore(event: Event, { snapshot }: AnswerPorts): number {
  return event.at + (snapshot.contactMonths / 2) * 30 * 24 * hourMs;
}
