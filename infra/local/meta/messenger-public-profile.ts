import { z } from 'zod';
import type { ObjectCall } from './channel-simulator.ts';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';
import { answerPageSetup } from './page-setup.ts';
import {
  getStartedSchema,
  greetingSchema,
  type HeldProfile,
  heldFields,
  iceBreakersSchema,
  iceBreakerTaps,
  menuSchema,
  menuTaps,
  platformIn,
  type ShownProfile,
} from './public-profile.ts';

// Shapes and limits: reference sheet `messenger.md` §5.

const pageSchema = z
  .strictObject({
    greeting: greetingSchema,
    get_started: getStartedSchema,
    ice_breakers: iceBreakersSchema,
    persistent_menu: menuSchema(20),
  })
  .partial();

/** `GET` and `POST /me/messenger_profile`: what is given overwrites, what is not given stays. The menu needs Get Started. */
export function answerPageProfile(call: ObjectCall, held: HeldProfile): GraphAnswer | undefined {
  const { method, object, edge, json, query, ids } = call;
  const ofSetup = answerPageSetup(call);
  if (ofSetup) return ofSetup;
  if ((object !== 'me' && object !== ids.pageId) || edge !== 'messenger_profile') return undefined;
  // Profiles of other channels hang on the Page, too; those say so.
  if (platformIn(json, query) !== undefined) return undefined;
  if (method === 'GET') return { status: 200, body: { data: heldFields(held, query) } };
  if (method !== 'POST') return undefined;
  const wish = pageSchema.safeParse(json);
  if (!wish.success || Object.keys(wish.data).length === 0) return graphErrors.invalidParameter('Invalid parameter');
  if (wish.data.persistent_menu && !wish.data.get_started && !Object.hasOwn(held, 'get_started')) {
    return graphErrors.invalidParameter('Invalid parameter');
  }
  Object.assign(held, wish.data);
  return { status: 200, body: { result: 'success' } };
}

/** Get Started stands only where there are no ice breakers. */
export function shownPageProfile(held: HeldProfile): ShownProfile {
  const { greeting, get_started: getStarted, ice_breakers: questions, persistent_menu: menu } = pageSchema.parse(held);
  const words = greeting?.find((one) => one.locale === 'default')?.text;
  const started: ShownProfile['starters'] = getStarted ? [{ title: 'Los geht’s', kind: 'get_started', payload: getStarted.payload }] : [];
  return { ...(words !== undefined && { greeting: words }), starters: iceBreakerTaps(questions) ?? started, menu: menuTaps(menu) };
}
