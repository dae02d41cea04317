import { type Finding, verdictCounts } from '../../shared/app/setup/finding.ts';
import type { Verdict } from '../../shared/channels/setup-contract.ts';
import { todoLine } from './todo-words.ts';

const words: Readonly<Record<Verdict, { readonly head: string; readonly one: string; readonly many: string }>> = {
  fault: { head: 'Fehler', one: 'Fehler', many: 'Fehler' },
  unknown: { head: 'Unklar', one: 'unklar', many: 'unklar' },
  warning: { head: 'Hinweis', one: 'Hinweis', many: 'Hinweise' },
  ok: { head: 'Gut', one: 'in Ordnung', many: 'in Ordnung' },
};

/** The gravest first, what is fine only when asked for; a last line counts. Several desks are told apart by their ids. */
export function findingLines(findings: readonly Finding[], all: boolean): readonly string[] {
  const counts = Object.entries(verdictCounts(findings)) as [Verdict, number][];
  const severalDesks = new Set(findings.flatMap(({ desk }) => desk ?? [])).size > 1;
  const shown = counts
    .filter(([verdict]) => all || verdict !== 'ok')
    .flatMap(([verdict]) => findings.filter((one) => one.verdict === verdict))
    .flatMap((one) => linesOf(one, severalDesks));
  return [
    ...shown,
    counts
      .flatMap(([verdict, count]) => (count > 0 ? `${count} ${count === 1 ? words[verdict].one : words[verdict].many}` : []))
      .join(', '),
  ];
}

function linesOf(finding: Finding, severalDesks: boolean): readonly string[] {
  const where = severalDesks && finding.desk !== undefined ? `${finding.desk}, ` : '';
  const head = `${words[finding.verdict].head} (${where}${finding.id}): ${finding.what}`;
  const todo = todoLine(finding);
  return todo === undefined ? [head] : [head, `  ${todo}`];
}
