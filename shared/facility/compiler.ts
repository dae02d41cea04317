import type { LocalDate } from '../calendar/rules.ts';
import { type DocumentEdit, editDocument } from './edit-document.ts';
import { germanHolidays } from './german-holidays.ts';
import { type LoadedFacility, loadFacility } from './load.ts';
import { textEdits, textReadings, textsOfFile } from './own-texts.ts';
import { readParts } from './read-parts.ts';
import { type ReadYaml, readYaml } from './read-yaml.ts';

/**
 * All that takes a facility file apart: YAML, its schema, the texts of every language. The console loads it with the first page that edits something,
 * as a file of its own beside the bundle.
 */
export const compiler = {
  compile: (text: string, today: LocalDate): LoadedFacility => loadFacility(text, { publicHolidays: germanHolidays, today }),
  read: (text: string): ReadYaml => readYaml(text),
  parts: readParts,
  edit: (text: string, edits: readonly DocumentEdit[]): string => editDocument(text, edits),
  texts: textsOfFile,
  textEdits,
  readings: textReadings,
};

export type FacilityCompiler = typeof compiler;
