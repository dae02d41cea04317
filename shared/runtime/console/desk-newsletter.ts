import type { NewsletterPorts } from '../../app/newsletter/dependencies.ts';
import type { StartPorts } from '../../app/newsletter/start-issue.ts';
import type { ConfiguredDesk } from '../../app/settings/settings-source.ts';
import type { Seal } from '../../broadcast/approval.ts';
import { senders } from '../../channels/senders.ts';
import { changePorts, deskGraph } from '../compose.ts';
import { jobPorts } from '../compose-newsletter.ts';
import type { FunctionName } from '../inventory.ts';

/** Ports of the newsletter's pages. */
export interface DeskNewsletter {
  readonly jobs: StartPorts & { readonly seal: Seal };
  /** For a test, which goes out at once. */
  readonly test: Pick<NewsletterPorts, 'snapshot' | 'adapters' | 'graph'>;
}

export function deskNewsletter(name: FunctionName): (desk: ConfiguredDesk) => Promise<DeskNewsletter> {
  const jobs = jobPorts(name);
  const changing = changePorts(name);
  const graph = deskGraph(name);
  return async (desk) => {
    const [own, { vault }] = await Promise.all([jobs(desk), changing(desk)]);
    return { jobs: { ...own, seal: vault.approvalSeal }, test: { snapshot: desk.snapshot, adapters: senders, graph: graph(desk) } };
  };
}
