import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectNoCanary, type Haystack } from './canary.ts';
import { emulatorContents } from './emulator-contents.ts';
import { type FakeGraph, startFakeGraph } from './fake-graph.ts';
import { type LocalRun, startLocalRun } from './local-run.ts';
import type { ProgramOptions } from './program.ts';

/** A whole front desk with a recording Graph. */
export interface Desk {
  readonly run: LocalRun;
  readonly graph: FakeGraph;
}

export type Story = (sentence: string, tell: (desk: Desk) => Promise<void>) => void;

/**
 * Stories at one desk, which is started once for all of them. After each story nothing that was planted may stand in any line the desk
 * printed, any table, any queue or any answer; and in the end SIGTERM ends the desk within five seconds. The clock stands still and moves
 * only when a story moves it, so that a busy machine changes no minute; stories about waits that the desk makes by itself let it run.
 */
export function atTheDesk(
  title: string,
  { clock = 'frozen', ...options }: ProgramOptions & { readonly clock?: 'frozen' | 'running' },
  stories: (story: Story) => void,
): void {
  describe(title, () => {
    let desk: Desk | undefined;
    beforeAll(async () => {
      const graph = await startFakeGraph();
      desk = { graph, run: await startLocalRun({ ...options, args: ['--graph-url', graph.url, ...(options.args ?? [])] }) };
      if (clock === 'frozen') await desk.run.freezeClock(optionOf('--clock', options.args));
    });
    afterAll(async () => {
      await desk?.run.stop();
      await desk?.graph.close();
      if (desk) expectNoCanary(printed(desk.run));
    });
    stories((sentence, tell) => {
      test(sentence, async () => {
        if (!desk) throw new Error('the desk did not start');
        try {
          await tell(desk);
        } finally {
          await expectNothingPersonal(desk.run);
        }
      });
    });
  });
}

function optionOf(option: string, args: readonly string[] = []): string | undefined {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
}

/** A story that starts and ends its own runs: `watch` puts a run under the same search, which is done before each run ends. */
export function story(sentence: string, tell: (watch: (run: LocalRun) => LocalRun) => Promise<void>): void {
  test(sentence, async () => {
    const runs: LocalRun[] = [];
    const watch = (run: LocalRun): LocalRun => {
      runs.push(run);
      const search = () => expectNothingPersonal(run);
      return {
        ...run,
        stop: async () => {
          await search();
          await run.stop();
          expectNoCanary(printed(run));
        },
        kill: async () => {
          await run.kill();
          expectNoCanary(printed(run));
        },
      };
    };
    try {
      await tell(watch);
    } finally {
      for (const run of runs) await run.kill();
      for (const run of runs) expectNoCanary(printed(run));
    }
  });
}

async function expectNothingPersonal(run: LocalRun): Promise<void> {
  const local = await run.local();
  expectNoCanary([...printed(run), { where: 'GET /local', text: JSON.stringify(local) }, ...(await emulatorContents(local))]);
}

function printed(run: LocalRun): readonly Haystack[] {
  return [
    { where: 'what the desk printed', text: run.output() },
    ...run.answers.map((text) => ({ where: 'the answer to a delivery', text })),
  ];
}
