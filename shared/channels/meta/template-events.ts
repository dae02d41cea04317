import type { Notice } from '../contract.ts';

export type Severities = ReadonlyMap<unknown, Notice['severity']>;

/** Words that need an operator, and words that need nobody. */
export const severities = (alarm: readonly string[], info: readonly string[]): Severities =>
  new Map<unknown, Notice['severity']>([...alarm.map((word) => [word, 'alarm'] as const), ...info.map((word) => [word, 'info'] as const)]);

/** Template events of both channels. A template that is paused, rejected or gone reaches nobody until somebody acts. */
export const templateEvents = severities(
  ['ARCHIVED', 'DELETED', 'DISABLED', 'FLAGGED', 'LIMIT_EXCEEDED', 'LOCKED', 'PAUSED', 'PENDING_DELETION', 'REJECTED'],
  ['APPROVED', 'IN_APPEAL', 'PENDING', 'REINSTATED'],
);
