import type { Clock, Log } from '../ports.ts';
import { type Finding, verdictCounts } from '../setup/finding.ts';
import type { StandingFindings, StandingStore } from '../setup/setup-store-ports.ts';
import { type Mail, newsMail, type PartNews } from './news-mail.ts';
import { newsOf } from './standing-findings.ts';

/** One desk as the daily run looks at it. */
export interface ExaminedDesk {
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  /** Throws nothing that concerns another desk. */
  readonly examine: () => Promise<readonly Finding[]>;
}

export interface DailyPorts {
  /** The part that all desks share. */
  readonly examineDeployment: () => Promise<readonly Finding[]>;
  readonly desks: readonly ExaminedDesk[];
  readonly standing: StandingStore;
  /** To the operator; throws when it could not be handed over. */
  readonly mail: (mail: Mail) => Promise<void>;
  readonly now: Clock;
  readonly log: Log;
}

/**
 * The doctor's daily run: looks at deployment and desks as the command does, mails what is new and what has healed, and remembers it. The mail goes
 * first: after a crash it comes twice, and never not at all.
 */
export async function examineDaily({ examineDeployment, desks, standing, mail, now, log }: DailyPorts): Promise<void> {
  const parts: { readonly news: PartNews; readonly next: StandingFindings; readonly desk?: string }[] = [];
  const look = async (examine: () => Promise<readonly Finding[]>, of: { readonly id?: string; readonly name?: string }) => {
    const findings = await examine();
    const { next, ...news } = newsOf(findings, await standing.load(of.id), now());
    const desk = of.id === undefined ? {} : { desk: of.id };
    const { fault, unknown } = verdictCounts(findings);
    log('desk.examined', { ...desk, count: fault + unknown });
    for (const { id } of news.fresh) log('operator.notice', { ...desk, what: `doctor.${id}`, severity: 'warning' });
    const isNamed = of.name !== undefined && desks.length > 1;
    parts.push({ news: { ...news, ...(isNamed && { name: of.name }) }, next, ...desk });
  };
  await look(examineDeployment, {});
  for (const { id, name, examine } of desks) await look(examine, { id, name });
  const written = newsMail(parts.map(({ news }) => news));
  if (written) await mail(written);
  for (const { next, desk } of parts) await standing.save(next, desk);
}
