import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository, temporaryFolder } from '../../support/repository.ts';

const lock = (version: string) =>
  JSON.stringify({
    packages: { '': {}, 'node_modules/zod': { version }, 'node_modules/only-elsewhere': { version: '1.0.0', optional: true } },
  });

/** The set-up in a project of its own whose lock file asks for that version, beside what npm has installed. */
function setUp(wanted: string, installed: string, isLinked: boolean) {
  const root = temporaryFolder();
  cpSync(join(repository, 'infra/cli/install-packages.mjs'), join(root, 'infra/cli/install-packages.mjs'));
  writeFileSync(join(root, 'package-lock.json'), lock(wanted));
  const modules = isLinked ? join(temporaryFolder(), 'elsewhere') : join(root, 'node_modules');
  mkdirSync(modules, { recursive: true });
  if (isLinked) symlinkSync(modules, join(root, 'node_modules'));
  const packages = { 'node_modules/zod': { version: installed } };
  writeFileSync(join(modules, '.package-lock.json'), JSON.stringify({ packages }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'infra/cli/install-packages.mjs')], {
    encoding: 'utf8',
    env: { PATH: '' },
  });
  return { status, stdout, stderr, stillThere: existsSync(join(modules, '.package-lock.json')) };
}

describe('the set-up', () => {
  it('leaves what is installed alone when it is what the lock file asks for, however old the files are', () => {
    expect(setUp('4.0.0', '4.0.0', false)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(setUp('4.0.0', '4.0.0', true)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('installs when a package has another version', () => {
    const { status, stdout } = setUp('4.0.1', '4.0.0', false);
    expect(stdout).toContain('Installing what Pforte is made of');
    // There is no npm on this path.
    expect(status).toBe(1);
  });

  it('does not empty a folder that it only sees through a link', () => {
    const { status, stderr, stillThere } = setUp('4.0.1', '4.0.0', true);
    expect({ status, stillThere }).toEqual({ status: 2, stillThere: true });
    expect(stderr).toContain('node_modules is a link');
  });
});
