import { once } from '../../kernel/once.ts';

/** Loaded with the first paper: their texts are as long as everything else on the console. */
export const paperLibrary = once(async () => (await import('../../print/papers/library.ts')).library);
