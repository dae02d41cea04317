import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../infra/cli/failure-words.ts';
import { confirm, Declined, type Terminal } from '../../../infra/terminal/confirm.ts';
import { UsageError } from '../../../infra/terminal/usage-error.ts';

const intent = { act: 'send the issue fest', command: 'npm run newsletter -- send fest', yes: false };

function terminal(
  input: boolean,
  output: boolean,
): { readonly streams: Terminal; readonly keys: PassThrough; readonly shown: () => string } {
  const keys = new PassThrough();
  const screen = new PassThrough();
  let shown = '';
  screen.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  return {
    streams: { input: Object.assign(keys, { isTTY: input }), output: Object.assign(screen, { isTTY: output }) },
    keys,
    shown: () => shown,
  };
}

describe('what goes out', () => {
  it.each([
    ['stdin', false, true],
    ['stdout', true, false],
    ['both', false, false],
  ])('goes out unasked in no script: without a terminal at %s it is refused, whatever is piped in', async (_, input, output) => {
    const { streams, keys } = terminal(input, output);
    keys.end('yes\n');
    const refused = confirm(intent, streams);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(
      'Nothing was done: there is no terminal to ask at whether to send the issue fest. To do it unasked: npm run newsletter -- send fest --yes',
    );
  });

  it('goes out unasked with --yes', async () => {
    await expect(confirm({ ...intent, yes: true }, terminal(false, false).streams)).resolves.toBeUndefined();
  });

  it.each(['y', 'yes', 'YES', 'j', 'Ja', ' ja '])('goes out after a yes at the terminal: %s', async (typed) => {
    const { streams, keys, shown } = terminal(true, true);
    keys.write(`${typed}\n`);
    await expect(confirm(intent, streams)).resolves.toBeUndefined();
    expect(shown()).toContain('Send the issue fest? (yes/no) ');
  });

  it.each(['n', 'no', '', ' ', 'nein', 'yess', 'vielleicht', 'send'])('stays after anything else at the terminal: "%s"', async (typed) => {
    const { streams, keys } = terminal(true, true);
    keys.write(`${typed}\n`);
    await expect(confirm(intent, streams)).rejects.toThrow(Declined);
  });

  it('stays when the input ends before an answer, also in the middle of a yes', async () => {
    for (const typed of ['', 'ye']) {
      const { streams, keys } = terminal(true, true);
      keys.end(typed);
      await expect(confirm(intent, streams)).rejects.toThrow(Declined);
    }
  });

  it('ends a command with code 1 after a no, so that nothing behind && goes on', () => {
    const before = process.exitCode;
    fail(new Declined('Nothing was done.'));
    expect(process.exitCode).toBe(1);
    process.exitCode = before;
  });
});
