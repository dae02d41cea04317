import { createHmac } from 'node:crypto';

/** `appsecret_proof` of a Graph call: hex HMAC-SHA256 of the access token under the app secret. A stolen token alone is then useless. */
export const appSecretProof = (token: string, appSecret: string): string => createHmac('sha256', appSecret).update(token).digest('hex');
