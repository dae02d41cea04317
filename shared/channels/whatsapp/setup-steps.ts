import { asRecord } from '../meta/lenient.ts';
import type { ChannelSetup, SetupQuery, SetupStep, SetupWrite } from '../setup-contract.ts';

// Reference sheet whatsapp.md §1.6 and §7.

type Ids = Readonly<Record<string, string>>;

const get = (path: string, fields?: string): SetupQuery => ({ path, query: fields === undefined ? {} : { fields }, bearer: 'channel' });
const post = (path: string, body: Readonly<Record<string, unknown>>): SetupWrite => ({ path, body, bearer: 'channel' });
const number = ({ phoneNumberId }: Ids) => `/${phoneNumberId}`;

const leavePhone = 'Löschen Sie zuerst in der App „WhatsApp Business“ auf dem Telefon das Konto; dann versuchen Sie es noch einmal.';

function isInPhoneApp(number: Readonly<Record<string, unknown>>): boolean {
  return number.is_on_biz_app === true && number.platform_type !== 'CLOUD_API';
}

/** A wrong PIN on a number that was just signed off would leave it off, and so would the app on a phone. */
export const numberHindrance: NonNullable<ChannelSetup['beforePin']> = {
  query: ({ ids }) => get(number(ids), 'is_pin_enabled,is_on_biz_app,platform_type'),
  hindrance: (body, isNewPin) => {
    const held = asRecord(body) ?? {};
    if (isInPhoneApp(held)) return leavePhone;
    return isNewPin && held.is_pin_enabled !== false ? 'Die Nummer hat schon eine PIN: Geben Sie sie beim nächsten Versuch an.' : undefined;
  },
};

/** Which overrides go before the app's own address: the number's, then the account's. */
const overrides = ['phone_number', 'whatsapp_business_account'] as const;

/** That no override of the number or the account sends its messages elsewhere. */
export const overrideStep: SetupStep = {
  id: 'webhook-override',
  query: ({ ids }) => get(number(ids), 'webhook_configuration'),
  difference: (body, { callbackUrl }) => {
    const held = asRecord(asRecord(body)?.webhook_configuration) ?? {};
    const foreign = overrides.flatMap((level) => (typeof held[level] === 'string' && held[level] !== '' ? [String(held[level])] : []));
    const [first] = foreign;
    return first === undefined || first === callbackUrl ? undefined : { held: foreign, wanted: [callbackUrl] };
  },
  writes: ({ ids, verifyToken, callbackUrl }) => [
    post(number(ids), { webhook_configuration: { override_callback_uri: callbackUrl, verify_token: verifyToken } }),
  ],
  words: {
    fine: 'Nichts leitet die Nachrichten der Nummer woandershin.',
    missing: 'Die Nachrichten der Nummer gehen an eine andere Adresse.',
  },
};

const inGermany = { status: 'IN_COUNTRY_STORAGE_ENABLED', data_localization_region: 'DE' };
const pinOf = (ids: Ids, pin: string): SetupWrite => post(`${number(ids)}/register`, { messaging_product: 'whatsapp', pin });

/** That what Meta stores lies in Germany. Only an unregistered number takes it: it is signed off, told, and signed on again. */
export const storageStep: SetupStep = {
  id: 'storage',
  query: ({ ids }) => get(`${number(ids)}/settings`),
  difference: (body) => {
    const held = asRecord(asRecord(body)?.storage_configuration);
    const region = held?.data_localization_region;
    if (held?.status === inGermany.status && region === inGermany.data_localization_region) return undefined;
    return { held: typeof region === 'string' ? [region] : [], wanted: [inGermany.data_localization_region] };
  },
  writes: ({ ids }, pin) => [
    // A broken run may have signed it off already (133010).
    { ...post(`${number(ids)}/deregister`, {}), tolerates: ['133010'] },
    post(`${number(ids)}/settings`, { storage_configuration: inGermany }),
    pinOf(ids, pin),
  ],
  words: {
    fine: 'Meta speichert die Inhalte der Nummer in Deutschland.',
    missing: 'Meta speichert die Inhalte der Nummer nicht in Deutschland.',
  },
  isAdvice: true,
  interrupts: 'die Nummer bei WhatsApp abmelden und mit Speicherung in Deutschland wieder anmelden (einige Minuten ohne Empfang)',
  needsPin: true,
};

/** That the number is signed on, under a PIN. What a broken run signed off is signed on by the next one. */
export const registerStep: SetupStep = {
  id: 'register',
  query: ({ ids }) => get(number(ids), 'status,is_pin_enabled,is_on_biz_app,platform_type'),
  difference: (body) => {
    const found = asRecord(body) ?? {};
    const { status, is_pin_enabled: hasPin } = found;
    if (status === 'CONNECTED' && hasPin === true) return undefined;
    const held = [String(status ?? 'unknown'), ...(hasPin === true ? ['PIN'] : [])];
    return {
      held,
      wanted: ['CONNECTED', 'PIN'],
      ...(isInPhoneApp(found) && { byHand: leavePhone }),
    };
  },
  writes: ({ ids }, pin) => [pinOf(ids, pin)],
  words: { fine: 'Die Nummer ist mit einer PIN angemeldet.', missing: 'Die Nummer ist nicht oder ohne PIN angemeldet.' },
  interrupts: 'die Nummer bei WhatsApp mit der PIN anmelden',
  needsPin: true,
};
