import { addressInWords } from '../../shared/app/consent/address-in-words.ts';
import type { EndConsentPorts } from '../../shared/app/consent/end-consent.ts';
import type { ProofPorts } from '../../shared/app/consent/gather-proof.ts';
import type { Pseudonym } from '../../shared/conversation/event.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { type Letterhead, letterheadOf } from '../../shared/print/letterhead.ts';
import { createDynamoDB } from '../../shared/runtime/aws-clients.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { createDynamoLedger } from '../../shared/store/dynamo-ledger.ts';
import { createLedgerArchive } from '../../shared/store/dynamo-ledger-archive.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { deskTable } from '../../shared/store/keys.ts';
import { personKeys } from '../../shared/store/person-keys.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { findDeployment } from './find-deployment.ts';
import { publishedDesk } from './published-desk.ts';
import { storedKeyring } from './stored-keyring.ts';

/** Dependencies of the consent commands: the same ports as the functions, with the operator's own rights. */
export interface ConsentDeployment extends EndConsentPorts, Omit<ProofPorts, 'vault'> {
  /** Persons that the desk stores whose pseudonyms begin so. */
  readonly persons: (beginning: string) => AsyncIterable<Pseudonym>;
  /** The facility as printed pages name it. */
  readonly letterhead: () => Letterhead;
}

export interface ConsentDeploymentOptions {
  readonly local?: string;
  readonly table?: string;
  readonly ledger?: string;
  readonly secrets?: string;
  readonly settings?: string;
  readonly desk?: string;
}

/** Finds the local run, or the tables and keys in AWS. Throws `UsageError` that says what is missing. */
export async function openConsentDeployment(options: ConsentDeploymentOptions): Promise<ConsentDeployment> {
  const given = [options.table, options.ledger, options.secrets, options.settings].filter((value) => value !== undefined);
  if (given.length > 0 && given.length < 4) {
    throw new UsageError('In AWS give all four: --table, --ledger, --settings and --secrets (outputs of the stacks).');
  }
  const desk = await findDeployment(options);
  const { space, snapshot } = await publishedDesk(desk, { desk: options.desk });
  const vault = createVault(parseKeyring(desk.keyring ?? (await storedKeyring(options.secrets ?? ''))));
  const client = createDynamoDB(commandCalls, desk.dynamodb);
  const table = deskTable(desk.table, space);
  const ledger = deskTable(desk.ledger ?? options.ledger ?? '', space);
  const now = () => desk.now;
  return {
    store: createDynamoStore(client, table, now, randomWriter),
    ledger: createDynamoLedger(client, ledger, async () => vault.chain),
    persons: (beginning) => personKeys(client, table, beginning),
    archive: createLedgerArchive(client, ledger),
    vault,
    openAddress: (sealed, owner) =>
      addressInWords(sealed, owner.account ?? snapshot[owner.channel]?.account ?? '', owner.identities, vault),
    now,
    log: () => undefined,
    snapshot,
    letterhead: () => publishedLetterhead(snapshot),
  };
}

function publishedLetterhead(snapshot: Snapshot): Letterhead {
  const letterhead = letterheadOf(snapshot);
  if (letterhead) return letterhead;
  throw new UsageError('What is published is older than its letterhead. Publish the facility file once more: npm run facility -- publish.');
}
