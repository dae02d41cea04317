import { DynamoDBClient, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';
import { loadFacilityFile } from '../../infra/terminal/load-facility-file.ts';
import { publish } from '../../shared/app/settings/publish.ts';
import { ahornwegKeys } from '../support/desk-table.ts';
import { type HandlerHarness, mondayMorning, withHandlers } from '../support/handler-harness.ts';
import { allDone, firstFailed } from '../support/queue-bodies.ts';
import { twoFacilities } from '../support/two-desks.ts';

const nothing = async () => undefined;
const ports = ({ settings }: HandlerHarness) => {
  return { settings, schedules: { rewrite: nothing }, mailbox: { subscribe: nothing }, now: Date.now };
};
const ticket = JSON.stringify({ v: 2, space: 'lindenhof/', person: 'A'.repeat(43) });

/** Publishes a second facility, with accounts of its own. */
async function publishLindenhof(desk: HandlerHarness): Promise<void> {
  const snapshot = loadFacilityFile(twoFacilities().lindenhof, { now: mondayMorning });
  expect(await publish({ desk: 'lindenhof', snapshot, by: 'a test', seen: 0 }, ports(desk))).toMatchObject({ kind: 'published' });
}

/** Puts something that is no opening state where the first desk's is. */
async function breakOpeningOf(desk: HandlerHarness): Promise<void> {
  const client = new DynamoDBClient({ endpoint: desk.dynamodb.url });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const TableName = TableNames.find((name) => /conversations/i.test(name)) ?? '';
  await client.send(new PutItemCommand({ TableName, Item: { pk: { S: ahornwegKeys.status }, body: { S: '{}' }, version: { N: '1' } } }));
  client.destroy();
}

withHandlers('Several desks', (handled) => {
  handled('are known to a warm function the moment they are published', async (desk) => {
    expect(await desk.consume('retry', ticket)).toEqual(firstFailed);
    await publishLindenhof(desk);
    expect(await desk.consume('retry', ticket)).toEqual(allDone);
  });

  handled('have their schedule’s work done although another one’s fails, and the failure is told with its desk', async (desk) => {
    await breakOpeningOf(desk);
    const before = desk.lines.length;
    await expect(desk.tick()).rejects.toMatchObject({ name: 'AppError' });
    const lines = desk.lines.slice(before).map((line) => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ event: 'status.toggled', desk: 'lindenhof', channel: 'messenger' }));
    expect(lines.filter(({ desk: name }) => name === 'ahornweg').map(({ event }) => event)).not.toContain('status.toggled');
    expect(lines.at(-1)).toMatchObject({ event: 'function.failed', functionName: 'away-mode', desk: 'ahornweg' });
  });
});
