import { load } from '../load.ts';
import { median, quantile } from '../quantile.ts';
import type { Row } from '../row.ts';

const perSecond = 200;
const seconds = 60;
/** Meta takes a webhook for broken that often needs longer. */
const longestP99Ms = 5000;

const progress = (line: string) => void process.stderr.write(`  ${line}\n`);

/** 200 deliveries a second for a minute, on this machine, every third of them a first contact: all decided, nobody greeted twice. */
export async function measureLoad(): Promise<Row> {
  const persons = (perSecond * seconds) / 3;
  const report = await load({ perSecond, seconds, persons, progress });
  const p99 = quantile(report.latencies, 0.99);
  const complete = report.refused === 0 && report.decided === report.deliveries && report.greeted === persons && report.greetedTwice === 0;
  return {
    name: 'load 200/s for a minute',
    budget: 'all decided, none greeted twice',
    figure: `${report.decided} of ${report.deliveries} decided, ${report.greetedTwice} twice, webhook p50 ${median(report.latencies).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
    ok: complete && p99 <= longestP99Ms,
  };
}

const longestGrowth = 1.1;
const memoryPerSecond = 100;
const memorySeconds = 80;

/** The handlers' memory while they work on and on: the last quarter against the one before, after half the time for warming up. */
export async function measureMemory(): Promise<Row> {
  const options = { perSecond: memoryPerSecond, seconds: memorySeconds, persons: 2000, cloudApart: true, progress };
  const { residentMb } = await load(options);
  const quarter = Math.floor(residentMb.length / 4);
  const before = median(residentMb.slice(2 * quarter, 3 * quarter));
  const last = median(residentMb.slice(3 * quarter));
  const ratio = last / before;
  return {
    name: 'memory of a long run',
    budget: `last quarter ≤ ${longestGrowth} × the one before`,
    figure: `${last.toFixed(0)} MB after ${before.toFixed(0)} MB (${memoryPerSecond * memorySeconds} deliveries)`,
    ratio,
    ok: ratio <= longestGrowth,
  };
}
