import type { ReadTallies } from '../../shared/app/ports.ts';
import type { DeploymentPorts } from '../../shared/app/setup/deployment-findings.ts';
import type { FactPorts } from '../../shared/app/setup/gather-facts.ts';
import { readMetaSecrets } from '../../shared/app/setup/meta-secrets.ts';
import type { KeyringProof, KeyringProofStore, SetupNotes, SetupNotesStore } from '../../shared/app/setup/setup-store-ports.ts';
import { keyringTools } from '../../shared/runtime/keyring-upkeep.ts';
import { type MemorySecrets, memorySecrets } from './memory-secrets.ts';
import { type HarnessOptions, type SetupHarness, setupHarness } from './setup-harness.ts';

/** Notes in memory, for one writer. */
export function memoryNotes(): SetupNotesStore {
  let held: { notes: SetupNotes; version: number } | undefined;
  return {
    load: async () => held ?? { notes: { ticks: [], seen: [] } },
    async save(notes, version) {
      if (held?.version !== version) return 'conflict';
      held = { notes, version: (version ?? 0) + 1 };
      return 'committed';
    },
  };
}

export interface SetupDesk {
  readonly harness: SetupHarness;
  readonly secrets: MemorySecrets;
  readonly notes: SetupNotesStore;
  /** What is published, received and mailed, as the test says. */
  readonly world: {
    facility: 'missing' | 'unreadable' | 'published';
    received: boolean;
    mailboxes: DeploymentPorts['mailboxes'];
  };
  facts(): Promise<FactPorts>;
  readonly keyring: FactPorts['keyring'];
}

/** A deployment that was installed a moment ago, before a simulated Meta: generated secrets, and nothing else. */
export function setupDesk(keyring: string, options?: HarnessOptions): SetupDesk {
  const harness = setupHarness(options);
  const secrets = memorySecrets({ keyring, 'meta-app': JSON.stringify({ appSecret: '', verifyToken: 'verify-me' }) });
  const notes = memoryNotes();
  let proof: KeyringProof | undefined;
  const proofs: KeyringProofStore = {
    load: async () => proof,
    save: async (next) => {
      proof = next;
    },
  };
  const world: SetupDesk['world'] = { facility: 'missing', received: false, mailboxes: undefined };
  const tallies: ReadTallies = async (items) => items.map(() => (world.received ? { greeted: 1 } : {}));
  const ofKeyring = { secrets, tools: keyringTools, proofs };
  return {
    harness,
    secrets,
    notes,
    world,
    keyring: ofKeyring,
    facts: async () => ({
      keyring: ofKeyring,
      deployment: {
        published: async () => ({ desks: world.facility === 'missing' ? 0 : 1, unreadable: world.facility === 'unreadable' ? 1 : 0 }),
        deadLetters: async () => 0,
        ...(world.mailboxes && { mailboxes: world.mailboxes }),
      },
      isUnreadable: world.facility === 'unreadable',
      ...(world.facility === 'published' && { desk: { doctor: harness.ports, notes, tallies } }),
      metaSecrets: await readMetaSecrets(secrets, ['meta-tokens']),
    }),
  };
}
