import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { publicHolidays } from '../../infra/terminal/public-holidays.ts';
import { channels, profileOf } from '../../shared/channels/registry.ts';
import { loadFacility } from '../../shared/facility/load.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { facilityFile } from './repository.ts';
import { voices } from './voices.ts';

/** The facility of the tests with a section for each registered channel, made of nothing but its profile and its voice's texts. */
export function everyChannelFacility(): Snapshot {
  const file: Record<string, unknown> = parse(readFileSync(facilityFile, 'utf8'));
  const sections = channels.map((channel) => {
    const { account, otherIds, usualInbox } = profileOf(channel);
    const ids = Object.fromEntries([account, ...otherIds].map(({ key, example }) => [key, example]));
    const texts = voices[channel]?.texts;
    return [channel, { ...ids, inbox: usualInbox, ...(texts && { texts }) }];
  });
  const yaml = stringify({ ...file, channels: Object.fromEntries(sections) });
  const loaded = loadFacility(yaml, { publicHolidays, today: '2026-11-23' });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
  return loaded.snapshot;
}
