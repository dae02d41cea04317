import { createHmac } from 'node:crypto';

/** The last proof that was made: a process sends with one token, or with few. */
let last: { readonly token: string; readonly appSecret: string; readonly proof: string } | undefined;

/** `appsecret_proof` of a Graph call: hex HMAC-SHA256 of the access token under the app secret. A stolen token alone is then useless. */
export function appSecretProof(token: string, appSecret: string): string {
  if (last?.token === token && last.appSecret === appSecret) return last.proof;
  last = { token, appSecret, proof: createHmac('sha256', appSecret).update(token).digest('hex') };
  return last.proof;
}
