import { describe, expect, it } from 'vitest';
import { issueHarness, mondayMorning } from '../../support/issue-harness.ts';
import { paceOf } from '../../support/pace.ts';

describe('10,000 messages at 64 a second', () => {
  it('never exceed the rate within any second, and keep to 97 to 100 percent of it over every ten', async () => {
    const desk = issueHarness({ newsletter: { perSecond: 64 } });
    await desk.subscribe(10_000);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    const { most, slowest, fastest } = paceOf(
      desk.sent.map(({ at }) => at),
      64,
    );
    expect(desk.sent).toHaveLength(10_000);
    expect(most).toBeLessThanOrEqual(64);
    expect(slowest).toBeGreaterThanOrEqual(0.97);
    expect(fastest).toBeLessThanOrEqual(1);
    expect((desk.sent.at(-1)?.at ?? 0) - mondayMorning).toBeLessThan(161_000);
  });

  it('keep the rate although each ticket takes a while to come', async () => {
    const desk = issueHarness({ newsletter: { perSecond: 64 }, ticketMs: 50 });
    await desk.subscribe(3000);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    const { most, slowest, fastest } = paceOf(
      desk.sent.map(({ at }) => at),
      64,
    );
    expect(most).toBeLessThanOrEqual(64);
    expect(slowest).toBeGreaterThanOrEqual(0.97);
    expect(fastest).toBeLessThanOrEqual(1);
  });
});

describe('several shards side by side', () => {
  it('send together what the number is permitted, and serve everybody once', async () => {
    const desk = issueHarness({ newsletter: { perSecond: 250 } });
    await desk.subscribe(6000);
    await desk.create('fest');
    await desk.send('fest');
    expect((await desk.job('fest')).shards).toHaveLength(4);
    await desk.drain();
    expect(new Set(desk.sent.map(({ to }) => to)).size).toBe(6000);
    expect(desk.sent).toHaveLength(6000);
    const { most, slowest } = paceOf(
      desk.sent.map(({ at }) => at).filter((at) => at < mondayMorning + 20_000),
      250,
    );
    expect(most).toBeLessThanOrEqual(250);
    expect(slowest).toBeGreaterThanOrEqual(0.97);
  });
});

describe('a phone that is also in the app', () => {
  it('sends twenty a second', async () => {
    const desk = issueHarness({ newsletter: { perSecond: 20 } });
    await desk.subscribe(600);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(
      paceOf(
        desk.sent.map(({ at }) => at),
        20,
      ).most,
    ).toBeLessThanOrEqual(20);
    expect((desk.sent.at(-1)?.at ?? 0) - mondayMorning).toBeLessThan(31_000);
  });
});
