import { fileURLToPath } from 'node:url';
import { loadFacilityFile } from '../../infra/terminal/load-facility-file.ts';
import { sign } from '../../shared/channels/meta/signature.ts';
import type { Secrets } from '../../shared/runtime/secrets.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';

/** Tuesday, 24 November 2026, 10:00 in Berlin: the shipped facility is open. */
export const tuesdayMorning = Date.parse('2026-11-24T10:00:00+01:00');

/** The facility that ships, as the functions would carry it. */
export const snapshot = loadFacilityFile(fileURLToPath(new URL('../../facility.yaml', import.meta.url)), { now: tuesdayMorning });

export const appSecret = 'bench app secret';
const keyring = parseKeyring('a keyring for measuring, not for people');
export const vault = createVault(keyring);

/** Secrets that are there already, as in a warm function. */
export const secrets: Secrets = {
  get: async () => ({ 'meta-app': { appSecret, verifyToken: 'bench' }, 'meta-tokens': { messenger: 'EAAm', whatsapp: 'EAAw' }, keyring }),
  refetch: async () => false,
};

export interface SignedBody {
  readonly body: string;
  readonly signature: string;
}

/** Signs a delivery as Meta does. */
export function signed(delivery: unknown): SignedBody {
  const body = JSON.stringify(delivery);
  return { body, signature: sign(Buffer.from(body), appSecret) };
}
