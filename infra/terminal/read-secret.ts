import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Reads a secret from a pipe, or asks for it at the terminal without showing what is typed. Never from the command line, which others can read. */
export async function readSecret(prompt: string): Promise<string> {
  return process.stdin.isTTY ? askUnseen(prompt) : (await text(process.stdin)).trim();
}

/** Asks at the terminal without showing what is typed. */
export async function askUnseen(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await terminal.question('').finally(() => terminal.close());
  process.stderr.write('\n');
  return answer.trim();
}
