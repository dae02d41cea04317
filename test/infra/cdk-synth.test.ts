import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type FunctionName, inventory } from '../../shared/runtime/inventory.ts';
import { repository } from '../support/repository.ts';
import { filesOf } from './late-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bin = join(repository, 'node_modules/.bin');

/** Runs the real command as an operator does, with neither credentials nor a network. */
async function cdkSynth(...context: readonly string[]) {
  const outdir = temporaryFolder();
  const nowhere = 'http://127.0.0.1:9';
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH: `${bin}${delimiter}${PATH}`, HOME: outdir, HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere, NODE_COMPILE_CACHE };
  const options = ['synth', '--quiet', '--no-notices', '--output', join(outdir, 'cdk.out'), ...context.flatMap((each) => ['-c', each])];
  const run = promisify(execFile)(join(bin, 'cdk'), options, { cwd: repository, env });
  const { code, stderr } = await run.then(
    (end) => ({ code: 0, stderr: end.stderr }),
    (failure: { code: number; stderr: string }) => failure,
  );
  return { outdir: join(outdir, 'cdk.out'), stderr, code };
}

describe('cdk synth', () => {
  it.each(['eu-central-1', 'eusc-de-east-1'])('passes every rule for %s, and carries nothing of a facility', async (region) => {
    const { outdir, code, stderr } = await cdkSynth(`region=${region}`);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const text = ['pforte-state', 'pforte-service'].map((stack) => readFileSync(join(outdir, `${stack}.template.json`), 'utf8')).join();
    expect(text).toContain(`cdk-hnb659fds-assets-\${AWS::AccountId}-${region}`);
    expect(text).not.toMatch(/arn:aws[a-z-]*:/);
    expect(text).not.toMatch(/Lindenhof|example\.org/i);
    const assets = readdirSync(outdir).filter((name) => name.startsWith('asset.'));
    expect(assets.length).toBeGreaterThan(0);
    const files = assets.map((asset) => readdirSync(join(outdir, asset)).sort());
    const everyFile = new Set((Object.keys(inventory) as FunctionName[]).map((name) => filesOf(name).join()));
    expect(new Set(files.map((names) => names.join()))).toEqual(everyFile);
  });
});
