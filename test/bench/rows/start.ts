import { execFileSync } from 'node:child_process';
import type { FunctionName } from '../../../shared/runtime/inventory.ts';
import { bundlePair } from '../bundles.ts';
import { quantile } from '../quantile.ts';
import type { Row } from '../row.ts';

const budgetRatio = 1.3;
const samples = 21;

/** Loads a file and prints how many milliseconds that took. Node's own start is not in it: it is the same for both. */
const loader = 'const from = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - from));';

/**
 * Module load of the deployed bundle against that of its bare AWS clients. A fresh process for every sample, ours and theirs in turn, so that
 * a busy machine slows down both. Whatever else runs only ever adds time: the lower quartiles are compared.
 */
export async function measureStart(name: FunctionName): Promise<Row> {
  const { ours, bare } = bundlePair(name);
  const pairs = Array.from({ length: samples }, (_, index) => {
    // Whoever comes first finds a colder cache: they take turns.
    if (index % 2 === 0) return { ours: loadMs(ours.file), bare: loadMs(bare.file) };
    const bareMs = loadMs(bare.file);
    return { ours: loadMs(ours.file), bare: bareMs };
  });
  const oursMs = quantile(
    pairs.map((pair) => pair.ours),
    0.25,
  );
  const bareMs = quantile(
    pairs.map((pair) => pair.bare),
    0.25,
  );
  const ratio = oursMs / bareMs;
  return {
    name: `start ${name}`,
    budget: `≤ ${budgetRatio} × clients`,
    figure: `${oursMs.toFixed(0)} ms, clients ${bareMs.toFixed(0)} ms`,
    ratio,
    ok: ratio <= budgetRatio,
  };
}

function loadMs(file: string): number {
  return Number(execFileSync(process.execPath, ['-e', loader, file], { encoding: 'utf8', env: { AWS_REGION: 'eu-central-1' } }));
}
