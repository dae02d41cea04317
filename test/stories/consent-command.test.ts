import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteItemCommand, DynamoDBClient, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';
import { type WhatsAppPerson, whatsAppPerson } from '../support/invented-people.ts';
import { consentCommand, newsletterFacility, says } from '../support/newsletter-harness.ts';
import { runProgram } from '../support/program.ts';
import { mondaysOnlyFile, temporaryFolder } from '../support/repository.ts';
import { atTheDesk, type Desk } from '../support/story.ts';

const facility = newsletterFacility();
const clock = '2026-11-23T10:00:00+01:00';
const folder = temporaryFolder();

async function subscriber(desk: Desk, person = whatsAppPerson()): Promise<WhatsAppPerson> {
  await says(person, 'Newsletter', desk);
  await desk.run.setClock(new Date((await desk.run.now()) + 60_000).toISOString());
  await says(person, 'START', desk);
  return person;
}

async function referenceOf({ waId = '' }: WhatsAppPerson, desk: Desk): Promise<string> {
  const { stdout } = await consentCommand(desk, 'find', '--phone', `+${waId.slice(0, 2)} ${waId.slice(2, 4)} ${waId.slice(4)}`);
  expect(stdout).toMatch(/^[\w-]{43}\n$/);
  return stdout.trim();
}

async function ledgerTable({ run }: Desk): Promise<{ readonly client: DynamoDBClient; readonly TableName: string }> {
  const { dynamodb, tables } = await run.local();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return { client: new DynamoDBClient({ endpoint: dynamodb, region: 'eu-central-1', credentials }), TableName: tables.ledger };
}

