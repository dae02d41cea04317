import { openSession } from '../../shared/app/console/sessions.ts';
import type { Clock } from '../../shared/app/ports.ts';
import type { ConfiguredDesk } from '../../shared/app/settings/settings-source.ts';
import type { SetupPorts } from '../../shared/app/setup/setup-ports.ts';
import { senders } from '../../shared/channels/senders.ts';
import { setups } from '../../shared/channels/setups.ts';
import type { Role } from '../../shared/console/roles.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { createConsole } from '../../shared/runtime/console/app.ts';
import type { ConsolePorts } from '../../shared/runtime/console/console-ports.ts';
import type { DeskNewsletter } from '../../shared/runtime/console/desk-newsletter.ts';
import { pages } from '../../shared/runtime/console/pages.ts';
import type { DeskSetup } from '../../shared/runtime/desk-setup.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { createMemoryConsole } from './memory-console.ts';
import { createMemoryNewsletter, type MemoryNewsletter } from './memory-newsletter.ts';
import { createMemoryStore } from './memory-store.ts';
import { keyring } from './settings.ts';

export interface NewsletterOnPaper extends DeskNewsletter {
  readonly newsletter: MemoryNewsletter;
  /** Sends posted for tests of an issue. */
  readonly tested: unknown[];
}

/** The newsletter of one desk in memory, as the console's pages have it. Tickets go nowhere: nothing is sent to subscribers. */
export function newsletterOnPaper(snapshot: Snapshot, now: Clock): NewsletterOnPaper {
  const newsletter = createMemoryNewsletter(createMemoryStore(now));
  const tested: unknown[] = [];
  const seal = createVault(parseKeyring(keyring)).approvalSeal;
  return {
    newsletter,
    tested,
    jobs: { snapshot, newsletter, tickets: { sendPageTicket: async () => undefined }, now, log: () => undefined, seal },
    test: {
      snapshot,
      adapters: senders,
      graph: {
        async post(_channel, request) {
          tested.push(request.body);
          return { kind: 'response', status: 200, headers: {}, body: { messages: [{ id: 'wamid.TEST' }] } };
        },
      },
    },
  };
}

const origin = 'https://abc123.execute-api.eu-central-1.amazonaws.com';

export interface NewsletterConsole extends NewsletterOnPaper {
  /** Sends a form as one of the people; `as` undefined: nobody is signed in. */
  readonly press: (as: string | undefined, path: string, fields: Readonly<Record<string, string>>) => Promise<Response>;
  readonly look: (as: string, path: string) => Promise<string>;
  /** The audit list's acts, oldest first. */
  readonly acts: () => Promise<readonly { readonly who: string; readonly what: string; readonly about?: string }[]>;
  /** The platform's verdict on the template from now on. */
  templateStatus: string;
}

/**
 * The whole console over a newsletter in memory.
 *
 * @param people by name, each with a role at every desk
 */
export async function newsletterConsole(
  snapshot: Snapshot,
  now: Clock,
  people: Readonly<Record<string, Role>>,
): Promise<NewsletterConsole> {
  const paper = newsletterOnPaper(snapshot, now);
  const desk: ConfiguredDesk = {
    id: 'ahornweg',
    space: 'ahornweg/',
    number: 1,
    hash: snapshot.hash,
    at: now(),
    by: 'x',
    accounts: [],
    snapshot,
  };
  const users = Object.entries(people).map(([name, role]) => ({
    id: `id of ${name}`,
    name,
    rights: [{ desk: '*', role }],
    passkeys: [],
    recovery: [],
    at: now(),
  }));
  const store = createMemoryConsole({ users, invitations: [] });
  let token = '';
  const unused = () => {
    throw new Error('no page of the newsletter asks for this');
  };
  const setup: SetupPorts = {
    desk,
    setups,
    secrets: { appSecret: 'app-secret', verifyToken: 'verify' },
    tokenOf: () => 'EAA',
    callbackUrl: () => '',
    async get() {
      const { name, language } = snapshot.newsletter?.template ?? { name: '', language: '' };
      return { kind: 'response', status: 200, headers: {}, body: { data: [{ name, language, status: result.templateStatus }] } };
    },
    post: unused,
    probe: unused,
    now,
  };
  const ports = {
    store,
    codes: { random: () => token, hash: (code: string) => `hash of ${code}` },
    settings: async () => ({ desks: [desk], unreadable: [] }),
    now,
    deskNow: now,
    setupAt: () => ({ secretsOf: async () => ({ tokens: {} }), doctorOf: () => setup }) as unknown as DeskSetup,
    newsletterOf: async () => paper,
    ofDesk: () => ({}),
  } as unknown as ConsolePorts;
  for (const { id, name } of users) {
    token = `token of ${name}`;
    await openSession(id, 'passkey', ports);
  }
  const app = createConsole(pages, async () => ports);
  const ask = async (as: string | undefined, path: string, init: RequestInit = {}) =>
    app.request(`${origin}/console${path}`, {
      ...init,
      headers: {
        host: new URL(origin).host,
        'x-forwarded-proto': 'https',
        'sec-fetch-site': 'same-origin',
        ...(as !== undefined && { cookie: `__Host-pforte-session=${encodeURIComponent(`token of ${as}`)}` }),
      },
    });
  const result: NewsletterConsole = {
    ...paper,
    templateStatus: 'APPROVED',
    press: (as, path, fields) => ask(as, path, { method: 'POST', body: new URLSearchParams(fields) }),
    look: async (as, path) => (await ask(as, path)).text(),
    acts: () => store.loadAudit('ahornweg/', [new Date(now()).toISOString().slice(0, 10)]),
  };
  return result;
}
