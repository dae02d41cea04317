import type { Receipt } from '../conversation/event.ts';
import { readIssueMark } from './issue-mark.ts';
import { resolve } from './resolve.ts';
import { type ResolveIssuePorts, resolveIssue } from './resolve-issue.ts';

export type TakeReceiptPorts = ResolveIssuePorts;

/** Hands a receipt to what it is about: our mark says whether that is an issue or an answer. */
export async function takeReceipt(receipt: Receipt, ports: TakeReceiptPorts): Promise<void> {
  const mark = readIssueMark(receipt.token, ports.snapshot[receipt.channel]?.account ?? '', ports.vault);
  await (mark ? resolveIssue(receipt, mark, ports) : resolve(receipt, ports));
}
