import type { Right } from '../../console/roles.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { ConsoleUser, Invitation, Passkey, People, SetupCodes } from './console-ports.ts';
import { typedCode } from './recovery.ts';
import type { SessionPorts } from './sessions.ts';

/** How a code lets somebody in: as an admin of everything by the set-up code, or as the invitation says. */
export type Admission = { readonly kind: 'setup' } | { readonly kind: 'invitation'; readonly invitation: Invitation };

/** `wrong`: no such code, or used, or too old. `too-many`: wrong ones came so often that none is looked at for a while. */
export type NoAdmission = 'wrong' | 'too-many';

export interface AdmissionPorts extends SessionPorts {
  readonly setupCodes: SetupCodes;
}

const wrongAtMost = 10;
const wrongWithinMs = 15 * 60_000;

/** The right that a code would give its bearer; looking does not use it up. */
export async function admissionBy(code: string, ports: AdmissionPorts): Promise<Admission | NoAdmission> {
  return limited(ports, async () => {
    const { people } = await ports.store.load();
    const invitation = invitationBy(code, people, ports);
    if (invitation) return { kind: 'invitation', invitation };
    return (await ports.setupCodes.matches(code)) ? { kind: 'setup' } : 'wrong';
  });
}

/** A newcomer: a passkey on an open admission. The name wins over the one that the inviter wrote. */
export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly passkey: Passkey;
}

/** Uses up the code and lets the newcomer in. */
export async function admit(code: string, newcomer: Newcomer, ports: AdmissionPorts): Promise<ConsoleUser | NoAdmission> {
  const admission = await admissionBy(code, ports);
  if (typeof admission === 'string') return admission;
  const { codes, store, setupCodes, now } = ports;
  if (admission.kind === 'invitation') return addUser(newcomer, ports, (people) => invitationBy(code, people, ports)?.rights);
  // The mark outlives the code, so that a removal that fails opens nothing.
  if (!(await store.useOnce(codes.hash(code), now() + 48 * 60 * 60_000))) return 'wrong';
  const user = await addUser(newcomer, ports, () => [{ desk: '*', role: 'admin' }]);
  await setupCodes.spend();
  return user;

  async function addUser(
    { id, name, passkey }: Newcomer,
    { store, now }: AdmissionPorts,
    rightsIn: (people: People) => readonly Right[] | undefined,
  ): Promise<ConsoleUser | 'wrong'> {
    return updateVersioned<ConsoleUser | 'wrong'>('console people', 5, async () => {
      const { people } = await store.load();
      const rights = rightsIn(people);
      if (!rights) return 'wrong';
      const user: ConsoleUser = { id, name, rights, passkeys: [passkey], recovery: [], at: now() };
      const invitations = people.invitations.filter(({ hash }) => hash !== codes.hash(code));
      const saved = await store.savePeople({ users: [...people.users, user], invitations }, people.version);
      return saved === 'conflict' ? saved : user;
    });
  }
}

/** Uses up a recovery code; tells whose it was. */
export async function recoverBy(code: string, ports: SessionPorts): Promise<ConsoleUser | NoAdmission> {
  const hash = ports.codes.hash(typedCode(code));
  return limited(ports, () =>
    updateVersioned<ConsoleUser | 'wrong'>('console people', 5, async () => {
      const { people } = await ports.store.load();
      const user = people.users.find(({ recovery }) => recovery.includes(hash));
      if (!user) return 'wrong';
      const next = { ...user, recovery: user.recovery.filter((other) => other !== hash) };
      const users = people.users.map((one) => (one.id === user.id ? next : one));
      const saved = await ports.store.savePeople({ users, invitations: people.invitations }, people.version);
      return saved === 'conflict' ? saved : next;
    }),
  );
}

function invitationBy(code: string, { invitations }: People, { codes, now }: SessionPorts): Invitation | undefined {
  const wanted = codes.hash(code);
  return invitations.find(({ hash, until }) => hash === wanted && now() < until);
}

/** Codes have 128 bits, and guessing ends nowhere; the limit keeps guesses from costing anything. */
async function limited<T>({ store, now }: SessionPorts, look: () => Promise<T | 'wrong'>): Promise<T | NoAdmission> {
  const wrong = await store.loadWrongCodes();
  const isRecent = wrong !== undefined && now() - wrong.since < wrongWithinMs;
  if (isRecent && wrong.count >= wrongAtMost) return 'too-many';
  const found = await look();
  if (found !== 'wrong') return found;
  const next = isRecent ? { since: wrong.since, count: wrong.count + 1 } : { since: now(), count: 1 };
  await store.saveWrongCodes(next, wrong?.version);
  return 'wrong';
}
