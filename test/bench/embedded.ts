import { type Emulators, startEmulators } from '../../infra/local/emulators.ts';
import { createResources, type Resources } from '../../infra/local/resources.ts';

export interface Embedded {
  readonly cloud: Emulators;
  readonly resources: Resources;
}

/** Runs something against the embedded DynamoDB and SQS, in memory, with the real tables and queues. */
export async function withEmbedded<T>(work: (embedded: Embedded) => Promise<T>): Promise<T> {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' });
  const cloud = await startEmulators({});
  try {
    return await work({ cloud, resources: await createResources(cloud) });
  } finally {
    await cloud.close();
  }
}
