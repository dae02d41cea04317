import { lintSimple } from '../../shared/facility/lint-simple.ts';

/** What the linter of texts for clients only doubts, and what it does not look for. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'genitive',
    /(?<!\p{L})(?!(?:Wo|In|Auf|Mit|Aus|Bei|Von|Zu|Nach|Vor|An|Unter|Hinter)(?!\p{L}))\p{Lu}\p{L}+ (?:der|des|eines|einer|dieses|dieser|Ihres|Ihrer) \p{Lu}\p{L}+/u,
  ],
  ['genitive', /(?<!\p{L})(?:des|Ihres|unseres|wegen|trotz|während|innerhalb|außerhalb|statt) \p{L}+/iu],
  ['genitive', /(?<!\p{L})(?:Pfortes|Metas|deren|dessen)(?!\p{L})/u],
  ['short form', /(?<!\p{L})(?:bzw|ggf|evtl|usw|etc|inkl|ca)\.|(?<!\p{L})(?:z|d|u|o)\. ?\p{L}\./u],
  ['sign', /[;&§%]|\([^)]*\(/u],
  ['number as a word', /(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|dreißig)(?!\p{L})/iu],
  ['clause', /, (?:indem|sodass|obwohl|sobald|solange|falls|damit|dass|weil|wenn|ob|um|worin|wobei)(?!\p{L})/u],
  ['preterite', /(?<!\p{L})(?:kam|gab|ließ|lag|ging|stand|konnte|musste|wollte|sollte)(?:en|n)?(?!\p{L})/u],
  ['hard word', /(?<!\p{L})(?:jeweils|bereits|lediglich|diesbezüglich|hinsichtlich|mittels|ansonsten|seitdem|zunächst|sodann)(?!\p{L})/iu],
];

/** Rules of simple German that a text of the console breaks. Short forms that name a thing stand with their meaning, in brackets. */
export function brokenRules(text: string): readonly string[] {
  const lines = text.split(/(?<=(?<!\d)[.!?])\s+/u);
  const linted = lines.map((line) => lintSimple(line));
  return [
    ...linted.flatMap(({ mistakes }) => mistakes),
    ...linted.flatMap(({ warnings }) => warnings.filter((warning) => !warning.startsWith('has a sign'))),
    ...forbidden.flatMap(([what, pattern]) => (pattern.test(text) ? [`${what}: "${pattern.exec(text)?.[0]}"`] : [])),
  ];
}
