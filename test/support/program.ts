import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { repository, temporaryFolder } from './repository.ts';

export interface ProgramOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** An empty folder unless given, so that no `.env.local` of the machine plays along. */
  readonly cwd?: string;
  /** Root of the sources that run; default: this repository. */
  readonly from?: string;
}

export interface Program {
  readonly child: ChildProcess;
  /** Everything printed so far. */
  stdout(): string;
  stderr(): string;
  /** The exit code once it has ended; null: ended by a signal. */
  readonly ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts one of the repository's programs as a process of its own, with nothing of this process' environment but where things are, compiled modules included. */
export function startProgram(
  file: string,
  { args = [], env = {}, cwd = temporaryFolder(), from = repository }: ProgramOptions = {},
): Program {
  const { PATH = '', HOME = '', TMPDIR = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, [join(from, file), ...args], {
    cwd,
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((end) => child.once('close', end));
  void ended.then(() => running.delete(child));
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** Runs a program to its end. */
export async function runProgram(
  file: string,
  options: ProgramOptions = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const program = startProgram(file, options);
  const code = await program.ended;
  return { code, stdout: program.stdout(), stderr: program.stderr() };
}
