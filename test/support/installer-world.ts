import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { unzipSync } from 'fflate';
import { createEmbeddedQueues } from '../../infra/local/embedded-queues.ts';

/** What CloudFormation was told of one request. */
export interface Answer {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly PhysicalResourceId: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly Reason?: string;
  readonly Data?: Readonly<Record<string, string>>;
}

export const bucket = 'pforte-code';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** S3, Parameter Store and CloudFormation as the installer sees them, over the wire. */
export async function startInstallerWorld() {
  const embedded = await createEmbeddedQueues(undefined, (error) => {
    throw error;
  });
  const s3 = await listen((request, response) => embedded.listener(request, response));
  const parameters = new Map<string, string>();
  const ssm = await listen((request, response) => void store(request, response, parameters));
  const answers: Answer[] = [];
  /** How many answers CloudFormation does not take before it takes one. */
  const trouble = { refusals: 0 };
  const cloudFormation = await listen(async (request, response) => {
    const body = await bodyOf(request);
    if (trouble.refusals > 0) {
      trouble.refusals -= 1;
      return void response.writeHead(503).end();
    }
    // The URL is signed for an empty content type.
    if (request.method !== 'PUT' || request.headers['content-type']) return void response.writeHead(403).end();
    answers.push(JSON.parse(body) as Answer);
    response.writeHead(200).end();
  });
  const client = new S3Client({ region: 'eu-central-1', endpoint: s3.url, credentials });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const keys = async () => {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
    return Contents.map(({ Key = '' }) => Key).sort();
  };
  return {
    client,
    endpoints: { s3: s3.url, ssm: ssm.url, answers: cloudFormation.url },
    /** Parameter Store: values by name. */
    parameters,
    answers,
    trouble,
    keys,
    /** The files in a zip of the bucket, text by name. */
    async unzipped(key: string): Promise<Readonly<Record<string, string>>> {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      const files = unzipSync((await Body?.transformToByteArray()) ?? new Uint8Array());
      return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
    },
    async close() {
      client.destroy();
      await Promise.all([s3.close(), ssm.close(), cloudFormation.close()]);
      await embedded.close();
    },
  };
}

export type InstallerWorld = Awaited<ReturnType<typeof startInstallerWorld>>;

/** A request as CloudFormation makes it. */
export function requestOf(
  { endpoints }: InstallerWorld,
  RequestType: 'Create' | 'Update' | 'Delete',
  ResourceType: string,
  ResourceProperties: Readonly<Record<string, unknown>>,
  PhysicalResourceId?: string,
) {
  return {
    RequestType,
    ResourceType,
    ResponseURL: `${endpoints.answers}/answer?signature=abc`,
    StackId: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/pforte/1',
    RequestId: `${RequestType}-${ResourceType}`,
    LogicalResourceId: 'InstallerResource',
    ...(PhysicalResourceId !== undefined && { PhysicalResourceId }),
    ResourceProperties: { ServiceToken: 'arn:aws:lambda:eu-central-1:111122223333:function:installer', ...ResourceProperties },
  };
}

async function store(request: IncomingMessage, response: ServerResponse, parameters: Map<string, string>): Promise<void> {
  const { Name, Value, Type, Overwrite } = JSON.parse(await bodyOf(request)) as Record<string, string | boolean>;
  const reply = (status: number, body: object) =>
    void response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  if (request.headers['x-amz-target'] !== 'AmazonSSM.PutParameter' || Type !== 'SecureString') {
    return reply(400, { __type: 'AccessDeniedException', message: 'not allowed' });
  }
  if (parameters.has(String(Name)) && Overwrite !== true) return reply(400, { __type: 'ParameterAlreadyExists', message: 'exists' });
  parameters.set(String(Name), String(Value));
  reply(200, { Version: 1 });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function listen(listener: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
