import type { RequestListener } from 'node:http';
import { buildApp } from 'fauxqs';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;
type SqsStore = NonNullable<Stores['sqsStore']>;
type SnsStore = NonNullable<Stores['snsStore']>;
type S3Store = NonNullable<Stores['s3Store']>;
type Persistence = NonNullable<SqsStore['persistence']>;
interface PersistenceManager extends Persistence {
  loadSqsAndSns(sqs: SqsStore, sns: SnsStore): void;
  close(): void;
}

export interface EmbeddedQueues {
  readonly listener: RequestListener;
  close(): Promise<void>;
}

/** The package starts its server on every address of the machine and offers no other way; its parts stand in its files. */
async function insideFauxqs<T>(file: string): Promise<T> {
  return (await import(new URL(file, import.meta.resolve('fauxqs')).href)) as T;
}

/**
 * SQS without a server of its own. `data`: the folder that keeps it; absent: in memory.
 * @param failed told of every write that did not get through, before its caller is: what the queues hold in memory is right no more
 */
export async function createEmbeddedQueues(data: string | undefined, failed: (error: unknown) => void): Promise<EmbeddedQueues> {
  const { SqsStore } = await insideFauxqs<{ SqsStore: new () => SqsStore }>('./sqs/sqsStore.js');
  const { SnsStore } = await insideFauxqs<{ SnsStore: new () => SnsStore }>('./sns/snsStore.js');
  const { S3Store } = await insideFauxqs<{ S3Store: new () => S3Store }>('./s3/s3Store.js');
  const sqsStore = new SqsStore();
  const snsStore = new SnsStore();
  const kept = data === undefined ? undefined : await load(data, sqsStore, snsStore, failed);
  const app = buildApp({ logger: false, host: '127.0.0.1', stores: { sqsStore, snsStore, s3Store: new S3Store() } });
  await app.ready();
  return {
    listener: (request, response) => app.routing(request, response),
    async close() {
      await app.close();
      kept?.close();
    },
  };
}

/** Loads the file before the stores write to it, because loading must not write. */
async function load(data: string, sqsStore: SqsStore, snsStore: SnsStore, failed: (error: unknown) => void): Promise<PersistenceManager> {
  const { PersistenceManager } = await insideFauxqs<{ PersistenceManager: new (folder: string) => PersistenceManager }>('./persistence.js');
  const file = new PersistenceManager(data);
  file.loadSqsAndSns(sqsStore, snsStore);
  const watched = watch(file, failed);
  sqsStore.persistence = watched;
  for (const queue of sqsStore.allQueues()) queue.persistence = watched;
  return file;
}

/** The same object, whose failures are told. */
function watch<T extends object>(target: T, failed: (error: unknown) => void): T {
  return new Proxy(target, {
    get(inner, name) {
      const value: unknown = Reflect.get(inner, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        try {
          return Reflect.apply(value, inner, given);
        } catch (error) {
          failed(error);
          throw error;
        }
      };
    },
  });
}
