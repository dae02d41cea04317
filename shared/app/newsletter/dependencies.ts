import type { ChannelSender } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import type { EndConsentPorts } from '../consent/end-consent.ts';
import type { Clock, Graph, Log, TimeLeft } from '../ports.ts';
import type { NewsletterQueue, NewsletterStore } from './newsletter-ports.ts';

/** Ports for changing a job. */
export interface MovePorts {
  readonly newsletter: NewsletterStore;
  readonly now: Clock;
  readonly log: Log;
}

/** Ports for resuming a job, too. */
export interface JobPorts extends MovePorts {
  readonly tickets: NewsletterQueue;
}

/** Ports for sending a batch of an issue. */
export interface NewsletterPorts extends EndConsentPorts, JobPorts {
  readonly adapters: Readonly<Record<Channel, ChannelSender>>;
  readonly graph: Graph;
  readonly timeLeft: TimeLeft;
  /** Resolves after so many milliseconds of the desk's clock. */
  readonly sleep: (ms: number) => Promise<void>;
}
