import { createHash, createHmac, type KeyObject, randomBytes } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { ConsoleUser, Passkey } from '../../app/console/console-ports.ts';
import type { EpochMs } from '../../calendar/rules.ts';

/** The site as its own browser pages see it. */
export interface Site {
  /** `https://abc.execute-api.eu-central-1.amazonaws.com` */
  readonly origin: string;
  /** The full host without a port: under a parent domain a neighbour's passkeys would count, too. */
  readonly rpId: string;
}

/** Purpose of a challenge: one drawn for signing in registers nothing. */
export type Purpose = 'sign-in' | 'register' | 'confirm';

/** A challenge, and the ticket by which its answer is recognised. The ticket lies in the browser; the challenge follows from it and a key. */
export interface Challenge {
  readonly ticket: string;
  readonly challenge: Uint8Array<ArrayBuffer>;
}

const ticketValidMs = 5 * 60_000;

/**
 * Draws a challenge without keeping anything: whoever asks a million times fills no table.
 *
 * @param owner id of the person for whom a passkey is to be made
 */
export function drawChallenge(key: KeyObject, purpose: Purpose, now: EpochMs, owner = ''): Challenge {
  const ticket = `${purpose}.${now + ticketValidMs}.${randomBytes(16).toString('base64url')}.${owner}`;
  return { ticket, challenge: challengeOf(key, ticket) };
}

/** The challenge of a ticket, and whose it is; undefined: the ticket is too old, or for something else. A ticket of one's own making has a challenge that nobody was given. */
export function challengeFor(
  key: KeyObject,
  ticket: string,
  purpose: Purpose,
  now: EpochMs,
): { readonly challenge: string; readonly owner: string } | undefined {
  const [drawnFor, until, , owner = ''] = ticket.split('.');
  if (drawnFor !== purpose || !(now < Number(until))) return undefined;
  return { challenge: Buffer.from(challengeOf(key, ticket)).toString('base64url'), owner };
}

/** The mark under which a challenge is used up. */
export function markOf(challenge: string): string {
  return createHash('sha256').update(challenge).digest('base64url');
}

function challengeOf(key: KeyObject, ticket: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', key).update(ticket).digest());
}

/** Asks a phone or computer to make a passkey for this person. */
export function registrationOptions(
  { rpId }: Site,
  { id, name, passkeys }: Pick<ConsoleUser, 'id' | 'name' | 'passkeys'>,
  challenge: Uint8Array<ArrayBuffer>,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Pforte',
    rpID: rpId,
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(id, 'utf8')),
    challenge,
    attestationType: 'none',
    excludeCredentials: passkeys.map((passkey) => ({ id: passkey.id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Asks for any passkey of this site; the person is known by it. */
export function authenticationOptions({ rpId }: Site, challenge: Uint8Array<ArrayBuffer>): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({ rpID: rpId, challenge, userVerification: 'required', allowCredentials: [] });
}

/** The passkey that was made; undefined: the answer is none, or to another question, of another site. */
export async function madePasskey(response: unknown, challenge: string, { origin, rpId }: Site, at: EpochMs): Promise<Passkey | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    });
    if (!verified || registrationInfo.fmt !== 'none') return undefined;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports, at };
  } catch {
    return undefined;
  }
}

/** Whose passkey was shown, with its new counter; undefined: nobody's of these, or the answer is not to this question. */
export async function shownPasskey(
  response: unknown,
  challenge: string,
  { origin, rpId }: Site,
  users: readonly ConsoleUser[],
): Promise<{ readonly user: ConsoleUser; readonly passkey: Passkey } | undefined> {
  const id = (response as { readonly id?: unknown } | undefined)?.id;
  const user = users.find(({ passkeys }) => passkeys.some((passkey) => passkey.id === id));
  const passkey = user?.passkeys.find((one) => one.id === id);
  if (!user || !passkey) return undefined;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    });
    return verified ? { user, passkey: { ...passkey, counter: authenticationInfo.newCounter } } : undefined;
  } catch {
    return undefined;
  }
}
