import type { Context, Hono } from 'hono';
import { admissionBy, admit } from '../../app/console/admission.ts';
import type { Passkey } from '../../app/console/console-ports.ts';
import { changeUser } from '../../app/console/people.ts';
import { mayAddPasskey, openSession, refresh, type SignedIn } from '../../app/console/sessions.ts';
import type { Problem } from '../../console/words.ts';
import { once } from '../../kernel/once.ts';
import { record } from './audit.ts';
import type { ConsolePorts } from './console-ports.ts';
import { readCookie, siteOf, writeCookie } from './guard.ts';
import type { Purpose } from './passkeys.ts';
import { personOf } from './visit.ts';

/** Loaded with the first of these routes: who is signed in waits for none of it. */
const passkeys = once(() => import('./passkeys.ts'));

const purposes: readonly string[] = ['sign-in', 'register', 'confirm'] satisfies readonly Purpose[];

/** Body that the script sends. */
interface Sent {
  readonly purpose?: unknown;
  readonly response?: unknown;
  readonly code?: unknown;
  readonly name?: unknown;
}

/** Answers of `console.js`, in JSON: a challenge, and what became of its answer. */
export function addPasskeyRoutes(app: Hono, ports: () => Promise<ConsolePorts>): void {
  const routes = { challenge, 'sign-in': signIn, register, confirm };
  for (const [name, answer] of Object.entries(routes)) {
    app.post(`/console/passkey/${name}`, async (c) => answer(c, await sentIn(c), await ports()));
  }
}

async function sentIn(c: Context): Promise<Sent> {
  const sent: unknown = await c.req.json().catch(() => undefined);
  return typeof sent === 'object' && sent !== null ? sent : {};
}

function refused(c: Context, problem: Problem): Response {
  return c.json({ problem }, 400);
}

async function challenge(c: Context, { purpose, code, name }: Sent, ports: ConsolePorts): Promise<Response> {
  if (typeof purpose !== 'string' || !purposes.includes(purpose)) return refused(c, 'failed');
  const owner = purpose === 'register' ? await ownerOf(c, { code, name }, ports) : undefined;
  if (typeof owner === 'string') return refused(c, owner);
  const { authenticationOptions, drawChallenge, registrationOptions } = await passkeys();
  const { ticket, challenge: drawn } = drawChallenge(await ports.challengeKey(), purpose as Purpose, ports.now(), owner?.id);
  writeCookie(c, 'ticket', ticket);
  return c.json(await (owner ? registrationOptions(siteOf(c), owner, drawn) : authenticationOptions(siteOf(c), drawn)));
}

/** For whom a passkey is made: a new person with a code, or whoever is signed in. */
async function ownerOf(c: Context, { code, name }: Sent, ports: ConsolePorts) {
  if (typeof code !== 'string') {
    const found = await personOf(c, ports);
    return found && mayAddPasskey(found.session, ports.now()) ? found.user : ('passkey-refused' as const);
  }
  if (typeof name !== 'string' || name.trim() === '') return 'name-missing' as const;
  const admission = await admissionBy(code, ports);
  if (typeof admission === 'string') return `code-${admission}` as const;
  return { id: ports.codes.random(), name: name.trim().slice(0, 60), passkeys: [] };
}

/** The challenge that this browser was given. */
async function answered(c: Context, purpose: Purpose, ports: ConsolePorts) {
  return (await passkeys()).challengeFor(await ports.challengeKey(), readCookie(c, 'ticket') ?? '', purpose, ports.now());
}

/** Whether the challenge was not answered before. Asked after the answer was found good: nothing else is written for strangers. */
async function isFirstAnswer({ challenge }: { readonly challenge: string }, { store, now }: ConsolePorts): Promise<boolean> {
  return store.useOnce((await passkeys()).markOf(challenge), now() + 10 * 60_000);
}

async function signIn(c: Context, { response }: Sent, ports: ConsolePorts): Promise<Response> {
  const shown = await shownBy(c, 'sign-in', response, ports);
  if (typeof shown === 'string') return refused(c, shown);
  writeCookie(c, 'session', await openSession(shown.user.id, 'passkey', ports, shown.passkey.id));
  return c.json({});
}

async function confirm(c: Context, { response }: Sent, ports: ConsolePorts): Promise<Response> {
  const found = await personOf(c, ports);
  const shown = await shownBy(c, 'confirm', response, ports);
  if (typeof shown === 'string') return refused(c, shown);
  if (!found || found.user.id !== shown.user.id) return refused(c, 'passkey-refused');
  await refresh(found, ports);
  return c.json({});
}

async function shownBy(c: Context, purpose: Purpose, response: unknown, ports: ConsolePorts) {
  const asked = await answered(c, purpose, ports);
  if (!asked) return 'passkey-refused' as const;
  const { people } = await ports.store.load();
  const id = (response as { readonly id?: unknown } | undefined)?.id;
  if (!people.users.some(({ passkeys }) => passkeys.some((passkey) => passkey.id === id))) return 'passkey-unknown' as const;
  const shown = await (await passkeys()).shownPasskey(response, asked.challenge, siteOf(c), people.users);
  if (!shown || !(await isFirstAnswer(asked, ports))) return 'passkey-refused' as const;
  const { user, passkey } = shown;
  if (passkey.counter > 0) {
    await changeUser(user.id, ports, (one) => ({
      ...one,
      passkeys: one.passkeys.map((other) => (other.id === passkey.id ? passkey : other)),
    }));
  }
  return shown;
}

async function register(c: Context, { response, code, name }: Sent, ports: ConsolePorts): Promise<Response> {
  const asked = await answered(c, 'register', ports);
  const passkey = asked && (await (await passkeys()).madePasskey(response, asked.challenge, siteOf(c), ports.now()));
  if (!passkey || !(await isFirstAnswer(asked, ports))) return refused(c, 'passkey-refused');
  if (typeof code !== 'string') return addToOwn(c, await personOf(c, ports), { owner: asked.owner, passkey }, ports);
  const newcomer = {
    id: asked.owner,
    name: String(name ?? '')
      .trim()
      .slice(0, 60),
    passkey,
  };
  if (newcomer.name === '') return refused(c, 'name-missing');
  const user = await admit(code, newcomer, ports);
  if (typeof user === 'string') return refused(c, `code-${user}`);
  await record({ who: user.name, what: 'joined' }, undefined, ports);
  writeCookie(c, 'session', await openSession(user.id, 'passkey', ports, passkey.id));
  return c.json({});
}

/** One more passkey of somebody signed in: by a fresh passkey, or by a recovery code, which has nothing else to show. */
async function addToOwn(
  c: Context,
  found: SignedIn | undefined,
  { owner, passkey }: { readonly owner: string; readonly passkey: Passkey },
  ports: ConsolePorts,
): Promise<Response> {
  if (!found || found.user.id !== owner) return refused(c, 'passkey-refused');
  const added = await changeUser(found.user.id, ports, (user) => ({ ...user, passkeys: [...user.passkeys, passkey] }));
  if (!added) return refused(c, 'failed');
  await record({ who: found.user.name, what: 'passkey-added' }, undefined, ports);
  await refresh(found, ports, passkey.id);
  return c.json({});
}
