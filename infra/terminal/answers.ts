import { createInterface } from 'node:readline/promises';
import { askUnseen } from './read-secret.ts';

/** Answers of whoever runs a command, one after the other; undefined: there are no more. */
export interface Answers {
  ask(question: string): Promise<string | undefined>;
  /** Typed characters are not shown. */
  askSecret(question: string): Promise<string | undefined>;
  /** Lets the process end while the pipe is still open. */
  close(): void;
}

/** From the terminal, or from a pipe: there each line is an answer, and the questions are printed all the same. */
export function openAnswers(): Answers {
  if (process.stdin.isTTY) return { ask: askSeen, askSecret: (question) => askUnseen(`${question} `), close: () => undefined };
  const pipe = createInterface({ input: process.stdin });
  const lines = pipe[Symbol.asyncIterator]();
  const next = async (question: string) => {
    process.stdout.write(`${question}\n`);
    const { value, done } = await lines.next();
    return done ? undefined : String(value).trim();
  };
  const close = () => {
    pipe.close();
    process.stdin.destroy();
  };
  return { ask: next, askSecret: next, close };
}

/** Undefined: the input ended. */
async function askSeen(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await new Promise<string | undefined>((told) => {
      terminal.once('close', () => told(undefined));
      void terminal.question(`${question} `).then((answer) => told(answer.trim()));
    });
  } finally {
    terminal.close();
  }
}
