import type { ChannelPlan, Disconnected, PlannedStep, Written } from '../../shared/app/setup/connect.ts';
import { refusalReading } from '../../shared/app/setup/refusal-reading.ts';
import { comparisonLines } from './profile-words.ts';
import { todoLine } from './todo-words.ts';

/** Nothing to write on this channel. */
export function isSettled({ steps, profile }: ChannelPlan): boolean {
  return steps.every(({ plan }) => plan.kind !== 'differs') && !(profile?.kind === 'compared' && profile.differences.length > 0);
}

/** Lists the differences: gone with `-`, new with `+`. */
export function planLines(plan: ChannelPlan): readonly string[] {
  const { label } = plan.of.context;
  if (plan.refused !== undefined)
    return [`${label}: ${plan.refused.what}`, `  ${todoLine(plan.refused) ?? ''}`.trimEnd()].filter((line) => line !== '');
  if (isSettled(plan) && plan.steps.every(({ plan: one }) => one.kind !== 'refused')) return [`${label}: alles eingerichtet.`];
  return [label, ...plan.steps.flatMap(stepLines), ...(plan.profile ? comparisonLines(plan.profile).map((line) => `  ${line}`) : [])];
}

function stepLines({ step, plan }: PlannedStep): readonly string[] {
  if (plan.kind === 'as-it-should-be') return [];
  if (plan.kind === 'refused') return [`  ${step.id}: ${refusalReading(plan.refusal).what}`];
  const { held, wanted, byHand } = plan.difference;
  return [
    `  ${step.id}: ${step.words.missing}`,
    ...held.filter((one) => !wanted.includes(one)).map((one) => `    - ${one}`),
    ...wanted.filter((one) => !held.includes(one)).map((one) => `    + ${one}`),
    ...(byHand === undefined ? [] : [`    ${byHand}`]),
  ];
}

/** Reports the outcome of one write. */
export function writtenLine(written: Written): string {
  if (written === 'written') return 'eingerichtet.';
  if (written === 'as-it-should-be') return 'war schon eingerichtet.';
  if ('byHand' in written) return written.byHand;
  const reading = refusalReading(written.refusal);
  return [reading.what, todoLine(reading) ?? []].flat().join(' ');
}

/** Reports how a channel was disconnected. */
export function disconnectedLine({ label, refused }: Disconnected): string {
  return `${label}: ${refused ? writtenLine({ refusal: refused }) : 'getrennt. Meta liefert nichts mehr.'}`;
}

/** Lists the steps Meta offers no call for, each once. */
export function checklistLines(plans: readonly ChannelPlan[]): readonly string[] {
  const items = new Map(plans.flatMap(({ of }) => of.setup.checklist).map((item) => [item.id, item]));
  if (items.size === 0) return [];
  return [
    'Von Hand, denn dafür gibt es keine Schnittstelle:',
    ...[...items.values()].flatMap(({ text, link }) => [`  [ ] ${text}`, `      ${link}`]),
  ];
}
