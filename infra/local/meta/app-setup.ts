import { z } from 'zod';
import type { ObjectCall } from './channel-simulator.ts';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';

// Shapes: reference sheets `messenger.md` §7, `whatsapp.md` §1.6, `install-console.md` §C.

const subscriptionSchema = z.looseObject({
  object: z.string().regex(/^[a-z_]+$/),
  callback_url: z.url(),
  verify_token: z.string().min(1),
  fields: z.string().min(1),
});

const permissions = ['pages_messaging', 'pages_manage_metadata', 'instagram_manage_messages', 'whatsapp_business_messaging'];

/** Scopes of this Meta's tokens. */
const scopes = [
  'instagram_basic',
  'instagram_manage_messages',
  'pages_manage_metadata',
  'pages_messaging',
  'whatsapp_business_management',
  'whatsapp_business_messaging',
];

function answerSubscriptions({ method, json, setup }: ObjectCall): GraphAnswer {
  if (method === 'GET') {
    const held = Object.values(setup.read('app/subscriptions', {}));
    return { status: 200, body: { data: held } };
  }
  const wish = subscriptionSchema.safeParse(json);
  if (!wish.success) return graphErrors.invalidParameter('Invalid parameter');
  const { object, callback_url, fields } = wish.data;
  const subscription = { object, callback_url, active: true, fields: fields.split(',').map((name) => ({ name, version: 'v26.0' })) };
  setup.write('app/subscriptions', { [object]: subscription });
  return { status: 200, body: { success: true } };
}

/** `/debug_token`, `/<APP>`, `/<APP>/subscriptions`, `/<APP>/permissions`. */
export function answerApp(call: ObjectCall): GraphAnswer | undefined {
  const { method, object, edge, ids, setup } = call;
  if (object === 'debug_token' && method === 'GET') {
    const token = { app_id: ids.appId, type: 'SYSTEM_USER', is_valid: true, expires_at: 0, data_access_expires_at: 0, scopes };
    return { status: 200, body: { data: setup.read('token', token) } };
  }
  if (object !== ids.appId) return undefined;
  if (edge === 'subscriptions') return answerSubscriptions(call);
  if (method !== 'GET') return undefined;
  if (edge === 'permissions') {
    const status = setup.read('app/permissions', Object.fromEntries(permissions.map((permission) => [permission, 'live'])));
    return { status: 200, body: { data: Object.entries(status).map(([permission, value]) => ({ permission, status: value })) } };
  }
  return edge === undefined ? { status: 200, body: { id: object } } : undefined;
}
