import type { ChannelCalendar } from '../calendar/rules.ts';
import type { ByInbox, ForeignTexts } from '../languages/foreign-texts.ts';
import { helpLabelIds, lineIds, openingIds, translatedIds } from '../languages/foreign-texts.ts';
import type { ForeignLanguage } from '../languages/registry.ts';
import { momentFields, momentFieldsOf } from './fields.ts';
import type { SpokenByLanguage, SpokenTexts } from './foreign.ts';
import { monthsIn, weeklyHoursIn } from './foreign-wording.ts';
import helpLineFile from './help-lines.json' with { type: 'json' };
import { shippedTexts } from './shipped-texts.ts';
import type { Inbox } from './snapshot.ts';
import { type Fields, fillFixed } from './template.ts';
import type { TextId } from './text-id.ts';
import { greetingOf } from './texts.ts';

/** Values that fill a channel's texts in other languages. */
export interface TranslationSources {
  readonly inbox: Inbox;
  /** The fixed fields of the German texts. */
  readonly fixed: Fields;
  /** Absent: it could not be read. */
  readonly calendar: ChannelCalendar | undefined;
  readonly contactMonths: number;
  /** Languages that the facility has had reviewed. */
  readonly reviewed: ReadonlySet<ForeignLanguage>;
}

/** Returns the texts of one channel in every language: all where it is reviewed, else those that may be said unreviewed. */
export function translations(all: Readonly<Record<ForeignLanguage, ForeignTexts>>, sources: TranslationSources): SpokenByLanguage {
  const entries = Object.entries(all) as readonly (readonly [ForeignLanguage, ForeignTexts])[];
  return Object.fromEntries(entries.map(([language, texts]) => [language, spokenTexts(language, texts, sources)]));
}

function spokenTexts(language: ForeignLanguage, texts: ForeignTexts, sources: TranslationSources): SpokenTexts {
  const fields = fixedIn(language, texts, sources);
  const fill = (template: string, moment: readonly string[]) => filled(template, fields, moment) ?? '';
  const lines = lineIds.map((id) => [id, fill(texts.lines[id], momentFields)] as const);
  return {
    direction: texts.direction,
    wording: texts.wording,
    lines: Object.fromEntries(lines) as SpokenTexts['lines'],
    crisis: fill(`${texts.crisis.short}\n\n{{hilfen}}\n\n${texts.crisis.team}`, ['hilfen']),
    again: fill(`${texts.crisis.short}\n\n${otherNumbers(texts.wording)}\n\n${texts.crisis.team}`, []),
    numbers: fill(chosen(texts.texts['crisis.line'], sources.inbox), []),
    labels: labelsByNumber(texts.crisis.lines),
    ...(sources.reviewed.has(language) && { whole: wholeIn(texts, fields, sources.inbox) }),
  };
}

/** Lines of TelefonSeelsorge that ring in different places: where one is engaged another may be free. */
function otherNumbers({ aroundTheClock, inGerman }: ForeignTexts['wording']): string {
  return `• 0800 1110111, 0800 1110222, 116123 – TelefonSeelsorge, ${aroundTheClock}, ${inGerman}`;
}

function labelsByNumber(lines: ForeignTexts['crisis']['lines']): NonNullable<SpokenTexts['labels']> {
  return Object.fromEntries(helpLabelIds.map((id) => [helpLineFile.lines[id].number, lines[id]]));
}

/** A text that needs something the file does not have is left out, as in German. */
function wholeIn(texts: ForeignTexts, fields: Fields, inbox: Inbox): NonNullable<SpokenTexts['whole']> {
  const templates: readonly (readonly [TextId, string])[] = [
    ...translatedIds.filter((id) => isSaidOn(inbox, id)).map((id) => [id, chosen(texts.texts[id], inbox)] as const),
    ...openingIds.map((id) => [id, crisisAnswer(texts, id)] as const),
  ];
  const byId = templates.flatMap(([id, template]) => {
    const text = filled(template, fields, momentFieldsOf(id).usable);
    return text === undefined ? [] : [[id, text] as const];
  });
  return {
    greeting: greetingOf((name) => filled(chosen(texts.greeting[name], inbox), fields, []) ?? ''),
    byId: Object.fromEntries(byId),
  };
}

/** Some texts are said only where somebody reads. */
function isSaidOn(inbox: Inbox, id: TextId): boolean {
  return shippedTexts.some((shipped) => shipped.id === id && (shipped.inbox === 'any' || shipped.inbox === inbox));
}

function crisisAnswer({ crisis }: ForeignTexts, id: (typeof openingIds)[number]): string {
  return `${crisis.thanks} ${crisis.openings[id]}\n\n{{hilfen}}\n\n${crisis.danger}\n\n${crisis.team}`;
}

function fixedIn(language: ForeignLanguage, texts: ForeignTexts, { inbox, fixed, calendar, contactMonths }: TranslationSources): Fields {
  const { wording, readers } = texts;
  const { sprechzeiten: _long, sprechzeiten_kurz: _short, ...others } = fixed;
  const hours = calendar && weeklyHoursIn(wording, calendar);
  return {
    ...others,
    mitlesen: readers[inbox],
    monate: monthsIn(wording, language, contactMonths),
    ...(hours !== undefined && { sprechzeiten: hours, sprechzeiten_kurz: hours }),
  };
}

function chosen(text: ByInbox, inbox: Inbox): string {
  return typeof text === 'string' ? text : text[inbox];
}

function filled(template: string, fields: Fields, moment: readonly string[]): string | undefined {
  const result = fillFixed(template, fields, new Set(moment));
  return result.ok ? result.text : undefined;
}
