/** The closed list of surprises; each has a row in `infra/README.md`. Expected outcomes are values, never these. */
export const appErrorCodes = [
  'config.invalid',
  'settings.missing',
  'settings.unreadable',
  'desk.gone',
  'secrets.missing',
  'secrets.unreachable',
  'store.conflict',
  'store.unreachable',
  'queue.refused',
  'queue.unreachable',
  'event.unreadable',
  'internal',
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

/**
 * The only error that leaves a function. Carries a code and nothing of the event: thrown errors end in logs, and their messages and
 * properties quote what they were given.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;

  /** @param detail fixed words or names of ours (a variable, a parameter), never data of a delivery. */
  constructor(code: AppErrorCode, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.code = code;
  }
}
