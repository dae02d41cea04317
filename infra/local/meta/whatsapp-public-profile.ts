import { z } from 'zod';
import type { ObjectCall } from './channel-simulator.ts';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';
import { answerTemplates } from './graph-templates.ts';
import type { HeldProfile, ShownProfile, Tap } from './public-profile.ts';
import { answerNumberSetup } from './whatsapp-setup.ts';

// Shapes and limits: reference sheet `whatsapp.md` §7.

const noEmoji = (text: string): boolean => !/\p{Extended_Pictographic}/u.test(text);

const numberSchema = z.strictObject({
  prompts: z.array(z.string().min(1).max(80).refine(noEmoji)).max(4),
  commands: z
    .array(
      z.strictObject({
        command_name: z
          .string()
          .regex(/^\S{1,32}$/)
          .refine(noEmoji),
        command_description: z.string().min(1).max(256).refine(noEmoji),
      }),
    )
    .max(30),
});

const edgeName = 'conversational_automation';

/** Templates, `GET /<PNID>?fields=conversational_automation` and `POST /<PNID>/conversational_automation`. */
export function answerNumber(call: ObjectCall, held: HeldProfile): GraphAnswer | undefined {
  const { method, object, edge, json, query, ids, templates, setup } = call;
  const ofSetup = answerNumberSetup(call);
  if (ofSetup) return ofSetup;
  if (object === ids.wabaId) return answerTemplates({ method, json, query, book: templates, setup });
  if (object !== ids.phoneNumberId) return undefined;
  if (method === 'GET' && edge === undefined) {
    const isAsked = query.get('fields')?.split(',').includes(edgeName) ?? false;
    const isSet = Object.keys(held).length > 0;
    return { status: 200, body: { ...(isAsked && isSet && { [edgeName]: { ...held, enable_welcome_message: false } }), id: object } };
  }
  if (method !== 'POST' || edge !== edgeName) return undefined;
  const wish = numberSchema.partial().safeParse(json);
  if (!wish.success) return graphErrors.invalidParameter('Invalid parameter');
  Object.assign(held, wish.data);
  return { status: 200, body: { success: true } };
}

/** Both are sent as texts. */
export function shownNumberProfile(held: HeldProfile): ShownProfile {
  const { prompts = [], commands = [] } = numberSchema.partial().parse(held);
  return {
    starters: prompts.map((title): Tap => ({ title, kind: 'text' })),
    menu: commands.map((one): Tap => ({ title: `/${one.command_name}`, kind: 'text' })),
  };
}