atTheDesk('npm run consent', { args: ['--facility', facility, '--clock', clock] }, (story) => {
  story('prints a proof as a page that is complete in itself', async (desk) => {
    const person = await subscriber(desk);
    const file = join(folder, 'proof.html');
    const { code, stdout, stderr } = await consentCommand(desk, 'proof', await referenceOf(person, desk), '--html', file);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`${file} is written. It names a person: keep it like a file of the person.\n`);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<header>\n<p>Beratung Ahornweg</p>\n<p>Träger: Ahornweg e. V.</p>\n</header>');
    expect(page).toContain(person.bsuid);
    expect(page).toContain('Du möchtest „Ahorn-Blatt“ von Beratung Ahornweg hier per WhatsApp bekommen?');
    expect(page).toContain('<dt>Eingewilligt</dt><dd>2026-11-23T10:01:');
    expect(page).toContain('Die Kette ist schlüssig.');
    expect(page).toContain('verhindern kann es sie nicht');
    expect(page).not.toMatch(/<script|<link|<img|src=/);
  });

  story('answers what is stored about a person, in words and as JSON', async (desk) => {
    const person = await subscriber(desk);
    const { code, stdout } = await consentCommand(desk, 'access', await referenceOf(person, desk));
    expect(code).toBe(0);
    expect(stdout).toContain('Auskunft über gespeicherte Daten (Beratung Ahornweg), 23.11.2026');
    expect(stdout).toContain('Newsletter: angemeldet seit 23.11.2026, 10:');
    expect(stdout).toContain(`Zustellung des Newsletters: whatsapp, Adresse ${person.bsuid}`);
    const { items, proofs } = JSON.parse(stdout.slice(stdout.indexOf('\n{'))) as { items: unknown[]; proofs: unknown[] };
    expect(items).toHaveLength(2);
    expect(proofs).toHaveLength(1);
  });

  story('answers what is stored as a page to hand out, and then prints none of it', async (desk) => {
    const person = await subscriber(desk);
    const file = join(folder, 'access.html');
    const { code, stdout, stderr } = await consentCommand(desk, 'access', await referenceOf(person, desk), '--html', file);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`${file} is written. It names a person: keep it like a file of the person.\n`);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<h1>Auskunft über gespeicherte Daten</h1>\n<p>nach Art. 15 der Datenschutz-Grundverordnung (DSGVO)</p>');
    expect(page).toContain('<p>Träger: Ahornweg e. V.</p>');
    expect(page).toContain('<dt>Datenschutz-Kontakt</dt><dd>datenschutz@ahornweg.example.org</dd>');
    expect(page).toContain('<dt>Newsletter</dt><dd>angemeldet seit Montag, 23. November 2026, 10:');
    expect(page).toContain(`<dt>Zustellung des Newsletters</dt><dd>WhatsApp, Adresse ${person.bsuid}</dd>`);
    expect(page).toContain('Du möchtest „Ahorn-Blatt“ von Beratung Ahornweg hier per WhatsApp bekommen?');
    expect(page).not.toMatch(/<script|<link|<img|src=|<pre/);
  });

  story('says before anything is read that a page cannot be written', async (desk) => {
    const reference = await referenceOf(await subscriber(desk), desk);
    for (const command of ['proof', 'access']) {
      const missing = await consentCommand(desk, command, reference, '--html', '/nonexistent/x.html');
      expect(missing).toEqual({
        code: 2,
        stdout: '',
        stderr: '/nonexistent/x.html cannot be written: there is no folder /nonexistent. Create it, or name another file with --html.\n',
      });
      const offline = ['--local', 'http://127.0.0.1:9', '--html', folder];
      const taken = await runProgram('infra/cli/consent.ts', { args: [command, reference, ...offline] });
      expect([taken.code, taken.stderr]).toEqual([2, `${folder} cannot be written: it is a folder. Add the name of a file to it.\n`]);
    }
  });

  story('leaves no empty page behind when there is nothing to write', async (desk) => {
    const file = join(folder, 'never.html');
    const { code } = await consentCommand(desk, 'access', 'A'.repeat(43), '--html', file, '--desk', 'nowhere');
    expect([code, existsSync(file)]).toEqual([2, false]);
  });

  story('counts one line as one', async (desk) => {
    const { waId = '' } = await subscriber(desk);
    const { stderr } = await consentCommand(desk, 'find', '--phone', `+${waId}`);
    expect(stderr).toBe('Something is stored about this person; 1 line in the ledger under this reference.\n');
  });

  story('takes a reference that begins with a dash for a reference', async (desk) => {
    const stranger = '-bcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
    const { code, stderr } = await consentCommand(desk, 'withdraw', stranger, '--by', 'KL', '--way', 'letter', '--yes');
    expect([code, stderr]).toEqual([2, expect.stringContaining('Nothing is stored about this person')]);
  });

  story('records a withdrawal by letter, and the next START is asked again', async (desk) => {
    const person = await subscriber(desk);
    const reference = await referenceOf(person, desk);
    const { code, stdout } = await consentCommand(desk, 'withdraw', reference, '--by', 'KL', '--way', 'letter', '--yes');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^The newsletter has ended for this person, withdrawn 2026-11-23T10:/)]);
    expect((await consentCommand(desk, 'proof', reference)).stdout).toContain('"recordedBy": "KL"');
    await desk.run.setClock(new Date((await desk.run.now()) + 60_000).toISOString());
    expect((await says(person, 'START', desk))[0]).toMatch(/^Automatische Antwort: Du möchtest „Ahorn-Blatt“/);
  });

  story('withdraws nothing unasked: without a terminal it wants --yes, whatever is piped in', async (desk) => {
    const reference = await referenceOf(await subscriber(desk), desk);
    const { code, stdout, stderr } = await consentCommand(desk, 'withdraw', reference, '--by', 'KL', '--way', 'letter');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Nothing was done: there is no terminal to ask at whether to end the newsletter for /);
    expect(stderr).toContain(`To do it unasked: npm run consent -- withdraw ${reference} --by KL --way letter --yes\n`);
    expect((await consentCommand(desk, 'proof', reference)).stdout).not.toContain('"recordedBy"');
  });

  story('finds somebody by the number however it is written', async (desk) => {
    const { waId = '' } = await subscriber(desk);
    const found = await Promise.all(
      [`+${waId}`, `00${waId}`, `0${waId.slice(2, 6)} ${waId.slice(6)}`, `+49 (0)${waId.slice(2, 5)}-${waId.slice(5)}`].map((phone) =>
        consentCommand(desk, 'find', '--phone', phone),
      ),
    );
    expect(found.map(({ stderr }) => stderr)).toEqual(
      Array(4).fill('Something is stored about this person; 1 line in the ledger under this reference.\n'),
    );
    expect(new Set(found.map(({ stdout }) => stdout)).size).toBe(1);
  });

  story('refuses what cannot be meant, and writes nothing', async (desk) => {
    const reference = await referenceOf(await subscriber(desk), desk);
    const tries: readonly (readonly string[])[] = [
      ['withdraw', reference],
      ['withdraw', reference, '--by', 'Kanaria Vogelsang aus Holunderhausen'],
      ['withdraw', reference, '--by', 'KL', '--way', 'letter', '--at', '2027-01-01T10:00', '--yes'],
      ['withdraw', reference, '--by', 'KL', '--way', 'letter', '--at', 'gestern', '--yes'],
      ['withdraw', reference, '--by', 'KL'],
      ['withdraw', reference, '--by', 'KL', '--way', 'pigeon', '--yes'],
      ['withdraw', `${'A'.repeat(43)}`, '--by', 'KL', '--way', 'letter', '--yes'],
      ['proof', 'kurz'],
      ['proof', 'A'.repeat(43)],
      ['find'],
      ['find', '--phone', '30 23125 999'],
      ['verify', '--head', 'morgen'],
      ['vergiss'],
    ];
    for (const args of tries) {
      const { code, stderr } = await consentCommand(desk, ...args);
      expect([args, code, stderr.includes('    at ')]).toEqual([args, 2, false]);
    }
    const { stdout } = await consentCommand(desk, 'proof', reference);
    expect(stdout).not.toContain('withdrawn');
  });

  story('shows by the noted head what was altered or cut off since, and not what was added', async (desk) => {
    const kept = await referenceOf(await subscriber(desk), desk);
    const victim = await referenceOf(await subscriber(desk), desk);
    const head = (await consentCommand(desk, 'head')).stdout.trim();
    expect(head).toMatch(/^2026-11-23T09:\d{2}:\d{2}\.\d{3}Z\.[\w-]{43}$/);
    await desk.run.setClock(new Date((await desk.run.now()) + 60_000).toISOString());
    await subscriber(desk);
    const sound = await consentCommand(desk, 'verify', '--head', head);
    expect([sound.code, sound.stdout]).toEqual([0, expect.stringContaining('every chain is sound')]);
    expect(sound.stdout).toContain('apart from what was added since');

    const { client, TableName } = await ledgerTable(desk);
    const key = (person: string) => ({ pk: { S: `facility/L#${person}` }, seq: { N: '1' } });
    await client.send(new DeleteItemCommand({ TableName, Key: key(victim) }));
    const cut = await consentCommand(desk, 'verify', '--head', head);
    expect([cut.code, cut.stdout]).toEqual([1, expect.stringContaining('is not what is in it now')]);
    expect((await consentCommand(desk, 'verify')).code).toBe(0);

    const { Items = [] } = await client.send(new ScanCommand({ TableName }));
    const content = Items.find(({ pk }) => pk?.S === `facility/L#${kept}`)?.content?.S ?? '';
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key: key(kept),
        UpdateExpression: 'SET content = :content',
        ExpressionAttributeValues: { ':content': { S: content.replace('"minimumAge":16', '"minimumAge":14') } },
      }),
    );
    client.destroy();
    const altered = await consentCommand(desk, 'verify');
    expect([altered.code, altered.stdout]).toEqual([1, expect.stringContaining(`${kept}: line 1 fails (content)`)]);
    expect((await consentCommand(desk, 'proof', kept, '--html', join(folder, 'altered.html'))).code).toBe(0);
    expect(readFileSync(join(folder, 'altered.html'), 'utf8')).toContain(
      'Die Kette ist nicht schlüssig: Zeile 1 wurde nach dem Schreiben verändert.',
    );
  });
});

