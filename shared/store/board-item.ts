import * as z from 'zod/mini';
import type { Board } from '../broadcast/board.ts';
import type { Item } from './person-item.ts';

/** Made when a board is first met: most desks answer for months without one. */
let schema: z.ZodMiniType | undefined;

/** Item → board; throws (zod) on an item this code did not write. */
export function itemToBoard(item: Item): { value: Board; version: number } {
  schema ??= boardSchema();
  const version = Number(item.version?.N);
  return { value: schema.parse(JSON.parse(item.body?.S ?? 'null')) as Board, version };
}

function boardSchema() {
  const issue = z.object({ text: z.string(), link: z.string() });
  const channel = z.enum(['messenger', 'whatsapp']);
  const approval = z.optional(z.object({ by: z.string(), at: z.number(), draft: z.string(), seal: z.string() }));
  return z.object({
    jobs: z.array(z.object({ id: z.string(), createdAt: z.number(), startedAt: z.optional(z.number()) })),
    active: z.optional(z.string()),
    stopped: z.optional(z.literal(true)),
    news: z.optional(z.object({ job: z.string(), issue, at: z.number(), waitsUntil: z.number(), approval, waitsOn: z.array(channel) })),
  });
}
