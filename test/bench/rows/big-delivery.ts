import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inventory } from '../../../shared/runtime/inventory.ts';
import type { BigDeliveryResult } from '../big-delivery-process.ts';
import { median } from '../quantile.ts';
import type { Measurement, Row } from '../row.ts';

const { timeoutSeconds, memoryMb } = inventory['whatsapp-webhook'];
const program = fileURLToPath(new URL('../big-delivery-process.ts', import.meta.url));
const samples = 5;

/** One delivery into a cold webhook, five times: all of it must become events, within the function's own time and memory. */
async function measure(name: string, messages: number, characters: number, leastBytes: number): Promise<Row> {
  const results = Array.from({ length: samples }, () => deliver(messages, characters));
  const ms = median(results.map((result) => result.ms));
  const peakMb = Math.max(...results.map((result) => result.peakMb));
  const accepted = results.every(({ status, events, bytes }) => status === 200 && events === messages && bytes >= leastBytes);
  return {
    name,
    budget: `accepted, ≤ ${timeoutSeconds} s, ≤ ${memoryMb} MB`,
    figure: `${accepted ? 'accepted' : 'not accepted'}, ${ms.toFixed(0)} ms, ${peakMb.toFixed(0)} MB`,
    ok: accepted && ms <= timeoutSeconds * 1000 && peakMb <= memoryMb,
  };
}

function deliver(messages: number, characters: number): BigDeliveryResult {
  return JSON.parse(execFileSync(process.execPath, [program, String(messages), String(characters)], { encoding: 'utf8' }));
}

/** Meta puts up to 1,000 updates into a delivery, and up to 3 MB. */
export const bigDelivery: readonly Measurement[] = [
  { name: 'delivery of 1,000 updates', measure: () => measure('delivery of 1,000 updates', 1000, 100, 0) },
  { name: 'delivery of 3 MB', measure: () => measure('delivery of 3 MB', 700, 4096, 3_000_000) },
];
