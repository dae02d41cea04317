import { totalWords } from '../print/totals.ts';

/** Sentences of the page of numbers. */
export const numbersWords = {
  title: 'Zahlen',
  lead: 'Was die Pforte beantwortet hat. Gezählt werden Nachrichten, nie Personen. Schweigt die Pforte, weil Ihr Team antwortet, zählt sie nicht.',
  ranges: { week: '7 Tage', month: '30 Tage', year: '12 Monate' },
  choose: 'Zeitraum',
  earlier: 'Früher',
  later: 'Später',
  span: (from: string, to: string) => `${from} bis ${to}`,
  none: 'In dieser Zeit wurde nichts gezählt.',
  sum: (count: number) => `${count} zusammen`,
  table: 'Als Tabelle',
  when: 'Wann',
  grave: 'Nur nach Monat gezählt',
  graveLead: 'Hilferufe stehen bei keinem Tag: In einer kleinen Einrichtung könnte ein Tag auf einen Menschen zeigen.',
  export: 'Weitergeben',
  download: 'Als Tabelle für Excel herunterladen (CSV)',
  downloadHint: 'Zahlen unter fünf stehen darin als „unter 5“, damit sie auf niemanden zeigen.',
  fileName: (from: string, to: string) => `zahlen-${from}-bis-${to}.csv`,
  topic: (title: string) => `Fragen zum Thema ${title}`,
  source: (word: string) => `Erste Kontakte über „${word}“`,
  kinds: totalWords,
};
