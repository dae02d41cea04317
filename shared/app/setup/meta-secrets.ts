import { type Channel, profileOf } from '../../channels/registry.ts';
import type { Reading } from '../../channels/setup-contract.ts';
import type { SecretsStore } from './keyring-ports.ts';

/** Secrets of the platform's as they lie there. What is missing, or was left empty by the installer, is absent. */
export interface MetaSecrets {
  readonly appSecret?: string | undefined;
  /** Still accepted, while deliveries signed with it may come. */
  readonly previousAppSecret?: string | undefined;
  readonly verifyToken?: string | undefined;
  /** By the names that the channels' profiles give them. */
  readonly tokens: Readonly<Record<string, string>>;
}

const app = 'meta-app';

/** Where a desk's tokens lie: those that all desks share, then the desk's own, which win. */
export type TokenPlaces = readonly string[];

export async function readMetaSecrets(secrets: Pick<SecretsStore, 'read'>, places: TokenPlaces): Promise<MetaSecrets> {
  const [ofApp, ...ofPlaces] = await Promise.all([app, ...places].map(async (secret) => fieldsOf(await secrets.read(secret))));
  const { appSecret, previousAppSecret, verifyToken } = ofApp ?? {};
  return { appSecret, previousAppSecret, verifyToken, tokens: Object.assign({}, ...ofPlaces) };
}

/** Texts of a JSON object, trimmed, without the empty ones; what is none of it counts as nothing there. */
function fieldsOf(text: string | undefined): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse((text ?? '{}').trim());
    if (typeof parsed !== 'object' || parsed === null) return {};
    const texts = Object.entries(parsed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()] as const] : []));
    return Object.fromEntries(texts.filter(([, value]) => value !== ''));
  } catch {
    return {};
  }
}

/** Outcome of storing a secret that somebody entered; `refused`: one German sentence, and nothing was stored. */
export type Stored = 'stored' | 'unchanged' | { readonly refused: string };

/**
 * Stores the app secret. The one before is still accepted, until `forgetPreviousSecret`; the verify token stays, and is made where there is none.
 *
 * @param newVerifyToken a fresh one, by chance
 */
export async function storeAppSecret(entered: string, newVerifyToken: string, secrets: SecretsStore): Promise<Stored> {
  const appSecret = entered.trim();
  const refused = refusedAppSecret(appSecret);
  if (refused !== undefined) return { refused };
  const held = fieldsOf(await secrets.read(app));
  if (held.appSecret === appSecret && held.verifyToken !== undefined) return 'unchanged';
  const previous = held.appSecret === appSecret ? held.previousAppSecret : held.appSecret;
  const value = {
    appSecret,
    ...(previous !== undefined && { previousAppSecret: previous }),
    verifyToken: held.verifyToken ?? newVerifyToken,
  };
  await secrets.replace(app, JSON.stringify(value));
  return 'stored';
}

function refusedAppSecret(entered: string): string | undefined {
  if (entered === '') return 'Das Feld ist leer: Kopieren Sie das App-Geheimnis aus dem App-Dashboard.';
  if (entered.startsWith('EAA'))
    return 'Das ist ein Zugriffstoken. Das App-Geheimnis steht im App-Dashboard unter „App-Einstellungen › Allgemeines“.';
  if (/^\d+$/.test(entered)) return 'Das ist die Nummer der App. Das Geheimnis steht daneben: Klicken Sie im App-Dashboard auf „Anzeigen“.';
  return /^[0-9a-f]{32}$/i.test(entered)
    ? undefined
    : 'Ein App-Geheimnis hat 32 Zeichen, nur Ziffern und a bis f: Kopieren Sie es im App-Dashboard noch einmal ganz.';
}

/** Ends a rotation: what is signed with the secret before is refused from then on. */
export async function forgetPreviousSecret(secrets: SecretsStore): Promise<Stored> {
  const { previousAppSecret, ...rest } = fieldsOf(await secrets.read(app));
  if (previousAppSecret === undefined) return 'unchanged';
  await secrets.replace(app, JSON.stringify(rest));
  return 'stored';
}

export interface EnteredToken {
  readonly channel: Channel;
  readonly entered: string;
  /** Where it goes: among the tokens of all, or the desk's own. */
  readonly place: string;
}

/** Whether a token opens the account of the facility file; asked of the platform before it is stored. */
export type TokenCheck = (channel: Channel, token: string) => Promise<Reading>;

/**
 * Stores a channel's token. One of which the platform says that it is another account's, or none, is refused, and the one that is there stays. While
 * the platform cannot be reached it is stored unchecked: the doctor looks again.
 */
export async function storeToken({ channel, entered, place }: EnteredToken, secrets: SecretsStore, check: TokenCheck): Promise<Stored> {
  const token = entered.trim();
  const { name } = profileOf(channel).token;
  const refused = refusedToken(token, profileOf(channel).label);
  if (refused !== undefined) return { refused };
  const held = fieldsOf(await secrets.read(place));
  if (held[name] === token) return 'unchanged';
  const reading = await check(channel, token);
  if (reading.verdict === 'fault') return { refused: `${reading.what} Es wurde nichts geändert.` };
  await secrets.replace(place, JSON.stringify({ ...held, [name]: token }));
  return 'stored';
}

function refusedToken(entered: string, label: string): string | undefined {
  if (entered === '') return `Das Feld ist leer: Kopieren Sie den Token für ${label}.`;
  if (/^[0-9a-f]{32}$/i.test(entered)) return 'Das ist das App-Geheimnis. Ein Token ist länger und beginnt mit „EAA“.';
  if (/\s/.test(entered)) return 'Im Token ist eine Lücke oder ein Zeilenumbruch: Kopieren Sie ihn noch einmal am Stück.';
  return entered.length < 20 ? 'Das ist zu kurz für einen Token: Kopieren Sie ihn noch einmal ganz.' : undefined;
}
