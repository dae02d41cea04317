import type { IncomingMessage, ServerResponse } from 'node:http';
import { deskTokens } from '../../shared/runtime/secret-names.ts';
import { newSetupCode, setupCodeName } from '../../shared/runtime/setup-code.ts';
import { tokensOf } from '../terminal/channel-settings.ts';
import { type LoopbackServer, listenOnLoopback } from './loopback.ts';
import type { Settings } from './settings.ts';
import type { SimulatedDesk } from './simulated-metas.ts';

/** The path prefix of the secrets, as the stack's would be. */
export const secretsPrefix = '/pforte/local/';

/** The store: by path. */
export type Parameters = Record<string, string>;

/** The secrets as the operator's command writes them to SSM Parameter Store. */
export function secretParameters(settings: Settings, [, ...others]: readonly SimulatedDesk[]): Parameters {
  const own = others.map((desk) => [`${secretsPrefix}${deskTokens(desk.id)}`, JSON.stringify(tokensOf(desk.settings))]);
  return {
    ...Object.fromEntries(own),
    [`${secretsPrefix}meta-app`]: JSON.stringify({ appSecret: settings.META_APP_SECRET, verifyToken: settings.META_VERIFY_TOKEN }),
    [`${secretsPrefix}meta-tokens`]: JSON.stringify(tokensOf(settings)),
    [`${secretsPrefix}keyring`]: settings.PFORTE_KEYRING,
  };
}

export interface ParameterServer extends LoopbackServer {
  /** The set-up code of this run, whose hash lies among the parameters. */
  readonly setupCode: string;
}

/**
 * A small SSM that answers reading, putting and deleting parameters over the wire, so that the functions and set-up handle their secrets as they do
 * in AWS. It holds the keyring, so it answers this machine's programs alone (`listenOnLoopback`). What is put there
 * is put into `parameters`, and ends with the run.
 */
export async function startParameterServer(parameters: Parameters): Promise<ParameterServer> {
  const { code: setupCode, stored } = newSetupCode(Date.now());
  parameters[`${secretsPrefix}${setupCodeName}`] = JSON.stringify(stored);
  const server = await listenOnLoopback({
    port: 0,
    listener(request, response) {
      answer(request, response, parameters).catch(() => response.writeHead(500).end());
    },
  });
  return { ...server, setupCode };
}

/** Answers by the calls' names in the header `x-amz-target`; a text: refused with that error. */
const calls: Readonly<Record<string, (asked: Asked, parameters: Parameters) => object | string>> = {
  'AmazonSSM.GetParameters': ({ Names = [] }, parameters) => ({
    Parameters: Names.filter((name) => name in parameters).map((Name) => ({
      Name,
      Type: 'SecureString',
      Value: parameters[Name],
      Version: 1,
    })),
    InvalidParameters: Names.filter((name) => !(name in parameters)),
  }),
  'AmazonSSM.PutParameter': ({ Name = '', Value = '', Overwrite = false }, parameters) => {
    if (Name in parameters && !Overwrite) return 'ParameterAlreadyExists';
    parameters[Name] = Value;
    return { Version: 1 };
  },
  'AmazonSSM.DeleteParameter': ({ Name = '' }, parameters) => {
    if (!(Name in parameters)) return 'ParameterNotFound';
    delete parameters[Name];
    return {};
  },
};

interface Asked {
  readonly Names?: readonly string[];
  readonly Name?: string;
  readonly Value?: string;
  readonly Overwrite?: boolean;
}

async function answer(request: IncomingMessage, response: ServerResponse, parameters: Parameters): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const reply = (status: number, body: object) =>
    void response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  const call = calls[String(request.headers['x-amz-target'])];
  if (!call) return reply(400, { __type: 'UnknownOperationException' });
  const found = call(JSON.parse(Buffer.concat(chunks).toString()) as Asked, parameters);
  return typeof found === 'object' ? reply(200, found) : reply(400, { __type: found });
}
