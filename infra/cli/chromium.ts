import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { access, constants, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface Chromium {
  readonly executablePath: string;
  /** Launch arguments this Chromium requires, besides the caller's. */
  readonly args: readonly string[];
}

const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where browsers are installed, by platform; `programs` are the Windows program folders. */
function usualPaths(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (platform === 'win32') {
    const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
    const browsers = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((folder) => browsers.map((browser) => `${folder}\\${browser}`));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => namesOnPath.map((name) => join(folder, name)));
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * A Chromium for the browser tests: `CHROMIUM_PATH`, else an installed Chrome, Chromium or Edge, else (Linux) the one in
 * `@sparticuz/chromium`, which comes with the dependencies.
 *
 * @throws Error that says what to do when there is none.
 */
export async function findChromium(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
  const wished = env.CHROMIUM_PATH;
  if (wished) {
    if (await isExecutable(wished)) return { executablePath: wished, args: quietArgs };
    throw new Error(`CHROMIUM_PATH is "${wished}", but there is nothing to run. Correct it, or unset it to search the usual places.`);
  }
  for (const path of usualPaths(platform, env)) {
    if (await isExecutable(path)) return { executablePath: path, args: quietArgs };
  }
  if (platform === 'linux') {
    // Not its own arguments: they are for a Lambda that opens one page (a single process, web security off).
    return { executablePath: await unpackedChromium(), args: quietArgs };
  }
  throw new Error('No Chromium found. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to the program file of one.');
}

/**
 * The packed Chromium, unpacked. Its package writes straight to where others look for it: of two processes that start at once, as test files do, the
 * second would run half a program. So each unpacks into a folder of its own, and the first that is done puts it where all find it.
 */
async function unpackedChromium(): Promise<string> {
  const folder = join(tmpdir(), `pforte-chromium-${packedVersion()}`);
  const program = join(folder, 'chromium');
  if (await isExecutable(program)) return program;
  const fresh = await mkdtemp(`${folder}-`);
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: fresh },
  });
  await rename(fresh, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(fresh, { recursive: true });
  });
  return program;
}

function packedVersion(): string {
  const file = fileURLToPath(new URL('../package.json', import.meta.resolve('@sparticuz/chromium')));
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
