import { AppError } from './app-error.ts';

/**
 * Reads, decides and writes under the version that was read, again and again until nobody else wrote in between.
 *
 * @param what our name of the item, for the error
 * @param attempts how many writers may come in between, one after the other
 * @param step one attempt: `'conflict'` when its write met another version, else what the update comes to
 * @throws AppError `store.conflict` after the last attempt
 */
export async function updateVersioned<R>(what: string, attempts: number, step: (attempt: number) => Promise<R | 'conflict'>): Promise<R> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const result = await step(attempt);
    if (result !== 'conflict') return result;
  }
  throw new AppError('store.conflict', what);
}
