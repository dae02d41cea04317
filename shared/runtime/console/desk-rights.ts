import { addressInWords } from '../../app/consent/address-in-words.ts';
import type { EndConsentPorts } from '../../app/consent/end-consent.ts';
import type { FindPorts } from '../../app/consent/find-person.ts';
import type { LedgerArchive } from '../../app/ports.ts';
import type { ConfiguredDesk } from '../../app/settings/settings-source.ts';
import type { OpenAddress } from '../../consent/person-proof.ts';
import { createLedgerArchive } from '../../store/dynamo-ledger-archive.ts';
import { deskTable } from '../../store/keys.ts';
import { personKeys } from '../../store/person-keys.ts';
import { changePorts, tablesOf } from '../compose.ts';
import type { FunctionName } from '../inventory.ts';
import { perDesk } from '../per-desk.ts';

/** Ports of the page for people's rights: to find, to show, to end and to erase. None of them removes a proof. */
export interface DeskRights extends EndConsentPorts {
  readonly archive: LedgerArchive;
  readonly persons: FindPorts['persons'];
  readonly openAddress: OpenAddress;
}

export function deskRights(name: FunctionName): (desk: ConfiguredDesk) => Promise<DeskRights> {
  const changing = changePorts(name);
  const own = perDesk(({ space }) => {
    const { config, dynamodb } = tablesOf(name);
    const table = deskTable(config.table('conversations'), space);
    return {
      archive: createLedgerArchive(dynamodb, deskTable(config.table('ledger'), space)),
      persons: (beginning: string) => personKeys(dynamodb, table, beginning),
    };
  });
  return async (desk) => {
    const ports = await changing(desk);
    return {
      ...ports,
      ...own(desk),
      openAddress: (sealed, owner) =>
        addressInWords(sealed, owner.account ?? desk.snapshot[owner.channel]?.account ?? '', owner.identities, ports.vault),
    };
  };
}
