import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dynalite from 'dynalite';

export interface EmbeddedTables {
  readonly listener: RequestListener;
  close(): Promise<void>;
}

/**
 * DynamoDB without an address of its own. It closes its files only if it has listened, so it listens on a socket that loses its name at
 * once: nothing can connect. `data`: the folder that keeps it; absent: in memory.
 */
export async function createEmbeddedTables(data: string | undefined): Promise<EmbeddedTables> {
  const server = dynalite({ ...(data && { path: data }), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const folder = mkdtempSync(join(tmpdir(), 'pforte-socket-'));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(join(folder, 'tables'), listening);
  });
  rmSync(folder, { recursive: true });
  return {
    listener(request, response) {
      // It would answer any origin with CORS headers.
      delete request.headers.origin;
      server.emit('request', request, response);
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
