import { readdirSync, readFileSync } from 'node:fs';
import { simulators } from '../../infra/local/meta/simulators.ts';
import type { ChannelReceiver } from '../../shared/channels/contract.ts';
import { type Channel, channels } from '../../shared/channels/registry.ts';
import type { Shape } from '../fixtures/shape.ts';

/** What Meta delivers on a channel, as `fixtures/<channel>/` has it. */
export interface Recorded {
  readonly channel: Channel;
  readonly receiver: ChannelReceiver;
  readonly shape: Shape;
  /** What each file becomes: one line a happening, then the notices. */
  readonly manifest: Readonly<Record<string, readonly string[]>>;
  /** The names of the files that lie there. */
  readonly files: readonly string[];
  readonly text: (file: string) => string;
}

async function recordedOf(channel: Channel): Promise<Recorded> {
  const folder = new URL(`../fixtures/${channel}/`, import.meta.url);
  const { shape }: { readonly shape: Shape } = await import(`../fixtures/${channel}/shape.ts`);
  const text = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'manifest.json');
  return { channel, receiver: simulators[channel].receiver, shape, manifest: JSON.parse(text('manifest.json')), files, text };
}

/** Of every channel that ships: one without fixtures fails here. */
export const recorded: readonly Recorded[] = await Promise.all(channels.map(recordedOf));
