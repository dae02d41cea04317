import type { Receipt } from '../../conversation/event.ts';
import { openIssueToken } from '../newsletter/issue-token.ts';
import { type ResolveIssuePorts, recordIssueReceipt } from '../newsletter/record-issue-receipt.ts';
import { resolve } from './resolve.ts';

export type RouteReceiptPorts = ResolveIssuePorts;

/** Hands a receipt to what it is about: our mark says whether that is an issue or an answer. */
export async function routeReceipt(receipt: Receipt, ports: RouteReceiptPorts): Promise<void> {
  const mark = openIssueToken(receipt.token, ports.snapshot[receipt.channel]?.account ?? '', ports.vault);
  await (mark ? recordIssueReceipt(receipt, mark, ports) : resolve(receipt, ports));
}
