import { findAddresses } from './address.ts';
import { findMails, phonesBut } from './contacts.ts';
import { findBirthDates } from './dates.ts';
import {
  findAgencyNumbers,
  findAsylumNumbers,
  findChildBenefitNumbers,
  findCourtFiles,
  findDocuments,
  findNeedyNumbers,
  findRegisterNumbers,
  findTaxNumbers,
} from './documents.ts';
import type { Detector, Found } from './found.ts';
import { healthIn } from './health.ts';
import { findIbans } from './iban.ts';
import { findCards, findHealthNumbers, findPensionNumbers, findTaxIds } from './insurance-numbers.ts';
import { type SensitiveKind, type Severity, severityOf } from './kinds.ts';
import { type Known, nothingKnown, type PreparedKnown, prepareKnown, withoutKnown } from './known.ts';
import { findSecrets } from './secrets.ts';
import { blotted, isBlotted, sheetOf } from './sheet.ts';

export interface Finding {
  readonly kind: SensitiveKind;
  readonly severity: Severity;
  /** UTF-16 units of the original text: from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  /** By their place in the text; none overlaps another. */
  readonly findings: readonly Finding[];
}

/**
 * Detectors in order, since each blots out what it finds: an IBAN holds a tax id's digits, a pension number a birth date, a health number a
 * phone's. Ids with check digits, ids beside a word, secrets, dates, contacts, words of health.
 */
const detectors = (shortNumbers: readonly RegExp[], topics: ReadonlySet<string>): readonly Detector[] => [
  findMails,
  onlyWithDigits(findIbans),
  onlyWithDigits(findCards),
  onlyWithDigits(findPensionNumbers),
  onlyWithDigits(findHealthNumbers),
  onlyWithDigits(findTaxIds),
  onlyWithDigits(findNeedyNumbers),
  onlyWithDigits(findChildBenefitNumbers),
  onlyWithDigits(findRegisterNumbers),
  onlyWithDigits(findTaxNumbers),
  onlyWithDigits(findAsylumNumbers),
  onlyWithDigits(findAgencyNumbers),
  findDocuments,
  onlyWithDigits(findCourtFiles),
  findSecrets,
  onlyWithDigits(findBirthDates),
  onlyWithDigits(phonesBut(shortNumbers)),
  onlyWithDigits(findAddresses),
  healthIn(topics),
];

/** Numbers, dates and addresses have a digit, however many of the others were typed as letters: most messages are seen through at once. */
function onlyWithDigits(detect: Detector): Detector {
  return (sheet) => (/[0-9]/.test(sheet.lower) ? detect(sheet) : []);
}

/** Made for the first text. */
const detectorsOf = new WeakMap<PreparedKnown, readonly Detector[]>();

function detectorsFor(known: PreparedKnown): readonly Detector[] {
  const kept = detectorsOf.get(known) ?? detectors(known.shortNumbers, known.topics);
  detectorsOf.set(known, kept);
  return kept;
}

/**
 * Confidential things in a text: ids of authorities, banks and insurers by their check digits or the word beside them, ways to reach or find
 * a person, birth dates, secrets, statements about somebody's health. Names are not looked for. Pure and linear; what stands behind the
 * first 4,096 units is not read.
 *
 * @param known what the facility publishes itself, which is never a finding
 */
export function scan(text: string, known: Known = nothingKnown): Scan {
  const prepared = prepareKnown(known);
  let sheet = withoutKnown(sheetOf(text), prepared);
  const all: Found[] = [];
  for (const detect of detectorsFor(prepared)) {
    const detected = detect(sheet);
    if (detected.length === 0) continue;
    const found = withoutOverlaps(detected.filter((one) => !isBlotted(sheet, one)));
    all.push(...found);
    sheet = blotted(sheet, found);
  }
  const findings = all
    .map(({ kind, start, end }) => ({
      kind,
      severity: severityOf(kind),
      start: sheet.starts[start] ?? 0,
      end: sheet.ends[end - 1] ?? text.length,
    }))
    .toSorted((one, other) => one.start - other.start);
  return { findings };
}

/** One detector may find the same place by two patterns: the first and longest counts. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  let reached = 0;
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < reached) continue;
    kept.push(one);
    reached = one.end;
  }
  return kept;
}

/** The kinds of a scan in the order of the text, each once, and the worst severity; undefined where nothing was found. */
export function summary({ findings }: Scan): { readonly kinds: readonly SensitiveKind[]; readonly severity: Severity } | undefined {
  if (findings.length === 0) return undefined;
  return {
    kinds: [...new Set(findings.map(({ kind }) => kind))],
    severity: findings.some(({ severity }) => severity === 'high') ? 'high' : 'low',
  };
}
