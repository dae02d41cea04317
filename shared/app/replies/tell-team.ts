import { type Decision, decide } from '../../conversation/decide.ts';
import type { Situation } from '../../conversation/rule.ts';
import type { TeamNotice } from '../ports.ts';
import type { RespondPorts } from './dependencies.ts';

/** Whether the team was told of this event, over all attempts to decide it: it is told once. */
export interface Telling {
  result: 'untried' | 'told' | 'failed';
}

/** Decides, and tells the team what the decision wants it to know. What could not be told is decided again without that promise. */
export async function decideAndTell(situation: Situation, telling: Telling, ports: RespondPorts): Promise<Decision> {
  const { event, inbox } = situation;
  const tellsTeam = ports.tellTeam !== undefined && inbox === 'staffed' && telling.result !== 'failed';
  const decision = decide(tellsTeam ? { ...situation, tellsTeam } : situation);
  if (!decision.tell || telling.result !== 'untried') return decision;
  telling.result = await tell({ channel: event.channel, category: decision.tell, at: event.at }, ports);
  return telling.result === 'failed' ? decide({ ...situation, tellsTeam: false }) : decision;
}

/**
 * Before the decision is written: a mail too many is better than none, and the answer may say that it went out. One that fails keeps nobody from
 * an answer, and rings.
 */
async function tell(notice: TeamNotice, { tellTeam, log }: RespondPorts): Promise<'told' | 'failed'> {
  try {
    await tellTeam?.(notice);
    log('team.told', { channel: notice.channel });
    return 'told';
  } catch {
    log('operator.notice', { channel: notice.channel, what: 'team-not-told', severity: 'alarm' });
    return 'failed';
  }
}
