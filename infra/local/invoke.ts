import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import type { Inventory } from '../../shared/runtime/inventory-entry.ts';

type Handler = (event: never, context: Context) => Promise<unknown>;

/** Invokes the function of that name as the Lambda runtime does; what it throws is printed as Lambda prints it, and thrown on. */
export type Invoke = (name: string, event: unknown) => Promise<unknown>;

/** The functions of this repository, which are the files that AWS calls. */
export const functionsFolder = fileURLToPath(new URL('../../functions/', import.meta.url));

/** Loads the handlers of an inventory from `<folder>/<name>.ts`. */
export async function loadFunctions(inventory: Inventory, folder: string): Promise<Invoke> {
  const load = async ([name, { timeoutSeconds }]: [string, Inventory[string]]) => {
    const { handler } = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as { readonly handler: Handler };
    return [name, { handler, timeoutSeconds }] as const;
  };
  const functions = new Map(await Promise.all(Object.entries(inventory).map(load)));
  return async (name, event) => {
    const called = functions.get(name);
    if (!called) throw new Error(`The inventory has no function ${name}.`);
    const cutAt = performance.now() + called.timeoutSeconds * 1000;
    const context = { functionName: name, getRemainingTimeInMillis: () => cutAt - performance.now() } as Context;
    try {
      return await called.handler(event as never, context);
    } catch (error) {
      printUncaught(name, error);
      throw error;
    }
  };
}

/** Prints an error that leaves a handler as Lambda would: with every enumerable property. */
function printUncaught(name: string, error: unknown): void {
  const details =
    error instanceof Error ? { errorType: error.name, errorMessage: error.message, ...error } : { errorMessage: String(error) };
  process.stderr.write(`${JSON.stringify({ functionName: name, ...details, stack: error instanceof Error ? error.stack : undefined })}\n`);
}
