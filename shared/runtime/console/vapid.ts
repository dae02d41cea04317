import { createECDH, createHmac, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { PushSubscription } from '../../app/console/console-ports.ts';
import type { SendPush } from '../../app/console/push.ts';
import type { Clock } from '../../app/ports.ts';

/** By which push services know the deployment (RFC 8292). */
export interface PushKeys {
  /** Uncompressed point, base64url: what a browser subscribes to. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** Derived from the pepper, which is made at the installation, kept with it and never changes: so do the subscriptions hold. */
export function pushKeys(pepper: KeyObject): PushKeys {
  for (let attempt = 0; ; attempt += 1) {
    const scalar = createHmac('sha256', pepper).update(`pforte web push ${attempt}`).digest();
    const curve = createECDH('prime256v1');
    try {
      curve.setPrivateKey(scalar);
    } catch {
      // Beyond the order of the curve: once in four billion.
      continue;
    }
    const point = curve.getPublicKey();
    const text = (bytes: Buffer) => bytes.toString('base64url');
    const jwk = { kty: 'EC', crv: 'P-256', d: text(scalar), x: text(point.subarray(1, 33)), y: text(point.subarray(33)) };
    return { publicKey: point.toString('base64url'), privateKey: createPrivateKey({ key: jwk, format: 'jwk' }) };
  }
}

/** Push services refuse what holds for more than a day. */
const tokenSeconds = 12 * 60 * 60;
/** Later than this the sender's console has long been looked at, or the mail read. */
const keptSeconds = 4 * 60 * 60;
const deadlineMs = 5000;

/** Headers of a push that carries nothing: without a payload there is nothing to encrypt. */
export function pushHeaders({ endpoint, site }: PushSubscription, keys: PushKeys, now: number): Readonly<Record<string, string>> {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { aud: new URL(endpoint).origin, exp: Math.floor(now / 1000) + tokenSeconds, sub: `${site}/console` };
  const unsigned = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(unsigned), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return {
    authorization: `vapid t=${unsigned}.${signature}, k=${keys.publicKey}`,
    ttl: String(keptSeconds),
    urgency: 'high',
    // One that was not delivered yet is replaced by the next.
    topic: 'pforte',
  };
}

/**
 * Sends pushes. Redirects lead nowhere.
 *
 * @param instead where the local run sends them in place of the push services
 */
export function createPushSender(keys: () => Promise<PushKeys>, now: Clock, instead?: string): SendPush {
  return async (subscription) => {
    const headers = pushHeaders(subscription, await keys(), now());
    const signal = AbortSignal.timeout(deadlineMs);
    const answer = await fetch(instead ?? subscription.endpoint, { method: 'POST', headers, redirect: 'manual', signal }).catch(
      () => undefined,
    );
    await answer?.body?.cancel();
    return answer?.status;
  };
}
