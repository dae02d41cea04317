import type { ChannelCalendar, LocalDate } from '../calendar/rules.ts';
import type { FacilityId } from '../channels/profile.ts';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import { type ForeignLanguage, translated } from '../languages/registry.ts';
import { foreignLanguages, isForeign, simpleGerman } from '../languages/spoken.ts';
import { channelTexts } from './channel-texts.ts';
import { Mistakes, type Warning } from './check.ts';
import { checkLanguages } from './check-languages.ts';
import { checkTopics } from './check-topics.ts';
import { checkTranslation } from './check-translations.ts';
import { fixedFieldKeys, fixedFields } from './fields.ts';
import { checkSources } from './flyer-sources.ts';
import { contentHash } from './hash.ts';
import type { HelpLine } from './help-line.ts';
import { helpLinesOf } from './help-lines.ts';
import { checkOpenDays, holidayPlan, type PublicHolidays } from './holiday-plan.ts';
import type { LongestValues } from './lengths.ts';
import { type Mistake, withoutDoubles } from './mistake.ts';
import { publishedIn } from './published.ts';
import { type ChannelOfFile, type FileParts, readFile } from './read-file.ts';
import { readYaml } from './read-yaml.ts';
import type { ChannelSnapshot, ChannelSnapshots, ChannelTexts, Snapshot } from './snapshot.ts';
import { sectionsOf } from './snapshot-sections.ts';
import type { Style } from './template.ts';
import { translations } from './translations.ts';
import { isRoundTheClock, type WeeklyHours } from './weekly-hours.ts';

export interface LoadOptions {
  /** Ids from the environment by their keys in the file (`pageId`); they win over the file's. */
  readonly overrides?: Readonly<Record<string, string>>;
  readonly publicHolidays: PublicHolidays;
  readonly today: LocalDate;
}

export type LoadedFacility =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly mistakes: readonly Mistake[]; readonly warnings: readonly string[] };

/** Years of public holidays after the present one. The one before belongs to closed periods that reach over the new year. */
const yearsAhead = 10;

/**
 * The facility file as the snapshot that the functions carry: checked, texts chosen and filled, holidays expanded into dates.
 * Same file, same year, same snapshot.
 *
 * @returns every mistake of the whole file at once, or the snapshot; with what is allowed but doubtful
 */
export function loadFacility(yamlText: string, options: LoadOptions): LoadedFacility {
  const yaml = readYaml(yamlText);
  if (!yaml.ok) return { ...yaml, warnings: [] };
  const mistakes = new Mistakes();
  const parts = readFile(yaml.value, mistakes);
  checkHolidays(parts, options, mistakes);
  checkTopics(parts.topics, mistakes);
  checkSources(parts, mistakes);
  checkLanguages(parts.languages ?? [], options.today, mistakes);
  const helpLines = helpLinesOf(parts.crisis?.helpLines ?? {}, options.today, mistakes);
  const served = channels.flatMap((name) => {
    const channel = channelOf(name, parts, helpLines, options, mistakes);
    return channel ? [[name, channel] as const] : [];
  });
  const { facility } = parts;
  checkCrisis(parts, mistakes);
  checkStyle(parts, mistakes);
  const warnings = warningLines(mistakes.warnings, yaml.lineOf);
  if (mistakes.list.length > 0 || facility === undefined) {
    const placed = mistakes.list.map((mistake) => ({ ...mistake, line: yaml.lineOf(mistake.path) }));
    return { ok: false, mistakes: withoutDoubles(placed), warnings };
  }

  const content = { ...sectionsOf(facility, parts, publishedIn(yaml.value)), ...(Object.fromEntries(served) as ChannelSnapshots) };
  return { ok: true, snapshot: { ...content, hash: contentHash(content) }, warnings };
}

