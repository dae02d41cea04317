import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { repository } from '../support/repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

const pure = ['kernel', 'facility', 'calendar', 'understanding', 'conversation', 'consent', 'broadcast', 'print', 'console'];

/** [file that imports, what it imports]. */
const refused: readonly (readonly [string, string])[] = [
  ...pure.flatMap((module): [string, string][] => [
    [`shared/${module}/a.ts`, '../store/requests.ts'],
    [`shared/${module}/b.ts`, '../app/ports.ts'],
    [`shared/${module}/c.ts`, '../runtime/config.ts'],
    [`shared/${module}/deep/d.ts`, '../../channels/contract.ts'],
    [`shared/${module}/e.ts`, '@aws-sdk/client-sqs'],
    [`shared/${module}/f.ts`, 'node:fs'],
  ]),
  ['shared/channels/whatsapp/a.ts', '../../store/requests.ts'],
  ['shared/channels/whatsapp/b.ts', '../../app/replies/receive.ts'],
  ['shared/channels/meta/c.ts', '../../runtime/config.ts'],
  ['shared/store/a.ts', '../channels/contract.ts'],
  ['shared/store/b.ts', '../app/replies/respond.ts'],
  ['shared/store/c.ts', '@aws-sdk/client-sqs'],
  ['shared/app/a.ts', '../store/requests.ts'],
  ['shared/app/b.ts', '../channels/meta/graph-client.ts'],
  ['shared/app/c.ts', '../runtime/log.ts'],
  ['shared/app/d.ts', '@aws-sdk/client-dynamodb'],
  ['shared/runtime/a.ts', '../../functions/responder.ts'],
  ['shared/runtime/b.ts', '../../infra/terminal/load-facility-file.ts'],
  ['functions/a.ts', '../shared/store/requests.ts'],
  ['functions/b.ts', '../shared/conversation/decide.ts'],
  ['functions/c.ts', '@aws-sdk/client-ssm'],
  ['functions/d.ts', '../infra/local/clock.ts'],
  ['infra/aws/a.ts', '../../shared/app/replies/respond.ts'],
  ['infra/aws/b.ts', '../../shared/store/requests.ts'],
  ['infra/aws/c.ts', '../../functions/responder.ts'],
  ['infra/aws/d.ts', '../local/gateway.ts'],
  ['infra/local/a.ts', '../../test/fixtures/deliveries.ts'],
  ['infra/local/meta/b.ts', '../../../test/fixtures/deliveries.ts'],
  ['infra/aws/e.ts', '../cli/find-deployment.ts'],
  ['infra/local/c.ts', '../cli/find-deployment.ts'],
  ['infra/local/meta/d.ts', '../../cli/find-deployment.ts'],
  ['infra/cli/a.ts', '../../test/fixtures/deliveries.ts'],
  ['infra/cli/b.ts', '../local/gateway.ts'],
  ['infra/terminal/a.ts', '../cli/find-deployment.ts'],
  ['infra/terminal/b.ts', '../local/gateway.ts'],
];

const allowed: readonly (readonly [string, string])[] = [
  ...pure.map((module): [string, string] => [`shared/${module}/y.ts`, '../calendar/rules.ts']),
  ['shared/facility/z.ts', 'zod'],
  ['shared/channels/whatsapp/y.ts', '../../conversation/event.ts'],
  ['shared/channels/whatsapp/z.ts', '../../app/ports.ts'],
  ['shared/store/y.ts', '../app/ports.ts'],
  ['shared/store/z.ts', '@aws-sdk/client-dynamodb'],
  ['shared/app/y.ts', '../conversation/decide.ts'],
  ['shared/app/z.ts', '../channels/contract.ts'],
  ['shared/runtime/y.ts', '../store/dynamo-store.ts'],
  ['shared/runtime/z.ts', '@aws-sdk/client-ssm'],
  ['functions/y.ts', '../shared/runtime/compose.ts'],
  ['infra/aws/x.ts', '../../shared/store/tables.ts'],
  ['infra/aws/y.ts', '../../shared/runtime/inventory.ts'],
  ['infra/aws/z.ts', '../terminal/load-facility-file.ts'],
  ['infra/cli/start.ts', '../local/start.ts'],
  ['infra/cli/z.ts', '../terminal/usage-error.ts'],
  ['infra/local/y.ts', '../../functions/responder.ts'],
  ['infra/local/z.ts', '../../shared/store/dynamo-store.ts'],
];

