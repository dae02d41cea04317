import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { resourcesOf } from './synth.ts';

const oneOrMany = z.union([z.array(z.unknown()), z.unknown().transform((value) => [value])]);
const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMany.pipe(z.array(z.string())),
  /** A role's trust names none. */
  Resource: oneOrMany.default([]),
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional(),
});
const document = z.object({ Statement: z.array(statement) });
export type Statement = z.infer<typeof statement>;

/** Every policy statement anywhere in a template, whatever resource carries it, with that resource's logical id. */
export function statementsOf(template: Template): readonly (Statement & { readonly carrier: string })[] {
  return Object.entries(resourcesOf(template)).flatMap(([carrier, { Properties }]) =>
    documentsIn(Properties).flatMap((found) => found.Statement.map((each) => ({ carrier, ...each }))),
  );
}

function documentsIn(value: unknown): readonly z.infer<typeof document>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('Statement' in value) return [document.parse(value)];
  return Object.values(value).flatMap(documentsIn);
}

/** What a function's role may do: each pair of action and resource as text, sorted. */
export function allowedTo(template: Template, carrierBegin: string): readonly string[] {
  return statementsOf(template)
    .filter((each) => each.carrier.startsWith(carrierBegin) && each.Principal === undefined && each.Effect === 'Allow')
    .flatMap((each) => each.Action.flatMap((action) => each.Resource.map((on) => `${action} ${nameOf(on)}`)))
    .sort();
}

/** `{ 'Fn::GetAtt': ['InboundQueue72656294', 'Arn'] }` → `InboundQueue`; a join → its text with `{Ref}`; an import → what it imports. */
function nameOf(arn: unknown): string {
  const parsed = z
    .union([
      z.string(),
      z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((value) => value['Fn::GetAtt'][0]),
      z.object({ 'Fn::ImportValue': z.string() }).transform((value) => value['Fn::ImportValue'].replace(/^.*(GetAtt|Ref)/, '')),
      z.object({ Ref: z.string() }).transform((value) => `{${value.Ref}}`),
    ])
    .safeParse(arn);
  if (parsed.success) return parsed.data.replace(/[0-9A-F]{8}(Arn[0-9A-F]{8})?$/, '');
  const join = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }).parse(arn);
  return join['Fn::Join'][1].map(nameOf).join('');
}