/** A notice that nobody reads helps nobody, and a desk that looks away from a cry for help says so at every start. */
function checkCrisis({ crisis, contact, channels: used }: FileParts, mistakes: Mistakes): void {
  if (crisis?.off !== undefined) mistakes.warn('crisis.off', `cries for help are NOT answered with help: ${crisis.off}`);
  if (crisis?.alarm === 'mail' && crisis.mailTo === undefined && contact?.email === undefined) {
    mistakes.add('crisis.alarm', 'asks for mails, but the file has no address for them (crisis.mailTo or contact.email)');
  }
  const isRead = Object.values(used).some(({ inbox }) => inbox === 'staffed');
  if (crisis?.alarm === 'mail' && !isRead) {
    mistakes.warn('crisis.alarm', 'mails go out, but no channel has a team that reads it (inbox: staffed)');
  }
}

/** A channel with its calendar, its texts and its ids under the keys of its profile; undefined: the file has none, or it is wrong. */
function channelOf(
  name: Channel,
  parts: FileParts,
  helpLines: readonly HelpLine[],
  options: LoadOptions,
  mistakes: Mistakes,
): ChannelSnapshot | undefined {
  const channel = parts.channels[name];
  if (!channel) return undefined;
  const calendar = calendarOf(parts, channel, options);
  const texts = textsOf(name, parts, channel, calendar, mistakes);
  const { account, otherIds } = profileOf(name);
  const idOf = ({ key }: FacilityId) => options.overrides?.[key] ?? channel.ids[key] ?? '';
  if (!calendar || !texts) return undefined;
  return {
    account: idOf(account),
    inbox: channel.inbox,
    calendar,
    texts,
    helpLines,
    ...(channel.handle !== undefined && { handle: channel.handle }),
    ...Object.fromEntries(otherIds.map((id) => [id.key, idOf(id)])),
  };
}

function calendarOf(parts: FileParts, channel: ChannelOfFile, options: LoadOptions): ChannelCalendar | undefined {
  const week: WeeklyHours | undefined = channel.week ?? parts.week;
  const { facility, holidays } = parts;
  if (week === undefined || facility === undefined || holidays === undefined) return undefined;
  const years = knownYears(options);
  // Where nobody reads there is no reader whose shortage or closing could be told.
  const readers = channel.inbox === 'staffed';
  return {
    timeZone: 'Europe/Berlin',
    weekly: week,
    ...holidayPlan(holidays, options.publicHolidays(facility.land, holidays, years), years, week),
    holidaysUntil: `${years.to}-12-31`,
    closures: parts.closures,
    special: parts.special,
    mode: readers ? (channel.mode ?? parts.mode ?? 'normal') : 'normal',
    closingSoonMinutes: readers ? (parts.closingSoonMinutes ?? 15) : 0,
  };
}

function knownYears({ today }: LoadOptions): { readonly from: number; readonly to: number } {
  const thisYear = Number(today.slice(0, 4));
  return { from: thisYear - 1, to: thisYear + yearsAhead };
}

function checkHolidays({ land, holidays, week, channels: used }: FileParts, options: LoadOptions, mistakes: Mistakes): void {
  if (land === undefined || holidays === undefined) return;
  const years = knownYears(options);
  checkOpenDays(holidays, options.publicHolidays(land, holidays, years), land, years, mistakes);
  const weeks = [week, ...Object.values(used).map((channel) => channel.week)].flatMap((one) => one ?? []);
  if (!holidays.openOnHolidays && weeks.some(isRoundTheClock)) {
    mistakes.warn(
      'holidays',
      'a house that is open round the clock shuts on public holidays all the same, unless it says openOnHolidays: true',
    );
  }
}

