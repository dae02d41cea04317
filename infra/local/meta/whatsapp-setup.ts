import { z } from 'zod';
import type { ObjectCall } from './channel-simulator.ts';
import { errorAnswer, type GraphAnswer, graphErrors } from './graph-errors.ts';
import type { HeldProfile } from './public-profile.ts';

// Shapes: reference sheets `whatsapp.md` §1.6 and §7, `install-console.md` §C.

/** A number that was bought and confirmed, and not registered yet. */
const freshNumber: HeldProfile = {
  status: 'DISCONNECTED',
  name_status: 'APPROVED',
  quality_rating: 'GREEN',
  throughput: { level: 'STANDARD' },
  account_mode: 'LIVE',
  platform_type: 'NOT_APPLICABLE',
  is_on_biz_app: false,
  is_pin_enabled: false,
  whatsapp_business_manager_messaging_limit: 'TIER_2K',
  health_status: { can_send_message: 'AVAILABLE', entities: [{ entity_type: 'PHONE_NUMBER', can_send_message: 'AVAILABLE' }] },
  webhook_configuration: {},
};

const account: HeldProfile = {
  business_verification_status: 'verified',
  account_review_status: 'APPROVED',
  currency: 'EUR',
  timezone_id: '37',
};

const registerSchema = z.looseObject({ messaging_product: z.literal('whatsapp'), pin: z.string().regex(/^\d{6}$/) });
const overrideSchema = z.looseObject({ webhook_configuration: z.looseObject({ override_callback_uri: z.string() }) });
const storageSchema = z.looseObject({ storage_configuration: z.record(z.string(), z.unknown()) });

const success: GraphAnswer = { status: 200, body: { success: true } };

/** Of what is held, the fields that were asked for. */
function asked(held: HeldProfile, query: URLSearchParams): HeldProfile {
  const fields = query.get('fields')?.split(',') ?? [];
  return Object.fromEntries(fields.filter((field) => Object.hasOwn(held, field)).map((field) => [field, held[field]]));
}

function isRegistered({ setup }: ObjectCall): boolean {
  return setup.read('number', freshNumber).status === 'CONNECTED';
}

type Write = (call: ObjectCall) => GraphAnswer;

const register: Write = (call) => {
  if (!registerSchema.safeParse(call.json).success) return graphErrors.invalidParameter('Invalid parameter');
  const held = call.setup.read('number', freshNumber);
  if (held.is_on_biz_app === true && held.platform_type !== 'CLOUD_API') return graphErrors.invalidParameter('Invalid parameter');
  call.setup.write('number', { status: 'CONNECTED', platform_type: 'CLOUD_API', is_pin_enabled: true });
  return success;
};

const deregister: Write = (call) => {
  if (!isRegistered(call)) return errorAnswer({ status: 400, code: 133010, message: '(#133010) Phone number not registered' });
  call.setup.write('number', { status: 'DISCONNECTED' });
  return success;
};

const settings: Write = (call) => {
  const wish = storageSchema.safeParse(call.json);
  if (!wish.success || isRegistered(call)) return graphErrors.invalidParameter('Invalid parameter');
  call.setup.write('number/settings', wish.data);
  return success;
};

const override: Write = (call) => {
  const wish = overrideSchema.safeParse(call.json);
  if (!wish.success) return graphErrors.invalidParameter('Invalid parameter');
  call.setup.write('number', { webhook_configuration: { phone_number: wish.data.webhook_configuration.override_callback_uri } });
  return success;
};

const writes: Readonly<Record<string, Write>> = { register, deregister, settings, '': override };

/** Everything of a number but messages, prompts and commands. */
export function answerNumberSetup(call: ObjectCall): GraphAnswer | undefined {
  const { method, object, edge = '', query, ids, setup } = call;
  if (object === ids.wabaId) return answerAccount(call);
  if (object !== ids.phoneNumberId) return undefined;
  if (method === 'POST') return Object.hasOwn(writes, edge) ? writes[edge]?.(call) : undefined;
  if (edge === 'settings') return { status: 200, body: setup.read('number/settings', {}) };
  if (edge !== '' || query.get('fields') === 'conversational_automation') return undefined;
  const held = setup.read('number', freshNumber);
  return { status: 200, body: { ...asked(held, query), id: held.id ?? object } };
}

function answerAccount({ method, object, edge, query, ids, setup }: ObjectCall): GraphAnswer | undefined {
  if (edge === 'subscribed_apps') {
    if (method === 'POST')
      setup.write('account/subscribed_apps', { ours: { whatsapp_business_api_data: { id: ids.appId, name: 'Pforte' } } });
    if (method === 'DELETE') setup.clear('account/subscribed_apps');
    return method !== 'GET' ? success : { status: 200, body: { data: Object.values(setup.read('account/subscribed_apps', {})) } };
  }
  return edge === undefined ? { status: 200, body: { ...asked(setup.read('account', account), query), id: object } } : undefined;
}
