import type { Context } from 'aws-lambda';
import { AppError } from '../app/app-error.ts';
import { log } from './log.ts';

/**
 * The outermost wrapper of a function. Whatever was thrown inside is logged by its code alone and replaced by a bare error: messages and
 * properties of thrown errors quote what they were given, and the Lambda runtime prints them. It stands outside of middy, which would hang
 * the original error on the bare one.
 */
export function failSafe<TEvent, TResult>(
  functionName: string,
  handler: (event: TEvent, context: Context) => Promise<TResult>,
): (event: TEvent, context: Context) => Promise<TResult> {
  return async (event, context) => {
    try {
      return await handler(event, context);
    } catch (error) {
      const failure = failureOf(error);
      log('function.failed', { functionName, ...failure });
      throw new AppError(failure.code);
    }
  };
}

/** Loggable part of a failure: its code, and which part of the set-up is missing or broken (our own words, as `AppError` promises). */
export function failureOf(error: unknown): { readonly code: AppError['code']; readonly what?: string; readonly desk?: string } {
  const code = codeOf(error);
  const what = error instanceof AppError && explained.has(code) ? error.message.slice(`${code}: `.length) : '';
  const desk = error instanceof Error ? desks.get(error) : undefined;
  return { code, ...(what !== '' && { what }), ...(desk !== undefined && { desk }) };
}

const explained: ReadonlySet<AppError['code']> = new Set(['secrets.missing', 'config.invalid', 'desk.gone']);

const desks = new WeakMap<Error, string>();

/** Does a desk's work; should it fail, `failureOf` names the desk. */
export async function failedAt(desk: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error) desks.set(error, desk);
    throw error;
  }
}

/** How throttling, lost connections and calls that took too long call themselves, in the names of the SDK and the codes of Node. */
const unreachable =
  /Throttl|ProvisionedThroughput|ServiceUnavailable|InternalServer|RequestLimit|Timeout|AbortError|TIMEDOUT|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH/;

/** The code of one of our own errors; everything else is a surprise whose kind is all we tell. */
export function codeOf(error: unknown): AppError['code'] {
  if (error instanceof AppError) return error.code;
  if (!(error instanceof Error)) return 'internal';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return unreachable.test(`${error.name} ${code}`) ? 'store.unreachable' : 'internal';
}
