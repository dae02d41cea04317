import type { FunctionName } from '../../../shared/runtime/inventory.ts';
import { bundlePair } from '../bundles.ts';
import type { Row } from '../row.ts';

const budgetKb = 350;
const kb = (bytes: number) => Math.round(bytes / 1000);

/** How much the function adds to the code of its bare AWS clients. */
export async function measureBundleSize(name: FunctionName): Promise<Row> {
  const { ours, bare } = bundlePair(name);
  return {
    name: `size ${name}`,
    budget: `≤ clients + ${budgetKb} KB`,
    figure: `${kb(ours.bytes)} KB, clients ${kb(bare.bytes)} KB + ${kb(ours.bytes - bare.bytes)}`,
    ratio: ours.bytes / bare.bytes,
    ok: ours.bytes - bare.bytes <= budgetKb * 1000,
  };
}
