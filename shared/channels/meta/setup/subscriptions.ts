import type { SetupCheck, SetupStep, StepDifference } from '../../setup-contract.ts';
import { asId, asList, asRecord, type JsonRecord } from '../lenient.ts';
import { fine, unknown, warning } from './reading.ts';
import { recordsIn } from './records.ts';

function listIn(body: unknown): readonly JsonRecord[] {
  return recordsIn(asRecord(body)?.data);
}

/** Meta lists fields as words in one place and as objects with a name in another. */
function fieldNames(value: unknown): readonly string[] {
  return (asList(value) ?? []).flatMap((one) => (typeof one === 'string' ? one : (asId(asRecord(one)?.name) ?? [])));
}

function lacking(held: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((field) => !held.includes(field));
}

/** That the app sends what happens on `object` to the desk, with all fields. Reference sheets messenger.md §7.2, whatsapp.md §1.6. */
export function webhookStep(object: string, fields: readonly string[]): SetupStep {
  return {
    id: 'webhook',
    query: ({ ids }) => ({ path: `/${ids.appId}/subscriptions`, query: {}, bearer: 'app' }),
    difference: (body, { callbackUrl }) => {
      const found = listIn(body).find((one) => one.object === object);
      const held = fieldNames(found?.fields);
      const isOurs = found?.callback_url === callbackUrl && found.active !== false;
      if (isOurs && !lacking(held, fields)) return undefined;
      const address = typeof found?.callback_url === 'string' ? [found.callback_url] : [];
      return { held: [...address, ...held], wanted: [callbackUrl, ...new Set([...held, ...fields])] };
    },
    writes: ({ ids, callbackUrl, verifyToken }) => [
      {
        path: `/${ids.appId}/subscriptions`,
        body: { object, callback_url: callbackUrl, verify_token: verifyToken, fields: fields.join(','), include_values: true },
        bearer: 'app',
      },
    ],
    words: {
      fine: 'Die App von Meta liefert an diese Adresse.',
      missing: 'Die App von Meta liefert nicht oder nicht alles an diese Adresse.',
    },
  };
}

/**
 * That our app hears what happens on an account (a Page, a WhatsApp account). `fields`: for a Page, which has its own list; Meta unsubscribes an app
 * whose webhook failed for an hour.
 */
export function subscribedAppStep(accountKey: string, fields?: readonly string[]): SetupStep {
  const path = (ids: Readonly<Record<string, string>>) => `/${ids[accountKey]}/subscribed_apps`;
  return {
    id: 'subscribed-app',
    query: ({ ids }) => ({ path: path(ids), query: {}, bearer: 'channel' }),
    difference: (body, { ids }): StepDifference | undefined => {
      const found = listIn(body).find((one) => appIdOf(one) === ids.appId);
      const held = fieldNames(found?.subscribed_fields);
      if (found && !lacking(held, fields ?? [])) return undefined;
      return { held, wanted: fields ? [...new Set([...held, ...fields])] : ['subscribed_apps'] };
    },
    writes: ({ ids }) => [{ path: path(ids), body: fields ? { subscribed_fields: fields.join(',') } : {}, bearer: 'channel' }],
    undo: ({ ids }) => ({ path: path(ids), body: {}, method: 'DELETE', bearer: 'channel' }),
    words: {
      fine: 'Die App hört auf alles, was auf dem Konto geschieht.',
      missing: 'Die App hört nicht auf alles, was auf dem Konto geschieht: Nachrichten bleiben ohne Antwort.',
    },
  };
}

/** A WhatsApp account wraps the app, a Page does not. */
function appIdOf(one: JsonRecord): string | undefined {
  return asId(asRecord(one.whatsapp_business_api_data)?.id) ?? asId(one.id);
}

/** Whether another app hears the messages of the account, too: then two may answer. */
export function otherAppsCheck(accountKey: string): SetupCheck {
  return {
    id: 'other-bots',
    query: ({ ids }) => ({ path: `/${ids[accountKey]}/subscribed_apps`, query: {}, bearer: 'channel' }),
    judge: (body, { ids, label }) => {
      if (!asList(asRecord(body)?.data)) return unknown('Meta sagt nicht, welche Apps mithören.', 'Versuchen Sie es später noch einmal.');
      const others = listIn(body).filter((one) => appIdOf(one) !== ids.appId && hearsMessages(one));
      return others.length === 0
        ? fine(`Auf ${label} hört keine andere App die Nachrichten mit.`)
        : warning(
            `Auf ${label} hören ${others.length === 1 ? 'eine weitere App' : `${others.length} weitere Apps`} die Nachrichten mit: es können zwei Automaten antworten.`,
            'Entfernen Sie in den Einstellungen des Kontos unter „Verknüpfte Apps“ den anderen Automaten oder schalten Sie dort seine Antworten ab.',
          );
    },
  };
}

/** A WhatsApp account lists no fields: whoever is there hears everything. */
function hearsMessages(one: JsonRecord): boolean {
  return one.subscribed_fields === undefined || fieldNames(one.subscribed_fields).includes('messages');
}
