import type { IncomingMessage, ServerResponse } from 'node:http';
import { deskTokens } from '../../shared/runtime/secret-names.ts';
import { tokensOf } from '../terminal/channel-settings.ts';
import { type LoopbackServer, listenOnLoopback } from './loopback.ts';
import type { Settings } from './settings.ts';
import type { SimulatedDesk } from './simulated-metas.ts';

/** The path prefix of the secrets, as the stack's would be. */
export const secretsPrefix = '/pforte/local/';

/** The secrets as the operator's command writes them to SSM Parameter Store. */
export function secretParameters(settings: Settings, [, ...others]: readonly SimulatedDesk[]): Readonly<Record<string, string>> {
  const own = others.map((desk) => [`${secretsPrefix}${deskTokens(desk.id)}`, JSON.stringify(tokensOf(desk.settings))]);
  return {
    ...Object.fromEntries(own),
    [`${secretsPrefix}meta-app`]: JSON.stringify({ appSecret: settings.META_APP_SECRET, verifyToken: settings.META_VERIFY_TOKEN }),
    [`${secretsPrefix}meta-tokens`]: JSON.stringify(tokensOf(settings)),
    [`${secretsPrefix}keyring`]: settings.PFORTE_KEYRING,
  };
}

/**
 * A small SSM that answers GetParameters over the wire, so that the functions fetch their secrets as they do in AWS. It holds the keyring, so it
 * answers this machine's programs alone (`listenOnLoopback`).
 */
export async function startParameterServer(parameters: Readonly<Record<string, string>>): Promise<LoopbackServer> {
  return listenOnLoopback({
    port: 0,
    listener(request, response) {
      answer(request, response, parameters).catch(() => response.writeHead(500).end());
    },
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, parameters: Readonly<Record<string, string>>): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  if (request.headers['x-amz-target'] !== 'AmazonSSM.GetParameters') {
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify({ __type: 'UnknownOperationException' }));
    return;
  }
  const { Names } = JSON.parse(Buffer.concat(chunks).toString()) as { Names: string[] };
  const known = Names.filter((name) => Object.hasOwn(parameters, name));
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(
    JSON.stringify({
      Parameters: known.map((Name) => ({ Name, Type: 'SecureString', Value: parameters[Name], Version: 1 })),
      InvalidParameters: Names.filter((name) => !Object.hasOwn(parameters, name)),
    }),
  );
}
