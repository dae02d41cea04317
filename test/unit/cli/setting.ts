import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHours } from '../../../infra/cli/hours.ts';
import { fileWith } from '../facility/setting.ts';

/** Monday, 23 November 2026, 8 o'clock in Berlin. */
const now = Date.parse('2026-11-23T08:00:00+01:00');

/** What `npm run hours` prints for the smallest right file with these changes. */
export function hours(argv: readonly string[], changes: Readonly<Record<string, unknown>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'pforte-hours-'));
  try {
    const file = join(folder, 'facility.yaml');
    writeFileSync(file, fileWith(changes));
    return runHours(['--facility', file, ...argv], now);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
