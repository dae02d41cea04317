import { once } from '../../kernel/once.ts';

/** Loaded with the first page that needs it: the first screen would wait for it at every cold start. */
export const facilityCompiler = once(async () => (await import('../../facility/compiler.ts')).compiler);
