import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { whatsAppPerson } from '../support/invented-people.ts';
import { ahornblattFile } from '../support/issue-harness.ts';
import { says } from '../support/newsletter-harness.ts';
import { runProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/repository.ts';
import { atTheDesk, type Desk } from '../support/story.ts';
import { until } from '../support/waiting.ts';

/** The published facility file; the one without `approval` is what a creator may have on their disk. */
const strictFile = join(temporaryFolder(), 'facility.yaml');
writeFileSync(strictFile, readFileSync(ahornblattFile, 'utf8').replace(/^newsletter:\n/m, 'newsletter:\n  approval: true\n'));

const run = (desk: Desk, ...args: readonly string[]) =>
  runProgram('infra/cli/newsletter.ts', { args: [...args, '--yes', '--local', desk.run.url] });
const draft = (id: string, text: string) => ['create', '--id', id, '--text', text, '--link', 'https://ahornweg.example.org/fest'] as const;

/** As much of STS and SSM as the command asks: an access key is a person of that name, and the keyring is the local run's. */
function amazon(keyring: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const name = /Credential=(\w+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (String(request.headers['x-amz-target'] ?? '').endsWith('GetParameters')) {
      response.end(JSON.stringify({ Parameters: [{ Name: '/pforte/keyring', Value: keyring }], InvalidParameters: [] }));
      return;
    }
    response.setHeader('content-type', 'text/xml');
    const arn = `arn:aws:sts::111122223333:assumed-role/pforte-operate/${name}`;
    response.end(
      `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>`,
    );
  });
  return new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => listening({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }));
  });
}

const servers: Server[] = [];
afterAll(() => servers.map((server) => server.close()));

async function inAws(desk: Desk) {
  const { dynamodb, sqs, tables, queues, secrets } = await desk.run.local();
  const { url, server } = await amazon(secrets.PFORTE_KEYRING ?? '');
  servers.push(server);
  return (person: string, ...args: readonly string[]) =>
    runProgram('infra/cli/newsletter.ts', {
      args: [
        ...args,
        '--table',
        tables.conversations ?? '',
        '--queue',
        queues.broadcast ?? '',
        '--settings',
        tables.settings ?? '',
        '--secrets',
        '/pforte',
        '--facility',
        strictFile,
      ],
      env: {
        ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: person, AWS_SECRET_ACCESS_KEY: 'x' },
        ...{ AWS_ENDPOINT_URL_DYNAMODB: dynamodb, AWS_ENDPOINT_URL_SQS: sqs, AWS_ENDPOINT_URL_STS: url, AWS_ENDPOINT_URL_SSM: url },
      },
    });
}

atTheDesk('Four eyes', { args: ['--facility', strictFile, '--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  const anna = whatsAppPerson();
  const issues = ({ graph }: Desk) => graph.callsFor(anna).filter(({ body }) => 'template' in body).length;

  story('stop an issue that was written and sent with a facility file that asks for none', async (desk) => {
    await says(anna, 'Newsletter', desk);
    await desk.run.setClock(new Date((await desk.run.now()) + 60_000).toISOString());
    await says(anna, 'START', desk);
    await run(desk, ...draft('fest', 'Am 12. Dezember ist Sommerfest.'), '--as', 'kl', '--facility', ahornblattFile);
    const sent = await run(desk, 'send', 'fest', '--as', 'kl', '--facility', ahornblattFile);
    expect([sent.code, issues(desk)]).toEqual([1, 0]);
    expect(sent.stdout).toContain('fest: paused (not-approved: the published facility file wants a second person to approve it.');
    expect((await run(desk, 'status', 'fest')).stdout).toContain('fest: paused (not-approved:');
    expect(desk.run.output()).toContain('"what":"newsletter.paused","code":"not-approved"');
  });

  story('let it go on after somebody else has agreed, who says who they are', async (desk) => {
    expect(await run(desk, 'approve', 'fest')).toMatchObject({ code: 2, stderr: 'Say who approves: --as NAME, a role or initials.\n' });
    const same = await run(desk, 'approve', 'fest', '--as', 'K. L.');
    expect([same.code, same.stderr]).toEqual([2, expect.stringContaining('whoever wrote an issue cannot approve it')]);
    expect(await run(desk, 'approve', 'fest', '--as', 'mb')).toMatchObject({ code: 0, stdout: 'fest: paused\n' });
    expect(issues(desk)).toBe(0);
    expect((await run(desk, 'resume', 'fest', '--as', 'kl')).code).toBe(0);
    await until('the issue', async () => issues(desk) === 1);
    expect((await run(desk, 'status', 'fest')).stdout).toContain('approved by mb, Monday 2026-11-23 10:0');
  });

  story('are needed anew for a draft that was changed', async (desk) => {
    await run(desk, ...draft('markt', 'Am Samstag ist Flohmarkt.'), '--as', 'kl');
    await run(desk, 'approve', 'markt', '--as', 'mb');
    expect((await run(desk, 'edit', 'markt', '--text', 'Am Sonntag ist Flohmarkt.', '--as', 'kl')).code).toBe(0);
    const sent = await run(desk, 'send', 'markt', '--as', 'kl');
    expect([sent.code, sent.stderr]).toEqual([2, expect.stringContaining('a second person must approve it first')]);
    expect(issues(desk)).toBe(1);
  });

  story('are two identities of AWS there, whatever they call themselves', async (desk) => {
    const as = await inAws(desk);
    expect((await as('ANNA', ...draft('herbst', 'Im Hof fallen Blätter.'))).code).toBe(0);
    expect(await as('ANNA', 'approve', 'herbst', '--as', 'mb')).toMatchObject({
      code: 2,
      stderr: 'In AWS your credentials say who you are: leave --as out.\n',
    });
    expect((await as('ANNA', 'approve', 'herbst')).stderr).toContain('whoever wrote an issue cannot approve it');
    expect(await as('BEN', 'approve', 'herbst')).toMatchObject({ code: 0, stdout: 'herbst: approved\n' });
    expect((await as('ANNA', 'status', 'herbst')).stdout).toContain(
      'approved by arn:aws:sts::111122223333:assumed-role/pforte-operate/BEN,',
    );
  });
});
