import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { addressOf } from '../../shared/app/open-address.ts';
import type { Vault } from '../../shared/app/ports.ts';
import { newPerson } from '../../shared/conversation/state.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { deskTable } from '../../shared/store/keys.ts';
import { keyring, settings } from './settings.ts';

/** Puts so many WhatsApp subscribers (`DE.0`, `DE.1`, …) of a desk into a table of the embedded DynamoDB, as confirmed at that moment. */
export async function subscribeMany(
  endpoint: string,
  { table, desk }: { readonly table: string; readonly desk: string },
  count: number,
  at: number,
  vault: Vault = createVault(parseKeyring(keyring)),
): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const store = createDynamoStore(client, deskTable(table, `${desk}/`), () => at, randomWriter);
  const consent = { kind: 'confirmed', at, question: { at, putAt: at, textHash: 'h' } } as const;
  const put = async (n: number) => {
    const person = vault.pseudonym('whatsapp', settings.WHATSAPP_PHONE_NUMBER_ID, { type: 'bsuid', value: `DE.${n}` });
    const address = vault.seal(JSON.stringify({ recipient: `DE.${n}` }), addressOf(settings.WHATSAPP_PHONE_NUMBER_ID, person));
    await store.commit(person, undefined, { ...newPerson(at), consent, subscription: { channel: 'whatsapp', address } }, undefined);
  };
  for (let n = 0; n < count; n += 50) await Promise.all(Array.from({ length: Math.min(50, count - n) }, (_, index) => put(n + index)));
  client.destroy();
}