const mondays = newsletterFacility(mondaysOnlyFile);

atTheDesk('Renewal', { args: ['--facility', mondays, '--clock', clock] }, (story) => {
  story(
    'who writes near the lapse is asked once, and START keeps the newsletter for another two years, with a proof that names the text',
    async (desk) => {
      const person = await subscriber(desk);
      const reference = await referenceOf(person, desk);
      await desk.run.setClock('2028-11-20T10:00:00+01:00');
      const asked = await says(person, 'Guten Morgen', desk);
      const question =
        'Sie haben „Ahorn-Blatt“ von Beratung Ahornweg am Montag, 23. November 2026 abonniert, seitdem haben wir Ihnen lange nichts gesendet. ' +
        'Möchten Sie weiter dabei sein? Dann senden Sie START. Wenn Sie nicht antworten, melden wir Sie ab. (Automatische Nachricht)';
      expect(asked.at(-1)).toBe(question);
      expect(await says(person, 'Noch etwas', desk)).toEqual([]);
      await desk.run.setClock('2028-11-20T10:05:00+01:00');
      expect((await says(person, 'START', desk))[0]).toMatch(/^Vielen Dank, Sie sind jetzt für „Ahorn-Blatt“ angemeldet/);

      await desk.run.setClock('2028-12-24T12:00:00+01:00');
      const { stdout } = await consentCommand(desk, 'proof', reference);
      expect(stdout).not.toContain('lapsed');
      expect(stdout).toContain(question);
      expect(stdout).toContain(`"renews": ${Date.parse('2026-11-23T10:01:00+01:00')}`);
      expect((await says(person, 'Newsletter', desk))[0]).toMatch(
        /^Sie sind für „Ahorn-Blatt“ bereits angemeldet, seit Montag, 20. November\./,
      );
      await desk.run.setClock('2030-11-22T12:00:00+01:00');
      expect((await consentCommand(desk, 'proof', reference)).stdout).toContain('"route": "lapsed"');
    },
  );
});

atTheDesk('Retention', { args: ['--facility', mondays, '--clock', clock] }, (story) => {
  story('ends a consent after two years of silence, and removes the proof three years after the end of that year', async (desk) => {
    const reference = await referenceOf(await subscriber(desk), desk);
    const proof = async () => (await consentCommand(desk, 'proof', reference)).stdout;
    await desk.run.setClock('2028-11-22T12:00:00+01:00');
    expect(await proof()).not.toContain('withdrawn');
    await desk.run.setClock('2028-11-24T12:00:00+01:00');
    expect(await proof()).toContain('"route": "lapsed"');
    await desk.run.setClock('2031-12-31T12:00:00+01:00');
    expect(await proof()).toContain('"route": "lapsed"');
    await desk.run.setClock('2032-01-01T12:00:00+01:00');
    expect(JSON.parse(await proof())).toMatchObject({ chains: [] });
    expect((await consentCommand(desk, 'verify')).stdout).toBe('0 chains, 0 lines: every chain is sound\n');
  });
});
