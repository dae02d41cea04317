import { z } from 'zod';
import type { ObjectCall } from './channel-simulator.ts';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';
import { answerPageSetup } from './page-setup.ts';
import {
  type HeldProfile,
  heldFields,
  iceBreakersSchema,
  iceBreakerTaps,
  menuSchema,
  menuTaps,
  platformIn,
  type ShownProfile,
} from './public-profile.ts';

// Shapes and limits: reference sheet `instagram.md` §5.2.

const profileSchema = z.strictObject({ ice_breakers: iceBreakersSchema, persistent_menu: menuSchema(20) }).partial();
const wishSchema = profileSchema.extend({ platform: z.string().optional() });

/** `GET` and `POST /me/messenger_profile` with `platform=instagram`: what is given overwrites, what is not given stays. */
export function answerInstagramProfile(call: ObjectCall, held: HeldProfile): GraphAnswer | undefined {
  const { method, object, edge, json, query, ids } = call;
  const ofSetup = answerPageSetup(call);
  if (ofSetup) return ofSetup;
  if ((object !== 'me' && object !== ids.pageId) || edge !== 'messenger_profile') return undefined;
  if (platformIn(json, query) !== 'instagram') return undefined;
  if (method === 'GET') return { status: 200, body: { data: heldFields(held, query) } };
  if (method !== 'POST') return undefined;
  const wish = wishSchema.safeParse(json);
  if (!wish.success) return graphErrors.invalidParameter('Invalid parameter');
  const { platform: _, ...properties } = wish.data;
  if (Object.keys(properties).length === 0) return graphErrors.invalidParameter('Invalid parameter');
  Object.assign(held, properties);
  return { status: 200, body: { result: 'success' } };
}

export function shownInstagramProfile(held: HeldProfile): ShownProfile {
  const { ice_breakers: questions, persistent_menu: menu } = profileSchema.parse(held);
  return { starters: iceBreakerTaps(questions) ?? [], menu: menuTaps(menu) };
}
