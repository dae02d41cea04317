import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import { deliveryOf, textFrom } from '../support/deliveries.ts';
import type { FakeGraph } from '../support/fake-graph.ts';
import { type InventedPerson, messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { runProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/repository.ts';
import { settings } from '../support/settings.ts';
import { atTheDesk, type Desk } from '../support/story.ts';
import { atLindenhof, lindenhofIds, twoFacilities } from '../support/two-desks.ts';
import { until } from '../support/waiting.ts';

const files = twoFacilities();
const where = { ahornweg: <T>(delivery: T) => delivery, lindenhof: atLindenhof } as const;
type DeskName = keyof typeof where;

/** Somebody writes to one of the facilities; what Graph was asked to send for it. */
async function writes(person: InventedPerson, to: DeskName, text: string, { run, graph }: Desk) {
  const before = graph.callsFor(person).length;
  const plain = textFrom(person, { at: await run.now(), text: 'x' });
  const mid = (plain.message as { readonly mid: string } | undefined)?.mid;
  const message = person.channel === 'messenger' ? { ...plain, message: { mid, text } } : { ...plain, text: { body: text } };
  expect(await run.deliver(person.channel, where[to](deliveryOf(person, [message])))).toBe(200);
  await run.decided();
  return graph.callsFor(person).slice(before);
}

const textsOf = (calls: FakeGraph['calls']) =>
  calls.map(({ body }) => body.message?.text ?? body.text?.body ?? body.interactive?.body.text ?? '').join('\n');

const cli = (name: string, { run }: Desk, ...args: readonly string[]) =>
  runProgram(`infra/cli/${name}.ts`, { args: [...args, '--local', run.url] });

/** Every item of every table, by the desk that its key names. */
async function itemsOf({ run }: Desk): Promise<ReadonlyMap<string, readonly string[]>> {
  const { dynamodb, tables } = await run.local();
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const found: { desk: string; text: string }[] = [];
  for (const TableName of Object.values(tables)) {
    const { Items = [] } = await client.send(new ScanCommand({ TableName, ConsistentRead: true }));
    for (const item of Items) {
      const pk = item.pk?.S ?? '';
      const desk = /^(?:publication#)?([a-z]+)[/#]/.exec(pk)?.[1] ?? pk;
      found.push({ desk, text: JSON.stringify(item) });
    }
  }
  client.destroy();
  return new Map([...Map.groupBy(found, ({ desk }) => desk)].map(([desk, same]) => [desk, same.map(({ text }) => text)]));
}

/** What would betray one facility in what is the other's. */
const traces: Readonly<Record<DeskName, RegExp>> = {
  ahornweg: new RegExp(
    `ahornweg|ahorn-blatt|${settings.MESSENGER_PAGE_ID}|${settings.WHATSAPP_PHONE_NUMBER_ID}|${settings.WHATSAPP_WABA_ID}`,
    'i',
  ),
  lindenhof: new RegExp(`lindenhof|linden-blatt|${Object.values(lindenhofIds).join('|')}`, 'i'),
};

const args = ['--facility', files.ahornweg, '--facility', files.lindenhof, '--clock', '2026-11-23T10:00:00+01:00'];

atTheDesk('Two facilities in one stack', { args }, (story) => {
  story('greet the same client each in its own name, form of address and hours, from its own account with its own token', async (desk) => {
    for (const person of [whatsAppPerson(), messengerPerson()] as const) {
      const [first] = await writes(person, 'ahornweg', 'Guten Tag zusammen', desk);
      const [second] = await writes(person, 'lindenhof', 'Guten Tag zusammen', desk);
      const [own, other] = [first, second].map((call) => textsOf(call ? [call] : []));
      expect(own).toContain('automatische Antwort von Beratung Ahornweg');
      expect(own).not.toMatch(traces.lindenhof);
      expect(other).toContain('automatische Antwort von Beratung Lindenhof');
      expect(other).not.toMatch(traces.ahornweg);
      expect([own, other].map((text) => text?.includes('heute um 14 Uhr'))).toEqual([false, true]);
      const accounts =
        person.channel === 'whatsapp'
          ? [settings.WHATSAPP_PHONE_NUMBER_ID, lindenhofIds.phoneNumber]
          : [settings.MESSENGER_PAGE_ID, lindenhofIds.page];
      expect([first, second].map((call) => call?.path.split('/')[2])).toEqual(accounts);
      const tokens = [first, second].map((call) => call?.headers.authorization);
      expect(tokens[0]).toBe(`Bearer ${person.channel === 'whatsapp' ? settings.WHATSAPP_TOKEN : settings.MESSENGER_PAGE_TOKEN}`);
      expect(tokens[1]).not.toBe(tokens[0]);
      expect(await writes(person, 'ahornweg', 'Guten Tag zusammen', desk)).toEqual([]);
      expect(await writes(person, 'lindenhof', 'Guten Tag zusammen', desk)).toEqual([]);
    }
  });

  story('take one delivery of Meta apart that brings something for both', async (desk) => {
    const [one, other] = [messengerPerson(), messengerPerson()];
    const at = await desk.run.now();
    const [first, second] = [deliveryOf(one, [textFrom(one, { at })]), where.lindenhof(deliveryOf(other, [textFrom(other, { at })]))];
    const entry = [first, second].flatMap((delivery) => delivery.entry as readonly unknown[]);
    expect(await desk.run.deliver('messenger', { object: 'page', entry })).toBe(200);
    await desk.run.decided();
    expect(textsOf(desk.graph.callsFor(one))).toContain('Beratung Ahornweg');
    expect(textsOf(desk.graph.callsFor(other))).toContain('Beratung Lindenhof');
  });

  story('have two consents of one client, and neither sees the other’s', async (desk) => {
    const person = whatsAppPerson();
    await writes(person, 'ahornweg', 'Newsletter', desk);
    await writes(person, 'ahornweg', 'START', desk);
    await writes(person, 'lindenhof', 'Newsletter', desk);
    const phone = `+${person.waId}`;
    const unnamed = await cli('consent', desk, 'find', '--phone', phone);
    expect([unnamed.code, unnamed.stderr]).toEqual([2, 'There are several desks: name one of them with --desk (ahornweg, lindenhof).\n']);
    const found = await cli('consent', desk, 'find', '--phone', phone, '--desk', 'Beratung Lindenhof');
    expect(found.stderr).toContain('0 lines in the ledger');
    const own = await cli('consent', desk, 'find', '--phone', phone, '--desk', 'ahornweg');
    expect(own.stderr).toContain('1 line in the ledger');
    expect(own.stdout).not.toBe(found.stdout);
    const proof = await cli('consent', desk, 'access', own.stdout.trim(), '--desk', 'ahornweg');
    expect(proof.stdout).toContain('Ahorn-Blatt');
    expect(proof.stdout).not.toMatch(traces.lindenhof);
    const foreign = await cli('consent', desk, 'proof', own.stdout.trim(), '--desk', 'lindenhof');
    expect([foreign.code, foreign.stderr]).toEqual([2, 'There is no proof under this reference.\n']);
    expect((await cli('consent', desk, 'verify', '--desk', 'lindenhof')).stdout).toBe('0 chains, 0 lines: every chain is sound\n');

    await writes(person, 'ahornweg', 'STOPP', desk);
    await writes(person, 'lindenhof', 'START', desk);
    const after = await cli('newsletter', desk, 'subscribers', '--desk', 'lindenhof');
    expect(after.stdout).toMatch(/^whatsapp: 1$/m);
    expect((await cli('newsletter', desk, 'subscribers', '--desk', 'ahornweg')).stdout).toMatch(/^whatsapp: 0$/m);
  });

  story('are away each by its own hand, and a command that names none of them says so', async (desk) => {
    const unnamed = await cli('away', desk, 'on', '--until', '11:30');
    expect([unnamed.code, unnamed.stderr]).toEqual([2, 'There are several desks: name one of them with --desk (ahornweg, lindenhof).\n']);
    expect((await cli('away', desk, 'on', '--until', '11:30', '--desk', 'ahornweg')).stdout).toContain('away until');
    const person = whatsAppPerson();
    expect(textsOf(await writes(person, 'ahornweg', 'Guten Tag zusammen', desk))).toContain('11:30');
    expect((await cli('away', desk, '--desk', 'lindenhof')).stdout).not.toContain('set by hand');
    expect((await cli('away', desk, 'auto', '--desk', 'ahornweg')).code).toBe(0);
    const unknown = await cli('away', desk, '--desk', 'birkenweg');
    expect(unknown.stderr).toBe('There is no desk birkenweg. There is: ahornweg, lindenhof.\n');
  });

  story('have each its own hours in the terminal', async (desk) => {
    const hours = (...args: readonly string[]) => cli('hours', desk, 'at', '2026-11-23T10:30', ...args);
    expect((await hours('--desk', 'ahornweg')).stdout).toContain('open');
    expect((await hours('--desk', 'lindenhof')).stdout).toContain('away');
    expect((await hours()).stderr).toBe('There are several desks: name one of them with --desk (ahornweg, lindenhof).\n');
  });

  story('cannot have one account both', async (desk) => {
    const stolen = join(temporaryFolder(), 'stolen.yaml');
    writeFileSync(stolen, readFileSync(files.lindenhof, 'utf8').replaceAll(lindenhofIds.page, settings.MESSENGER_PAGE_ID));
    const both = await cli('facility', desk, 'publish', stolen, '--yes');
    expect(both.stderr).toBe(`${stolen} names accounts of several desks (ahornweg, lindenhof): an account can have one desk only.\n`);
    const named = await cli('facility', desk, 'publish', stolen, '--desk', 'lindenhof', '--yes');
    expect([named.code, named.stderr]).toEqual([
      2,
      `Nothing was published: the Messenger account ${settings.MESSENGER_PAGE_ID} belongs to the desk ahornweg. An account can have one desk only.\n`,
    ]);
  });

  story('leave no trace of one in the items, lines and pages of the other', async (desk) => {
    const items = await itemsOf(desk);
    expect([...items.keys()].sort()).toEqual(['ahornweg', 'desks', 'lindenhof']);
    for (const [name, other] of [
      ['ahornweg', 'lindenhof'],
      ['lindenhof', 'ahornweg'],
    ] as const) {
      const own = items.get(name) ?? [];
      expect(own.length).toBeGreaterThan(5);
      expect(own.filter((item) => traces[other].test(item))).toEqual([]);
      const lines = desk.run
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{') && JSON.parse(line).desk === name);
      expect(lines.length).toBeGreaterThan(10);
      expect(lines.filter((line) => traces[other].test(line))).toEqual([]);
      const view = await (await fetch(`${desk.run.url}/local/desk?desk=${name}`)).text();
      expect(JSON.parse(view).name).toBe(`Beratung ${name === 'ahornweg' ? 'Ahornweg' : 'Lindenhof'}`);
    }
    const contacts = (name: DeskName) =>
      new Set(
        [...desk.run.output().matchAll(/"desk":"(\w+)"[^\n]*"contact":"([\w-]+)"/g)].flatMap(([, owner, contact]) =>
          owner === name ? [contact] : [],
        ),
      );
    expect([...contacts('ahornweg')].filter((contact) => contacts('lindenhof').has(contact))).toEqual([]);
  });

  story('are shown by GET /local, and open and close each by its own week', async (desk) => {
    const local = (await (await fetch(`${desk.run.url}/local`)).json()) as { desks: { id: string; name: string; accounts: unknown }[] };
    expect(local.desks.map(({ id, name }) => [id, name])).toEqual([
      ['ahornweg', 'Beratung Ahornweg'],
      ['lindenhof', 'Beratung Lindenhof'],
    ]);
    await desk.run.setClock('2026-11-23T19:00:00+01:00');
    const toggled = desk.run
      .output()
      .split('\n')
      .filter((line) => line.includes('"event":"status.toggled"') && line.includes('"channel":"whatsapp"'))
      .map((line) => JSON.parse(line) as { desk: string; open: boolean });
    expect(
      toggled
        .filter((line) => line.desk === 'lindenhof')
        .slice(-3)
        .map(({ open }) => open),
    ).toEqual([false, true, false]);
    expect(
      toggled
        .filter((line) => line.desk === 'ahornweg')
        .slice(-3)
        .map(({ open }) => open),
    ).toEqual([false, true, false]);
  });

  story('have their dead letters put back each by itself', async (desk) => {
    const { sqs, deadLetters } = await desk.run.local();
    const client = new SQSClient({
      endpoint: sqs,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    for (const space of ['ahornweg/', 'lindenhof/', 'ahornweg/']) {
      const MessageBody = JSON.stringify({ v: 2, space, person: 'A'.repeat(43) });
      await client.send(new SendMessageCommand({ QueueUrl: deadLetters.retry, MessageBody }));
    }
    client.destroy();
    const redrive = (...args: string[]) => cli('redrive', desk, '--queue', 'retry', '--yes', ...args);
    expect(await redrive('--desk', 'ahornweg')).toMatchObject({ code: 0, stdout: 'retry: 2 put back\n' });
    expect(await redrive('--desk', 'nord')).toMatchObject({
      code: 2,
      stderr: 'There is no desk nord. There is: ahornweg, lindenhof.\n',
    });
    await until('the other desk’s letter to be seen again', async () => (await redrive()).stdout === 'retry: 1 put back\n');
  });

  story('are taken away one by one, by their name and after a question', async (desk) => {
    expect(await cli('facility', desk, 'remove', '--yes')).toMatchObject({
      code: 2,
      stderr: 'Say which desk: --desk NAME. There is no remove without it.\n',
    });
    const unasked = await cli('facility', desk, 'remove', '--desk', 'lindenhof');
    expect(unasked.code).toBe(2);
    expect(unasked.stderr).toContain('To do it unasked: npm run facility -- remove --desk lindenhof --yes');
    expect(textsOf(await writes(whatsAppPerson(), 'lindenhof', 'Guten Tag', desk))).toContain('Lindenhof');

    const removed = await cli('facility', desk, 'remove', '--desk', 'lindenhof', '--yes');
    expect(removed.code).toBe(0);
    expect(removed.stdout).toContain(
      `nobody is answered any more who writes to Messenger ${lindenhofIds.page} or WhatsApp ${lindenhofIds.phoneNumber}.`,
    );
    expect(removed.stdout).toContain('Removed. Within 30 seconds nobody is answered for lindenhof any more');
    await until('silence', async () => (await writes(whatsAppPerson(), 'lindenhof', 'Guten Tag', desk)).length === 0);
    expect(textsOf(await writes(whatsAppPerson(), 'ahornweg', 'Guten Tag', desk))).toContain('Ahornweg');
    expect((await itemsOf(desk)).get('lindenhof')?.length).toBeGreaterThan(5);

    // Published again it goes on under its name.
    expect((await cli('facility', desk, 'publish', files.lindenhof, '--desk', 'lindenhof', '--yes')).code).toBe(0);
    await until('an answer', async () => (await writes(whatsAppPerson(), 'lindenhof', 'Guten Tag', desk)).length > 0);
  });
});
