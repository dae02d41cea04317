import type { IssueToken } from '../../broadcast/issue.ts';
import { openToken, tokenBinding } from '../open-token.ts';
import type { Vault } from '../ports.ts';

/** First part of an issue's callback token, which has three; tells it from an answer's (`deliver.ts`). */
const tries = { first: 'N', again: 'N2' } as const;

/** Our mark on the send of an issue, sealed: Meta gives it back with every status. */
export function sealIssueToken({ job, person, again }: IssueToken, desk: string, vault: Vault): string {
  return vault.seal(`${again ? tries.again : tries.first} ${job} ${person}`, tokenBinding(desk));
}

/** Reads a mark back; undefined: it is on something else. Throws `secrets.missing` as `openToken` does. */
export function openIssueToken(token: string, desk: string, vault: Vault): IssueToken | undefined {
  const [kind, job, person, ...rest] = openToken(token, desk, vault).split(' ');
  if (!job || !person || rest.length > 0 || (kind !== tries.first && kind !== tries.again)) return undefined;
  return { job, person, again: kind === tries.again };
}
