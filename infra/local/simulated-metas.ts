import { join } from 'node:path';
import type { DeskId } from '../../shared/app/settings/settings-ports.ts';
import type { ConfiguredDesk } from '../../shared/app/settings/settings-source.ts';
import { frameText } from '../../shared/broadcast/issue.ts';
import { facilityWords } from '../../shared/facility/facility-words.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { templateChannels } from '../../shared/facility/used-channels.ts';
import { givenIds, tokensOf } from '../terminal/channel-settings.ts';
import { explain } from './explain.ts';
import type { Incoming, Reply } from './gateway.ts';
import type { AccountIds } from './meta/channel-simulator.ts';
import { createMetaSimulator, type MetaSimulator } from './meta/simulator.ts';
import type { Template } from './meta/templates.ts';
import type { Settings } from './settings.ts';

/** A desk of the run, with the ids and tokens that Meta knows its accounts by. */
export interface SimulatedDesk {
  readonly id: DeskId;
  readonly settings: Settings;
  /** As it was published at the start. */
  readonly snapshot: Snapshot;
}

export interface SimulatedMetasOptions {
  readonly now: () => number;
  /** The first one is asked where nothing says which is meant. */
  readonly desks: readonly [SimulatedDesk, ...SimulatedDesk[]];
  /** The desk's configuration now in force; undefined: no longer published. */
  readonly configured: (id: DeskId) => ConfiguredDesk | undefined;
  readonly webhookBase: () => string;
  /** Where phones are kept over a restart. */
  readonly data: string | undefined;
}

/**
 * Meta as each desk meets it: phones, windows and profiles of its own, all behind one Graph. The same people hold the phones, so that anybody can
 * write to any facility: `?desk=` says to which.
 */
export interface SimulatedMetas extends Pick<MetaSimulator, 'overhear' | 'entryOf' | 'resume'> {
  readonly handle: (incoming: Incoming) => Promise<Reply | undefined>;
  readonly close: () => Promise<void>;
}

export function createSimulatedMetas({ now, desks, configured, webhookBase, data }: SimulatedMetasOptions): SimulatedMetas {
  const metas = desks.map(({ id, settings, snapshot: first }, index) => {
    const ids = givenIds(settings);
    const snapshot = () => configured(id)?.snapshot ?? first;
    const meta = createMetaSimulator({
      now,
      ids,
      secrets: { appSecret: settings.META_APP_SECRET, tokens: tokensOf(settings), verifyToken: settings.META_VERIFY_TOKEN },
      webhookBase,
      snapshot,
      explain: (said) => explain(said, facilityWords(snapshot()), snapshot().topics),
      templates: newsletterTemplates(snapshot()),
      ...(data && { memoryFile: join(data, index === 0 ? 'simulator.json' : `simulator-${id}.json`) }),
    });
    return { id, ids, tokens: Object.values(tokensOf(settings)), meta };
  });
  const [first] = metas;

  const meant = ({ path, query, headers }: Incoming) => {
    const named = query.get('desk');
    if (named !== null) return metas.find(({ id }) => id === named);
    const token = /^Bearer (.+)$/i.exec(String(headers.authorization ?? ''))?.[1] ?? query.get('access_token');
    return metas.find(({ ids }) => owns(ids, path)) ?? metas.find(({ tokens }) => token && tokens.includes(token)) ?? first;
  };

  return {
    handle: async (incoming) => meant(incoming)?.meta.handle(incoming),
    overhear: (channel, body, signature) => {
      for (const { meta } of metas) meta.overhear(channel, body, signature);
    },
    entryOf: (heard) => metas.map(({ meta }) => meta.entryOf(heard)).find((entry) => entry !== heard.messageId) ?? heard.messageId,
    resume: () => {
      for (const { meta } of metas) meta.resume();
    },
    close: async () => {
      await Promise.all(metas.map(({ meta }) => meta.close()));
    },
  };
}

/** Whether a Graph path begins with one of the ids. */
function owns(ids: AccountIds, path: string): boolean {
  const [, version = '', object = ''] = path.split('/');
  return /^v\d/.test(version) && Object.values(ids).includes(object);
}

/** The newsletter's template, as Meta would have approved it. */
function newsletterTemplates(snapshot: Snapshot): readonly Template[] {
  const { newsletter } = snapshot;
  const [channel] = templateChannels(snapshot);
  const body = channel && snapshot[channel]?.texts.byId[frameText];
  return newsletter?.template && body !== undefined ? [{ ...newsletter.template, body }] : [];
}
