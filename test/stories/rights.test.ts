import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';
import { deliveryOf, textFrom } from '../support/deliveries.ts';
import { whatsAppPerson } from '../support/invented-people.ts';
import { consentCommand, newsletterFacility, says } from '../support/newsletter-harness.ts';
import { atTheDesk, type Desk } from '../support/story.ts';

const facility = newsletterFacility();
const clock = '2026-11-23T10:00:00+01:00';
const minute = 60_000;

async function pass(milliseconds: number, { run }: Desk): Promise<void> {
  await run.setClock(new Date((await run.now()) + milliseconds).toISOString());
}

/** Every person's item as it lies in the table. */
async function personItems({ run }: Desk): Promise<readonly Readonly<Record<string, { readonly S?: string; readonly N?: string }>>[]> {
  const { dynamodb, tables } = await run.local();
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.conversations, ConsistentRead: true }));
  client.destroy();
  return Items.filter(({ pk }) => pk?.S?.includes('/P#')) as Awaited<ReturnType<typeof personItems>>;
}

atTheDesk('Rights by chat', { args: ['--facility', facility, '--clock', clock] }, (story) => {
  story('AUSKUNFT names the kinds of data and for how long, and shows none, DATENSCHUTZ sends the link', async (desk) => {
    const person = whatsAppPerson();
    const [access] = await says(person, 'AUSKUNFT', desk);
    expect(access).toContain('Kennung bei WhatsApp');
    expect(access).toContain('bis 24 Monate nach dem letzten Kontakt');
    expect(access).toContain('bis Ende des dritten Kalenderjahres danach');
    expect(access).toContain('Deine Nachrichten speichert er nicht');
    expect(access).toContain('datenschutz@ahornweg.example.org');
    expect(access).toMatch(/Nenn die Kennung [0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\./);
    const [privacy] = await says(person, 'DATENSCHUTZ', desk);
    expect(privacy).toContain('Datenschutz: https://ahornweg.example.org/datenschutz');
  });

  story('LÖSCHEN asks first; without an answer, or with a JA LÖSCHEN two days later, everything stays', async (desk) => {
    const person = whatsAppPerson();
    expect((await says(person, 'LÖSCHEN', desk))[0]).toContain('schreib: JA LÖSCHEN');
    await pass(2 * 24 * 60 * minute, desk);
    expect((await says(person, 'JA LÖSCHEN', desk))[0]).toContain('schreib: JA LÖSCHEN');
    await pass(minute, desk);
    expect((await says(person, 'JA LÖSCHEN', desk))[0]).toMatch(/Erledigt\. Gelöscht ist, was unser Automat/);
  });
});

atTheDesk('After JA LÖSCHEN', { args: ['--facility', facility, '--clock', clock] }, (story) => {
  const person = whatsAppPerson();
  const firstMessage = `wamid.invented-first-of-${person.bsuid}`;
  const { bsuid: _, ...byPhone } = person;
  const { waId: __, ...byUserId } = person;

  story('only the proof, the moment of withdrawal and what recognises a redelivery are left, under every identity', async (desk) => {
    await says(byPhone, 'Newsletter', desk, { id: firstMessage });
    await says(person, 'newsletter bitte', desk);
    await pass(minute, desk);
    await says(byUserId, 'START', desk);
    await says(byUserId, 'LÖSCHEN', desk);
    await pass(minute, desk);
    const [done] = await says(byUserId, 'JA LÖSCHEN', desk);
    expect(done).toContain('Es bleibt nur, was wir als Nachweis aufheben müssen.');
    expect(done).toContain('Was bei Meta oder in einem Postfach unseres Teams liegt');

    const items = await personItems(desk);
    expect(items.map((item) => Object.keys(item).sort()).sort((a, b) => a.length - b.length)).toEqual([
      ['expiresAt', 'lastContactAt', 'mergedInto', 'pk', 'shape', 'version', 'writer', 'writerBefore'],
      ['absorbed', 'consent', 'erasedAt', 'expiresAt', 'lastContactAt', 'pk', 'ring', 'shape', 'version', 'writer', 'writerBefore'],
    ]);
    // Eight days after 10:02 on 23 November 2026.
    for (const { expiresAt } of items) expect(Number(expiresAt?.N)).toBeLessThanOrEqual(Date.parse('2026-12-01T10:03:00+01:00') / 1000);
    const consent: unknown = JSON.parse(items.find((item) => item.consent)?.consent?.S ?? '{}');
    expect(consent).toMatchObject({ kind: 'withdrawn', route: 'erasure' });

    const { stdout: reference } = await consentCommand(desk, 'find', '--bsuid', person.bsuid ?? '');
    const { stdout } = await consentCommand(desk, 'proof', reference.trim());
    const { chains } = JSON.parse(stdout) as { chains: { lines: { entry: { content: object } }[] }[] };
    expect(chains.flatMap(({ lines }) => lines.map(({ entry }) => entry.content))).toMatchObject([
      { kind: 'confirmed' },
      { kind: 'withdrawn', route: 'erasure' },
    ]);
  });

  story('a redelivery of the first message greets nobody, also when it names the old identity only', async (desk) => {
    const before = desk.graph.textsTo(person).length;
    const at = Date.parse('2026-11-23T10:00:00+01:00');
    for (const who of [byPhone, person]) {
      await desk.run.deliver('whatsapp', deliveryOf(who, [textFrom(who, { at, text: 'x', id: firstMessage })]));
      await desk.run.decided();
    }
    expect(desk.graph.textsTo(person)).toHaveLength(before);
  });

  story('the next message of one’s own is a first contact', async (desk) => {
    await pass(minute, desk);
    expect((await says(byUserId, 'Hallo', desk))[0]).toMatch(/^Hallo, gut, dass du schreibst./);
  });

  story('an old START brings nothing back', async (desk) => {
    expect(await says(byUserId, 'START', desk, { at: Date.parse('2026-11-23T10:01:30+01:00') })).toEqual([]);
  });
});
