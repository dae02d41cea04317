// Prepares a fresh clone before `npm start`, `npm test` and the other commands. Plain JavaScript for Node 20: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(
    `Pforte needs Node 20 or newer to set itself up; this is Node ${process.versions.node}. Get a current one from https://nodejs.org\n`,
  );
  process.exit(2);
}

const modules = join(root, 'node_modules');

/** The Node that runs and bundles everything, pinned by the lock file; for a machine that it names none for, the machine's own must do. */
const pinnedNode = `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
if (!(pinnedNode in packagesOf(join(root, 'package-lock.json'))) && major !== 24) {
  process.stderr.write(
    `There is no Node in the lock file for this machine, so it needs one of its own, of version 24; this is ${process.versions.node}.\n`,
  );
  process.exit(2);
}

/** What npm has installed is what the lock file asks for; parts for other machines may be missing. */
function isCurrent() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(modules, '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || ((optional || devOptional) && path !== pinnedNode) || installed[path]?.version === version,
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

if (!isCurrent()) {
  if (isLink(modules)) {
    process.stderr.write(
      'node_modules is a link, and installing would empty what it points to. Remove the link and run the command again.\n',
    );
    process.exit(2);
  }
  process.stdout.write('Installing what Pforte is made of (once, about a minute) …\n');
  // Engine warnings are about the machine's Node; the commands run on the Node 24 that is installed here, checked by its hash in the lock file.
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write('npm ci did not succeed; what it printed above says why. Mend that and run the command again.\n');
    process.exit(result.status ?? 1);
  }
}
