import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Secrets, SecretValues } from '../../../shared/runtime/secrets.ts';
import { graphOf } from '../../../shared/runtime/token-graph.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A Graph that takes nothing but the token and the proof it was told. */
async function graphThatWants(token: string, proof: string): Promise<{ readonly url: string; readonly asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const url = new URL(request.url ?? '/', 'http://graph');
    const error = request.headers.authorization !== `Bearer ${token}` ? { code: 190, type: 'OAuthException' } : undefined;
    const stale = url.searchParams.get('appsecret_proof') !== proof ? { code: 100, type: 'GraphMethodException' } : undefined;
    const refused = error ?? stale;
    request
      .resume()
      .on('end', () =>
        response
          .writeHead(refused ? 400 : 200)
          .end(JSON.stringify(refused ? { error: refused } : { recipient_id: '1', message_id: 'm_1' })),
      );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked };
}

/** Secrets that were changed in the store; this function still holds the old ones. */
function changedSecrets(before: [token: string, appSecret: string], after: [token: string, appSecret: string]): Secrets {
  let [token, appSecret] = before;
  const values = () =>
    ({ 'meta-tokens': { messenger: token }, 'meta-app': { appSecret, verifyToken: 'v' } }) as Partial<SecretValues> as SecretValues;
  return {
    get: async () => values(),
    refetch: async () => {
      [token, appSecret] = after;
      return true;
    },
  };
}

const secret = '0123456789abcdef0123456789abcdef';
/** HMAC-SHA256 of EAATESTTOKEN under the secret above. */
const proof = '99cbac345910084e738e780a0d5a02f2421ea86e53d6f64eff41e367a76944c6';
const request = { path: '/1/messages', body: {} };

describe('a send whose credentials Graph refuses', () => {
  it.each([
    ['with a new app secret', ['EAATESTTOKEN', 'the older secret'], ['EAATESTTOKEN', secret]],
    ['with a new token', ['EAAOLD', secret], ['EAATESTTOKEN', secret]],
  ] as const)('goes out at once %s', async (_, before, after) => {
    const graph = await graphThatWants('EAATESTTOKEN', proof);
    const reply = await graphOf(changedSecrets([...before], [...after]), graph.url).post('messenger', request);
    expect(reply).toMatchObject({ kind: 'response', status: 200 });
    expect(graph.asked()).toBe(2);
  });

  it('is not repeated when most of the eight seconds is over: its outcome has to be kept within the sender’s own time', async () => {
    const graph = await graphThatWants('EAATESTTOKEN', proof);
    const times = [0, 6001];
    const desk = graphOf(changedSecrets(['EAAOLD', secret], ['EAATESTTOKEN', secret]), graph.url, () => times.shift() ?? 6001);
    expect(await desk.post('messenger', request)).toMatchObject({ kind: 'response', status: 400 });
    expect(graph.asked()).toBe(1);
  });

  it('is not repeated when nothing was changed', async () => {
    const graph = await graphThatWants('EAATESTTOKEN', proof);
    const same: [string, string] = ['EAATESTTOKEN', 'a wrong secret'];
    const reply = await graphOf(changedSecrets(same, same), graph.url).post('messenger', request);
    expect(reply).toMatchObject({ kind: 'response', status: 400 });
    expect(graph.asked()).toBe(1);
  });
});
