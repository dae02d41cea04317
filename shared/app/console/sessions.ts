import type { EpochMs } from '../../calendar/rules.ts';
import type { Clock } from '../ports.ts';
import type { Codes, ConsoleStore, ConsoleUser, People, Session, Versioned } from './console-ports.ts';

/** A browser that was not used for so long signs in again. */
export const idleMs = 3 * 24 * 60 * 60_000;
/** And after so long in any case. */
export const longestSessionMs = 30 * 24 * 60 * 60_000;
/** How long a shown passkey lets somebody do what cannot be undone. */
export const freshMs = 5 * 60_000;
/** A session's last use is noted this often. */
const notedEveryMs = 60 * 60_000;

export interface SessionPorts {
  readonly store: ConsoleStore;
  readonly codes: Codes;
  /** Real time. */
  readonly now: Clock;
}

export interface SignedIn {
  readonly user: ConsoleUser;
  readonly session: Versioned<Session>;
  /** Under which the session lies. */
  readonly hash: string;
  readonly people: Versioned<People>;
}

/**
 * Begins a session. Its token is kept nowhere but in the browser.
 *
 * @param passkey id of the one that was shown
 */
export async function openSession(
  user: string,
  how: 'passkey' | 'recovery-code',
  { store, codes, now }: SessionPorts,
  passkey?: string,
): Promise<string> {
  const token = codes.random();
  const at = now();
  const session: Session = { user, at, seenAt: at, ...(how === 'passkey' && { freshAt: at }), ...(passkey !== undefined && { passkey }) };
  await store.saveSession(codes.hash(token), session, undefined, at + longestSessionMs);
  return token;
}

/** The person that a session's token stands for; undefined: it is unknown, it ended, or the person is gone. */
export async function signedIn(token: string | undefined, ports: SessionPorts): Promise<SignedIn | undefined> {
  if (token === undefined) return undefined;
  const { store, codes, now } = ports;
  const hash = codes.hash(token);
  const { people, session } = await store.load(hash);
  const user = session && people.users.find(({ id }) => id === session.user);
  if (!session || !user || isOver(session, now()) || !hasPasskey(user, session)) return undefined;
  const found = { user, session, hash, people };
  if (now() - session.seenAt > notedEveryMs) await note(found, { ...session, seenAt: now() }, ports);
  return found;
}

/**
 * Notes that a passkey was just shown, or made.
 *
 * @param made id of the first passkey of a session that began without one
 */
export async function refresh(found: SignedIn, ports: SessionPorts, made?: string): Promise<void> {
  const { session } = found;
  const passkey = session.passkey ?? (session.freshAt === undefined ? made : undefined);
  await note(found, { ...session, seenAt: ports.now(), freshAt: ports.now(), ...(passkey !== undefined && { passkey }) }, ports);
}

/** A lost race leaves what the other tab noted, or the end of the session. */
async function note({ hash, session }: SignedIn, next: Session, { store }: SessionPorts): Promise<void> {
  await store.saveSession(hash, next, session.version, session.at + longestSessionMs);
}

function isOver({ at, seenAt }: Session, now: EpochMs): boolean {
  return now - at >= longestSessionMs || now - seenAt >= idleMs;
}

/** A passkey that was removed takes along what it began. */
function hasPasskey({ passkeys }: ConsoleUser, { passkey }: Session): boolean {
  return passkey === undefined || passkeys.some(({ id }) => id === passkey);
}

/** Whether the passkey was shown a moment ago. */
export function isFresh({ freshAt }: Session, now: EpochMs): boolean {
  return freshAt !== undefined && now - freshAt < freshMs;
}

/** A person who came with a recovery code has no passkey to show, and has to make one first. */
export function mayAddPasskey(session: Session, now: EpochMs): boolean {
  return session.freshAt === undefined || isFresh(session, now);
}
