import { expect } from 'vitest';
import { setClock } from '../../shared/runtime/clock.ts';
import { mondayMorning, withHandlers } from '../support/handler-harness.ts';

const hour = 3_600_000;

withHandlers('The schedule’s tick', (handled) => {
  handled('toggles what is stored when it changed, and only then', async (desk) => {
    const toggles = () =>
      desk.lines.flatMap((line) => /"status.toggled",(?:"desk":"[^"]+",)?"channel":"messenger","open":(\w+)/.exec(line)?.[1] ?? []);
    await desk.tick();
    await desk.tick();
    expect(toggles()).toEqual(['true']);
    setClock(mondayMorning + 9 * hour);
    await Promise.all([desk.tick(), desk.tick()]);
    expect(toggles()).toEqual(['true', 'false']);
    expect(desk.lines.at(-1)).toContain('"status.unchanged"');
  });

  handled('ends with a bare code while the table cannot be reached', async (desk) => {
    desk.dynamodb.mode = 'break';
    await expect(desk.tick()).rejects.toMatchObject({ name: 'AppError', message: expect.stringMatching(/^[a-z]+(\.[a-z]+)?$/) });
    expect(desk.lines.at(-1)).toContain('"event":"function.failed","functionName":"away-mode"');
    desk.dynamodb.mode = 'pass';
  });
});
