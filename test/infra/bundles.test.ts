import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bundleFunction, writeFunctionAsset } from '../../infra/aws/bundle.ts';
import { writtenLists } from '../../shared/languages/registry.ts';
import { environmentOf } from '../../shared/runtime/environment.ts';
import { type FunctionName, inventory } from '../../shared/runtime/inventory.ts';
import { packLists } from '../../shared/understanding/packed-lists.ts';
import { bundlePair } from '../bench/bundles.ts';
import { filesOf } from './late-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const names = Object.keys(inventory) as readonly FunctionName[];

/** The AWS clients alone take about 380,000; a webhook adds 155,000 of packed words and weights by which texts are understood. */
// The console has every page, all of the doctor, the newsletter's rules and the printed proofs: nobody waits for it but staff.
const budgetBytes = (name: string) => (name === 'console' ? 1_050_000 : 800_000);

/** What a function finds in AWS, with invented values. */
const places = {
  table: (id: string) => id,
  queueUrl: (id: string) => `https://sqs.example.org/${id}`,
  secretsPrefix: '/pforte/',
  teamTopic: 'arn:aws:sns:eu-central-1:123456789012:team',
  scheduleGroup: 'pforte-service',
  deadLetters: 'inbound=https://sqs.example.org/dead',
  operatorTopic: 'arn:aws:sns:eu-central-1:123456789012:operator',
  apiUrl: 'https://api.example.org',
};
const environmentFor = (name: FunctionName) => ({ AWS_REGION: 'eu-central-1', ...environmentOf(inventory[name].needs, places) });

describe.each(names)('the bundle of %s', (name) => {
  const folder = temporaryFolder();
  const { file, bytes } = bundleFunction(name, folder);
  const code = readFileSync(file);

  it('keeps to its budget', () => {
    expect(bytes).toBe(code.length);
    expect(bytes).toBeLessThan(budgetBytes(name));
  });

  it('carries no source map', () => {
    expect(code.includes('sourceMappingURL')).toBe(false);
  });

  it('is the same bytes each time, so that only a change is deployed', () => {
    const again = bundleFunction(name, temporaryFolder());
    expect(readFileSync(again.file).equals(code)).toBe(true);
  });

  it('travels with the licences of all that is in it', () => {
    const notices = readFileSync(join(folder, 'THIRD-PARTY.txt'), 'utf8');
    for (const name of ['@aws-sdk/core', '@smithy/core', 'zod'])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(\\S+\\)$`, 'm'));
    expect(notices).toContain('Apache License');
    expect(notices).toContain('Permission is hereby granted');
    expect(notices).not.toContain(process.cwd());
  });

  it('stands alone: loaded where no package is installed, it exports its handler', async () => {
    const asset = writeFunctionAsset(name, temporaryFolder());
    expect(readdirSync(asset).sort()).toEqual(filesOf(name));
    const print = "console.log(Object.keys(require('./index.js')), typeof require('./index.js').handler)";
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', print], { cwd: asset, env: environmentFor(name) });
    expect(stdout).toBe("[ 'handler' ] function\n");
  });
});

describe('the compiler of the facility file', () => {
  it('lies beside the console alone, is loaded by it and stands alone', async () => {
    const asset = writeFunctionAsset('console', temporaryFolder());
    expect(readFileSync(join(asset, 'index.js'), 'utf8')).toContain('require("./compiler.js")');
    const print = "console.log(require('./compiler.js').compiler.read('facility: { name: Ahornweg }').value.facility.name)";
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', print], { cwd: asset });
    expect(stdout).toBe('Ahornweg\n');
    expect(readFileSync(join(asset, 'THIRD-PARTY.txt'), 'utf8')).toMatch(/^yaml \d/m);
  });
});

describe('what checks passkeys, offers a menu and translates the console', () => {
  it.each([
    ['passkeys.js', "typeof require('./passkeys.js').shownPasskey", 'function'],
    ['shortcuts.js', "typeof require('./shortcuts.js').shortcutsOf", 'function'],
    ['translations.js', "require('./translations.js').translations.en.signIn.button", 'Sign in with passkey'],
  ])('lies beside the console, is loaded by it and stands alone: %s', async (file, expression, expected) => {
    const asset = writeFunctionAsset('console', temporaryFolder());
    const code = readFileSync(join(asset, 'index.js'), 'utf8');
    expect(code).toContain(`require("./${file}")`);
    expect(code).not.toContain('Sign in with passkey');
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', `console.log(${expression})`], { cwd: asset });
    expect(stdout).toBe(`${expected}\n`);
  });
});

describe('the texts of the papers', () => {
  it('lie beside the console alone, are loaded by it and stand alone', async () => {
    const asset = writeFunctionAsset('console', temporaryFolder());
    expect(readFileSync(join(asset, 'index.js'), 'utf8')).toContain('require("./papers.js")');
    const print = "console.log(typeof require('./papers.js').library.write, require('./papers.js').library.write('einkaufszettel'))";
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', print], { cwd: asset });
    expect(stdout).toBe('function undefined\n');
  });
});

describe('a bundle', () => {
  it('signs its calls with what its environment holds, though all other ways to credentials are left out', async () => {
    const signatures: string[] = [];
    const server = createServer((request, response) => {
      signatures.push(request.headers.authorization ?? '');
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end('{"__type":"ValidationException"}');
    });
    await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
    const { port } = server.address() as AddressInfo;
    const asset = writeFunctionAsset('retention', temporaryFolder());
    const env = {
      ...environmentFor('retention'),
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'invented',
      AWS_SESSION_TOKEN: 'invented',
    };
    const call = "require('./index.js').handler({}, { getRemainingTimeInMillis: () => 60000 }).catch(() => undefined)";
    await promisify(execFile)(process.execPath, ['-e', call], { cwd: asset, env });
    await new Promise((down) => server.close(down));
    expect(signatures[0]).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\//);
  });
});

describe('bundling', () => {
  it('packs the word lists: as they are written they would cost every start', () => {
    const code = readFileSync(bundleFunction('whatsapp-webhook', temporaryFolder()).file, 'utf8');
    expect(code).toContain(packLists(writtenLists()));
    expect(code).not.toContain('aufmacht');
  });

  it('takes no folder of a tool among the packages for one: the bench keeps its sources there', () => {
    const { bare } = bundlePair('retention');
    expect(bare.bytes).toBeGreaterThan(100_000);
    const notices = readFileSync(join(bare.file, '..', 'THIRD-PARTY.txt'), 'utf8');
    expect(notices).toMatch(/^@aws-sdk\/core \d/m);
    expect(notices).not.toContain('.bench-');
  });

  it('fails on a source that does not compile, and names it', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'receipts.ts'), 'export const handler = ;');
    expect(() => bundleFunction('receipts', join(folder, 'out'), folder)).toThrow('receipts.ts');
  });
});
