import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AppError } from '../app/app-error.ts';
import type { AuditLine } from '../app/console/console-ports.ts';
import type { LocalDate } from '../calendar/rules.ts';
import type { KeySpace } from '../kernel/key-space.ts';
import { fromItem, toBody } from './codecs/body.ts';
import { auditCodec } from './codecs/console-codecs.ts';
import { updateOnce } from './conditional-write.ts';
import { consoleKeys } from './keys.ts';
import { readItems } from './read-items.ts';
import { writeBody } from './requests.ts';
import type { NewWriter } from './writer.ts';

/** Days of the audit list are kept for a year. */
export const auditKeptMs = 365 * 24 * 60 * 60_000;

/** People who add to one day at the same moment; each takes one. */
const attempts = 8;

/** Adds a line to a day of an audit list; without a desk to the deployment's. One that stands there already was added before a crash. */
export function createAudit(client: DynamoDBClient, table: string, newWriter: NewWriter) {
  return async (space: KeySpace | undefined, day: LocalDate, line: AuditLine): Promise<void> => {
    const pk = consoleKeys.audit(space, day);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const item = (await readItems(client, table, [pk])).get(pk);
      const { value, version } = item ? fromItem(auditCodec, item) : { value: { lines: [] }, version: undefined };
      if (value.lines.some((other) => isSame(other, line))) return;
      const body = toBody(auditCodec, { lines: [...value.lines, line] });
      const written = await updateOnce(client, writeBody(table, pk, body, version, newWriter(), line.at + auditKeptMs));
      if (written.kind !== 'conflict') return;
    }
    throw new AppError('store.conflict', 'audit list');
  };
}

function isSame(one: AuditLine, other: AuditLine): boolean {
  return one.at === other.at && one.who === other.who && one.what === other.what && one.about === other.about;
}
