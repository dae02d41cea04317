import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { UsageError } from './usage-error.ts';

/** Where somebody may be asked. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
}

/** The act to be confirmed. */
export interface Intent {
  /** In the infinitive: `send the issue fest to 12 people`. */
  readonly act: string;
  /** The command as it is typed with its words: `npm run newsletter -- send fest`. */
  readonly command: string;
  /** `--yes` was given. */
  readonly yes: boolean;
}

/** The person at the terminal said no: nothing was done, and a script that goes on with `&&` must not. */
export class Declined extends Error {
  override readonly name = 'Declined';
}

const here: Terminal = { input: process.stdin, output: process.stdout };

/**
 * Asks before something is sent, erased, withdrawn or published, and returns only on a yes. The one place where that is asked.
 *
 * @throws UsageError where there is no terminal on both sides and no `--yes`: a script's silence is no consent
 * @throws Declined on everything but a yes, an empty line and the end of input included
 */
export async function confirm({ act, command, yes }: Intent, { input, output }: Terminal = here): Promise<void> {
  if (yes) return;
  if (!input.isTTY || !output.isTTY) {
    throw new UsageError(`Nothing was done: there is no terminal to ask at whether to ${act}. To do it unasked: ${command} --yes`);
  }
  if (!/^(?:y|yes|j|ja)$/i.test((await answerTo(`${act[0]?.toUpperCase()}${act.slice(1)}? (yes/no) `, { input, output })).trim())) {
    throw new Declined('Nothing was done.');
  }
}

/** The line typed; empty when the input ends (or is interrupted) before one. */
async function answerTo(question: string, { input, output }: Terminal): Promise<string> {
  const asking = createInterface({ input, output });
  try {
    return await new Promise<string>((told) => {
      asking.once('close', () => told(''));
      asking.once('SIGINT', () => asking.close());
      void asking.question(question).then(told, () => told(''));
    });
  } finally {
    asking.close();
  }
}
