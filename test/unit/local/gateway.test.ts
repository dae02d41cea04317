import { afterEach, expect, test, vi } from 'vitest';
import { startGateway } from '../../../infra/local/gateway.ts';

afterEach(() => vi.restoreAllMocks());

test('a route that fails is answered with a sentence, and told in the log by its code alone', async () => {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const gateway = await startGateway(0, [() => Promise.reject(new Error('030 23125 100'))]);
  const answer = await fetch(`${gateway.url}/local`);
  await gateway.close();
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({ error: 'This could not be answered just now: the log of the run names the reason. Ask again.' });
  const lines = printed.mock.calls.map(([line]) => String(line)).join('');
  expect(lines).toContain('"functionName":"gateway","code":"internal"');
  expect(lines).not.toContain('23125');
});
