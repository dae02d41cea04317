import { AppError } from '../../shared/app/app-error.ts';
import type { EndConsentPorts } from '../../shared/app/consent/end-consent.ts';
import type { ProofPorts } from '../../shared/app/consent/gather-proof.ts';
import { openAddress } from '../../shared/app/open-address.ts';
import type { Vault } from '../../shared/app/ports.ts';
import type { AddressOwner } from '../../shared/consent/person-proof.ts';
import type { Pseudonym } from '../../shared/conversation/event.ts';
import { createDynamoDB } from '../../shared/runtime/aws-clients.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { createDynamoLedger } from '../../shared/store/dynamo-ledger.ts';
import { createLedgerArchive } from '../../shared/store/dynamo-ledger-archive.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { personKeys } from '../../shared/store/person-keys.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { type Letterhead, readLetterhead } from './consent-letterhead.ts';
import { findDeployment } from './find-deployment.ts';
import { loadFacilityFile } from './load-facility-file.ts';
import { storedKeyring } from './stored-keyring.ts';

/** What the consent commands work with: the same ports as the functions, with the operator's own rights. */
export interface ConsentDeployment extends Omit<EndConsentPorts, 'snapshot'>, Omit<ProofPorts, 'vault'> {
  /** Read when it is needed first: a proof as JSON, `head` and `verify` speak of no facility. */
  readonly facility: () => EndConsentPorts['snapshot'];
  /** Everybody who is stored. */
  readonly persons: () => AsyncIterable<Pseudonym>;
  /** The facility as printed pages name it. */
  readonly letterhead: () => Letterhead;
}

export interface ConsentDeploymentOptions {
  readonly local?: string;
  readonly table?: string;
  readonly ledger?: string;
  readonly secrets?: string;
  readonly facility?: string;
}

/** Finds the local run, or the tables and keys in AWS. Throws `UsageError` that says what is missing. */
export async function openConsentDeployment(options: ConsentDeploymentOptions): Promise<ConsentDeployment> {
  const given = [options.table, options.ledger, options.secrets].filter((value) => value !== undefined);
  if (given.length > 0 && given.length < 3) {
    throw new UsageError('In AWS give all three: --table, --ledger and --secrets (outputs of the service stack).');
  }
  const desk = await findDeployment(options);
  const vault = createVault(parseKeyring(desk.keyring ?? (await storedKeyring(options.secrets ?? ''))));
  const client = createDynamoDB(commandCalls, desk.dynamodb);
  const ledgerTable = desk.ledger ?? options.ledger ?? '';
  const now = () => desk.now;
  const file = options.facility ?? desk.facility ?? 'facility.yaml';
  const asOf = { ids: desk.ids, now: desk.now };
  const facility = () => loadFacilityFile(file, asOf);
  return {
    store: createDynamoStore(client, desk.table, now, randomWriter),
    ledger: createDynamoLedger(client, ledgerTable, async () => vault.chain),
    persons: () => personKeys(client, desk.table),
    archive: createLedgerArchive(client, ledgerTable),
    vault,
    openAddress: (sealed, owner) =>
      addressInWords(sealed, owner.account ?? facility()[owner.channel]?.account ?? '', owner.identities, vault),
    now,
    log: () => undefined,
    facility,
    letterhead: () => readLetterhead(file, asOf),
  };
}

/** `{"to":"+49…"}` → `+49…`; an address under a key that is gone stays sealed, and so does one that was put there from elsewhere. */
function addressInWords(sealed: string, account: string, identities: AddressOwner['identities'], vault: Vault): string {
  try {
    return String(Object.values(JSON.parse(openAddress(sealed, account, identities, vault)) as Record<string, string>)[0]);
  } catch (error) {
    const isKeyGone = error instanceof AppError && error.code === 'secrets.missing';
    return isKeyGone ? 'versiegelt (der Schlüssel fehlt)' : 'nicht zu öffnen: verändert, oder von einer anderen Person hierher gesetzt';
  }
}
