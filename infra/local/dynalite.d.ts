declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }
  /** An HTTP server that speaks DynamoDB. Without `path` it holds everything in memory. */
  export default function dynalite(options?: DynaliteOptions): Server;
}
