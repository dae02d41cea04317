import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AuditLine } from '../../shared/app/console/console-ports.ts';
import { removeUser } from '../../shared/app/console/team.ts';
import { addCode, removePhone } from '../../shared/app/staff/phones.ts';
import type { Role } from '../../shared/console/roles.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { createDynamoConsole } from '../../shared/store/dynamo-console.ts';
import { createStaffPhones } from '../../shared/store/dynamo-staff.ts';
import { deskTable } from '../../shared/store/keys.ts';
import { codeOf, messageWith } from '../../shared/understanding/staff/code.ts';
import type { LocalRun } from './local-run.ts';
import { keyring } from './settings.ts';

/** Of the desk that the tests' facility file becomes. */
const space = 'beratung-ahornweg/';

/** The team of a run's desk, by the use cases of the console's pages. The run has the keyring of the tests. */
export interface Team {
  /** Somebody joins, beside an admin. */
  join(id: string, name: string, role?: Role): Promise<void>;
  /** The message that presents a new code of this person. */
  message(user: string): Promise<string>;
  removePhones(user: string): Promise<void>;
  leaves(user: string): Promise<void>;
  phones(): Promise<readonly { readonly user: string; readonly channel: string }[]>;
  audit(day: string): Promise<readonly AuditLine[]>;
  close(): void;
}

export async function teamAt(run: LocalRun): Promise<Team> {
  const { dynamodb: endpoint, tables } = await run.local();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  const store = createDynamoConsole(client, tables.settings, randomWriter);
  const phones = createStaffPhones(client, deskTable(tables.conversations, space), randomWriter);
  const vault = createVault(parseKeyring(keyring));
  const codes = { random: () => randomBytes(16).toString('base64url'), hash: (code: string) => code };
  const portsNow = async () => {
    const at = await run.now();
    return { phones, now: () => at };
  };
  return {
    async join(id, name, role = 'staff') {
      const { people } = await store.load();
      const member = (of: string, called: string, as: Role) => ({
        id: of,
        name: called,
        rights: [{ desk: '*', role: as }],
        passkeys: [],
        recovery: [],
        at: 0,
      });
      const users = people.users.length === 0 ? [member('admin', 'Kim Berg', 'admin')] : people.users;
      await store.savePeople({ users: [...users, member(id, name, role)], invitations: [] }, people.version);
    },
    async message(user) {
      const code = codeOf(randomBytes(16));
      await addCode(user, vault.codeHash(code), await portsNow());
      return messageWith(code);
    },
    async removePhones(user) {
      const ports = await portsNow();
      for (const phone of (await phones.load()).phones) await removePhone(phone.id, user, ports);
    },
    leaves: async (user) => void (await removeUser(user, { rights: [{ desk: '*', role: 'admin' }] }, { store, codes, now: Date.now })),
    phones: async () => (await phones.load()).phones.map(({ user, channel }) => ({ user, channel })),
    audit: (day) => store.loadAudit(space, [day]),
    close: () => client.destroy(),
  };
}
