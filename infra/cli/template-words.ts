import { isUnusable, type NoTemplate, type TemplateAnswer, type TemplateFiled } from '../../shared/app/newsletter/template.ts';
import type { TestAddress, TestOutcome } from '../../shared/app/newsletter/test-issue.ts';
import type { Refusal } from '../../shared/app/setup/refusal.ts';
import { UsageError } from '../terminal/usage-error.ts';

const create = 'npm run newsletter -- template create';
const status = 'npm run newsletter -- template status';

/** Why the template cannot be used now; undefined: it can, or the platform said nothing of it, and the sending will tell. */
export function templateHindrance(answer: TemplateAnswer): string | undefined {
  if (!isUnusable(answer)) return undefined;
  if (answer.kind === 'missing')
    return `Meta does not know the template ${answer.template.name} (${answer.template.language}). Create it: ${create}`;
  return `the template ${answer.template.name} (${answer.template.language}) is ${answer.status} at Meta. ${status}`;
}

/** @throws UsageError where Meta said nothing of the template */
export function templateLine(answer: TemplateAnswer): string {
  if (answer.kind === 'refused') throw new UsageError(`Meta does not answer about templates (${codeOf(answer)}). Is the token in order?`);
  if (answer.kind !== 'known' && answer.kind !== 'missing') throw noTemplate(answer);
  const { name, language } = answer.template;
  return `${name} (${language}): ${answer.kind === 'known' ? answer.status : `Meta does not know it. ${create}`}`;
}

/** @throws UsageError where Meta did not take the template */
export function filedLine(filed: TemplateFiled): string {
  if (filed.kind === 'refused') throw new UsageError(`Meta did not take the template (${codeOf(filed)}). Does it exist already? ${status}`);
  if (filed.kind !== 'filed') throw noTemplate(filed);
  return `${filed.template.name} (${filed.template.language}) is handed in: ${filed.status ?? 'PENDING'}.`;
}

/** @throws UsageError where the test was not sent */
export function testLine(outcome: TestOutcome, { channel, address }: TestAddress): string {
  if (outcome.kind === 'no-channel') throw new UsageError(`The facility file has no ${channel}: the test cannot go there.`);
  if (outcome.kind === 'refused') throw new UsageError(`Meta did not take the test (${outcome.code}). Nothing was sent to subscribers.`);
  return `Sent to ${Object.values(address)[0]} on ${channel}. It counts for nothing.`;
}

export function noTemplate({ kind }: NoTemplate): UsageError {
  return new UsageError(
    kind === 'not-named'
      ? 'Name the template in the facility file first: newsletter: { …, template: { name: lindenhof_post, language: de } }'
      : 'The facility file has no channel with templates (WhatsApp).',
  );
}

function codeOf({ refusal }: { readonly refusal: Refusal }): string {
  return refusal.code.replace(/^http\./, '');
}
