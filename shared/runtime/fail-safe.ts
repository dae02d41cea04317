import type { MiddlewareObj } from '@middy/core';
import { AppError } from '../app/app-error.ts';
import { log } from './log.ts';

/**
 * The outermost wrapper of every function. Whatever was thrown inside is logged by its code alone and replaced by a bare error: messages and
 * properties of thrown errors quote what they were given, and the Lambda runtime prints them.
 */
export function failSafe(functionName: string): MiddlewareObj {
  return {
    onError(request) {
      const code = codeOf(request.error);
      log('function.failed', { functionName, code });
      throw new AppError(code);
    },
  };
}

/** The code of one of our own errors; everything else is a surprise whose kind is all we tell. */
export function codeOf(error: unknown): AppError['code'] {
  if (error instanceof AppError) return error.code;
  const name = error instanceof Error ? error.name : '';
  if (/Throttl|ProvisionedThroughput|ServiceUnavailable|Timeout|ECONN|InternalServer|RequestLimit/.test(name)) return 'store.unreachable';
  return 'internal';
}
