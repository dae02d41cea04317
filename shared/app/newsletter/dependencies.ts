import type { ChannelSender } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import type { EndConsentPorts } from '../consent/end-consent.ts';
import type { Clock, Graph, Log, TimeLeft } from '../ports.ts';
import type { NewsletterQueue, NewsletterStore } from './newsletter-ports.ts';

/** What it takes to change a job. */
export interface MovePorts {
  readonly newsletter: NewsletterStore;
  readonly now: Clock;
  readonly log: Log;
}

/** What it takes to let one go on, too. */
export interface JobPorts extends MovePorts {
  readonly tickets: NewsletterQueue;
}

/** What it takes to send a page of an issue. */
export interface NewsletterPorts extends EndConsentPorts, JobPorts {
  readonly adapters: Readonly<Record<Channel, ChannelSender>>;
  readonly graph: Graph;
  readonly timeLeft: TimeLeft;
  /** Resolves after so many milliseconds of the desk's clock. */
  readonly sleep: (ms: number) => Promise<void>;
}
