import { measurements } from './measurements.ts';

/**
 * Measures the row named by `argv[2]` and hands it to the parent. A process of its own: what a row leaves behind (a timer, a late error, a
 * warm compiler) ends with it and touches no other row.
 */
const measurement = measurements.find(({ name }) => name === process.argv[2]);
if (!measurement) throw new Error(`No row is named "${process.argv[2]}".`);
const row = await measurement.measure();
process.send?.(row, () => process.exit(0));