function textsOf(
  channel: Channel,
  parts: FileParts,
  of: ChannelOfFile,
  calendar: ChannelCalendar | undefined,
  mistakes: Mistakes,
): ChannelTexts | undefined {
  const { facility, contact, newsletter, contactMonths, address } = parts;
  if (address === undefined) return undefined;
  // Where a part of the file is wrong, its fields count as given: the texts are checked all the same, without mistakes that follow.
  const isWhole = facility && contact && calendar && !parts.newsletterIsWrong;
  const fixedIn = (style: Style) =>
    isWhole
      ? fixedFields(
          {
            facility: { ...facility, style },
            contact,
            newsletter,
            contactMonths,
            inbox: of.inbox,
            languages: offeredBy(parts),
            isSimpleReviewed: isSimpleReviewed(parts),
            topics: parts.topics.flatMap(({ value }) => value.keywords.slice(0, 1)),
          },
          channel,
          calendar,
        )
      : unknownValues;
  const variant = { channel, inbox: of.inbox, address, style: facility?.style ?? 'standard' };
  const fixed = fixedIn(variant.style);
  const overrides = [parts.overrides, of.overrides];
  const sources = {
    channel,
    address,
    inbox: of.inbox,
    style: variant.style,
    fixed,
    variant,
    topics: parts.topics,
    longest: longestOf(parts, calendar),
  };
  const german = channelTexts({ ...sources, overrides }, mistakes);
  const spoken = translations(translated, { inbox: of.inbox, fixed, calendar, contactMonths, reviewed: reviewedOf(parts) });
  for (const { at, value } of parts.languages ?? []) {
    const texts = isForeign(value.language) ? spoken[value.language] : undefined;
    if (texts) checkTranslation(texts, { at, channel, german, longest: sources.longest }, mistakes);
  }
  // The facility's own texts are in its own style; simple ones that ship are no mistake of its file.
  const simple = { ...sources, fixed: fixedIn('leicht'), variant: { ...variant, style: 'leicht' as const }, overrides: [] };
  return { ...german, ...(variant.style === 'standard' && { simple: channelTexts(simple, new Mistakes()) }), spoken };
}

/** The languages that may be asked for: those of the file, or all that ship. */
function offeredBy({ languages = [] }: FileParts): readonly string[] {
  const listed = languages.flatMap(({ value }) => (isForeign(value.language) ? [value.language] : []));
  const offered = listed.length === 0 ? foreignLanguages : foreignLanguages.filter((language) => listed.includes(language));
  return offered.map((language) => translated[language].name);
}

function reviewedOf({ languages = [] }: FileParts): ReadonlySet<ForeignLanguage> {
  const reviewed = languages.filter(({ value }) => value.reviewed !== undefined);
  return new Set(reviewed.flatMap(({ value }) => (isForeign(value.language) ? [value.language] : [])));
}

function isSimpleReviewed({ languages = [] }: FileParts): boolean {
  return languages.some(({ value }) => value.language === simpleGerman && value.reviewed !== undefined);
}

/** Simple German that nobody of those it is meant for has checked is a draft, and is called one. */
function checkStyle(parts: FileParts, mistakes: Mistakes): void {
  if (parts.facility?.style !== 'leicht' || isSimpleReviewed(parts)) return;
  mistakes.warn(
    'facility.style',
    `simple language is a draft until people of its target group have checked the texts: languages: [{ language: ${simpleGerman}, reviewed: 2026-11-20 }]`,
  );
}

const unknownValues = Object.fromEntries(Object.keys(fixedFieldKeys).map((name) => [name, 'X']));

function longestOf(parts: FileParts, calendar: ChannelCalendar | undefined): LongestValues {
  const helpers = parts.closures.flatMap((closure) => closure.substitute ?? []);
  const reasons = [...parts.closures, ...parts.special].flatMap((day) => day.reason ?? []);
  return {
    reason: longest([...reasons, ...(calendar?.holidays ?? []).map((holiday) => holiday.name)]),
    substituteName: longest(helpers.map((helper) => helper.name)),
    substitutePhone: longest(helpers.map((helper) => helper.phone)),
  };
}

function longest(values: readonly string[]): string {
  return values.reduce((best, value) => (value.length > best.length ? value : best), '');
}

/** For the terminal, each with its place; what several channels say is told once. */
function warningLines(warnings: readonly Warning[], lineOf: (path: string) => number): readonly string[] {
  return [...new Set(warnings.map(({ path, doubt }) => `${path} (line ${lineOf(path)}): ${doubt}`))];
}
