import { parse, stringify } from 'yaml';
import type { PublicHolidays } from '../../../shared/facility/holiday-plan.ts';
import { type LoadedFacility, type LoadOptions, loadFacility } from '../../../shared/facility/load.ts';
import type { Mistake } from '../../../shared/facility/mistake.ts';
import type { ChannelSnapshot, Snapshot } from '../../../shared/facility/snapshot.ts';

const smallest = `
facility: { name: Beratung Ahornweg, shortName: Ahornweg, carrier: Ahornweg e. V., law: DSGVO, land: BW, address: du }
contact:
  phone: "030 23125 400"
  link: https://ahornweg.example.org/kontakt
  privacyLink: https://ahornweg.example.org/datenschutz
  imprintLink: https://ahornweg.example.org/impressum
  dataProtection: datenschutz@ahornweg.example.org
hours: { mon: ["09:00-12:00", "13:00-17:00"], fri: ["09:00-12:00"] }
channels:
  messenger: { pageId: "100000000000001", appId: "900000000000001", inbox: staffed }
  whatsapp: { phoneNumberId: "514930287716042", wabaId: "389217604518273", inbox: none }
`;

/** The smallest right file with single places changed (`contact.phone`); undefined takes the place out. */
export function fileWith(changes: Readonly<Record<string, unknown>>): string {
  const file: Record<string, unknown> = parse(smallest);
  for (const [path, value] of Object.entries(changes)) set(file, path.split('/'), value);
  return stringify(file);
}

function set(group: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete group[key];
    else group[key] = value;
    return;
  }
  const inner = group[key];
  const next: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  set(next, rest, value);
  group[key] = next;
}

const someHolidays: PublicHolidays = () => [
  { date: '2027-01-01', name: 'Neujahr', intervals: [] },
  { date: '2027-05-27', name: 'Fronleichnam', intervals: [] },
];

export function load(yaml: string, options: Partial<LoadOptions> = {}): LoadedFacility {
  return loadFacility(yaml, { publicHolidays: someHolidays, today: '2026-11-23', ...options });
}

export function snapshotOf(yaml: string, options: Partial<LoadOptions> = {}): Snapshot {
  const loaded = load(yaml, options);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
  return loaded.snapshot;
}

export function warningsOf(yaml: string): readonly string[] {
  const loaded = load(yaml);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
  return loaded.warnings.map((warning) => warning.replace(/ \(line \d+\)/, ''));
}

/** With the lines on which they stand. */
export function placedMistakesOf(yaml: string): readonly Mistake[] {
  const loaded = load(yaml);
  if (loaded.ok) throw new Error('the file was taken');
  return loaded.mistakes;
}

export function mistakesOf(yaml: string): readonly Mistake[] {
  return placedMistakesOf(yaml).map(({ line: _, ...mistake }) => mistake);
}

/** `path: problem` of every mistake. */
export function problemsOf(yaml: string): string[] {
  return mistakesOf(yaml).map(({ path, problem }) => `${path}: ${problem}`);
}

export function messengerOf(snapshot: Snapshot): ChannelSnapshot {
  if (snapshot.messenger === undefined) throw new Error('no Messenger in the snapshot');
  return snapshot.messenger;
}

export function whatsappOf(snapshot: Snapshot): ChannelSnapshot {
  if (snapshot.whatsapp === undefined) throw new Error('no WhatsApp in the snapshot');
  return snapshot.whatsapp;
}