/** What a pure module may not reach without an import. */
const ambient: readonly (readonly [string, string])[] = [
  ['shared/calendar/p.ts', 'process.env.TZ'],
  ['shared/consent/q.ts', "fetch('https://example.org')"],
  ['shared/broadcast/r.ts', 'performance.now()'],
  ['shared/conversation/s.ts', 'crypto.randomUUID()'],
  ['shared/store/p.ts', 'process.env.TZ'],
  ['functions/p.ts', 'process.env.TZ'],
];

const report = z.object({ diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })) });

describe('the linter', () => {
  let complaints: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    const house = temporaryFolder();
    copyFileSync(join(repository, 'biome.json'), join(house, 'biome.json'));
    for (const [file, source] of [...refused, ...allowed]) write(join(house, file), `export { thing } from '${source}';\n`);
    for (const [file, expression] of ambient) write(join(house, file), `export const thing = ${expression};\n`);
    complaints = await lint(house, ['style/noRestrictedImports', 'style/noProcessEnv', 'style/noRestrictedGlobals']);
  });

  it.each(refused)('refuses %s to import %s', (file) => {
    expect(complaints.get(file)).toEqual(['lint/style/noRestrictedImports']);
  });

  it.each(allowed)('lets %s import %s', (file) => {
    expect(complaints.get(file)).toBeUndefined();
  });

  it.each(ambient)('refuses %s to reach for %s', (file) => {
    expect(complaints.get(file)?.[0]).toMatch(/^lint\/style\/(noProcessEnv|noRestrictedGlobals)$/);
  });
});

describe('an import cycle', () => {
  it('is refused also where it is of types alone', async () => {
    const house = temporaryFolder();
    copyFileSync(join(repository, 'biome.json'), join(house, 'biome.json'));
    write(join(house, 'shared/kernel/one.ts'), "import type { Two } from './two.ts';\nexport type One = { readonly two?: Two };\n");
    write(join(house, 'shared/kernel/two.ts'), "import type { One } from './one.ts';\nexport type Two = { readonly one?: One };\n");
    write(join(house, 'shared/kernel/three.ts'), "import type { One } from './one.ts';\nexport type Three = One;\n");
    expect([...(await lint(house, ['suspicious/noImportCycles']))]).toEqual([
      ['shared/kernel/one.ts', ['lint/suspicious/noImportCycles']],
      ['shared/kernel/two.ts', ['lint/suspicious/noImportCycles']],
    ]);
  });
});

describe('the pure modules', () => {
  it('have no clock and no chance of their own', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\b|\bimport\.meta\b/;
    const files = pure.flatMap((module) => sourcesIn(join(repository, 'shared', module)));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => impure.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Categories of what these rules of Biome find, by file. It ends with 1 when it finds something, its report is on standard output all the same. */
async function lint(house: string, rules: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const biome = join(repository, 'node_modules/.bin/biome');
  const options = ['lint', '--reporter=json', '--max-diagnostics=none'];
  const only = rules.map((rule) => `--only=${rule}`);
  const { stdout } = await promisify(execFile)(biome, [...options, ...only, '.'], { cwd: house }).catch(
    (error: { stdout: string }) => error,
  );
  const found = Map.groupBy(report.parse(JSON.parse(stdout)).diagnostics, (each) => each.location.path);
  return new Map([...found].map(([file, each]) => [file, [...new Set(each.map((one) => one.category))]]));
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}
