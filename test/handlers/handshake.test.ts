import { expect } from 'vitest';
import { setClock } from '../../shared/runtime/clock.ts';
import { mondayMorning, withHandlers } from '../support/handler-harness.ts';

const right = { 'hub.mode': 'subscribe', 'hub.verify_token': 'pruefwort-ahornweg', 'hub.challenge': '1158201444' };

withHandlers('The handshake of both webhooks', (handled) => {
  for (const channel of ['messenger', 'whatsapp'] as const) {
    handled(`gives the bare challenge back to whoever knows the token: ${channel}`, async (desk) => {
      const answer = await desk.get(channel, right);
      expect([answer.statusCode, answer.body]).toEqual([200, '1158201444']);
      expect(answer.headers?.['content-type']).toContain('text/plain');
    });

    handled(`refuses everything else with 403 and one log line: ${channel}`, async (desk) => {
      const before = desk.lines.length;
      const wrong: Record<string, string>[] = [
        { ...right, 'hub.verify_token': 'pruefwort-ahornwe' },
        { ...right, 'hub.verify_token': '' },
        { ...right, 'hub.mode': 'unsubscribe' },
        { 'hub.verify_token': 'pruefwort-ahornweg', 'hub.challenge': '1158201444' },
        { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444' },
        { 'hub.mode': 'subscribe', 'hub.verify_token': 'pruefwort-ahornweg' },
        {},
      ];
      for (const query of wrong) {
        const answer = await desk.get(channel, query);
        expect(answer.statusCode).toBe(403);
        expect(answer.body).not.toContain('1158201444');
      }
      expect(desk.lines.slice(before).filter((line) => line.includes('handshake.rejected'))).toHaveLength(7);
    });
  }

  handled('takes a token that was just changed: Meta asks at that very moment', async (desk) => {
    const [name] = Object.keys(desk.parameters).filter((key) => key.endsWith('meta-app'));
    const secrets = JSON.parse(desk.parameters[name ?? ''] ?? '{}');
    desk.parameters[name ?? ''] = JSON.stringify({ ...secrets, verifyToken: 'neues-pruefwort' });
    setClock(mondayMorning + 120_000);
    const answer = await desk.get('messenger', { ...right, 'hub.verify_token': 'neues-pruefwort' });
    expect([answer.statusCode, answer.body]).toEqual([200, '1158201444']);
  });
});
