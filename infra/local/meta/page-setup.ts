import { z } from 'zod';
import type { ObjectCall } from './channel-simulator.ts';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';

const subscribeSchema = z.looseObject({ subscribed_fields: z.string().min(1) });

/** `GET /me`, `GET /<PAGE>`, `GET`, `POST` and `DELETE /<PAGE>/subscribed_apps`. */
export function answerPageSetup({ method, object, edge, json, ids, setup }: ObjectCall): GraphAnswer | undefined {
  if (object !== 'me' && object !== ids.pageId) return undefined;
  if (edge === undefined && method === 'GET') {
    const messaging_feature_status = { hop_v2: false, msgr_multi_app: false, ig_multi_app: false };
    const page = { id: ids.pageId, instagram_business_account: { id: ids.igUserId }, messaging_feature_status };
    return { status: 200, body: setup.read('page', page) };
  }
  if (edge !== 'subscribed_apps') return undefined;
  if (method === 'GET') return { status: 200, body: { data: Object.values(setup.read('page/subscribed_apps', {})) } };
  if (method === 'DELETE') {
    setup.clear('page/subscribed_apps');
    return { status: 200, body: { success: true } };
  }
  const wish = subscribeSchema.safeParse(json);
  if (method !== 'POST' || !wish.success) return graphErrors.invalidParameter('Invalid parameter');
  const app = { id: ids.appId, name: 'Pforte', subscribed_fields: wish.data.subscribed_fields.split(',') };
  setup.write('page/subscribed_apps', { ours: app });
  return { status: 200, body: { success: true } };
}
