import { describe, expect, it } from 'vitest';
import type { LogEvent, LogFields } from '../../../shared/app/ports.ts';
import { logSparingly } from '../../../shared/runtime/log-sparingly.ts';

function sparing() {
  const time = { now: 1_000_000 };
  const lines: { readonly event: LogEvent; readonly fields: LogFields }[] = [];
  const log = logSparingly(
    (event, fields) => void lines.push({ event, fields }),
    () => time.now,
  );
  const counted = (event: LogEvent) =>
    lines.filter((line) => line.event === event).reduce((sum, { fields }) => sum + (fields.count ?? 0), 0);
  return { time, lines, log, counted };
}

const wrong = { channel: 'whatsapp', reason: 'wrong' } as const;

describe('a flood of unsigned requests', () => {
  it('writes twenty lines a minute, and counts every request', () => {
    const { time, lines, log, counted } = sparing();
    for (let second = 0; second < 60 * 60; second += 1) {
      time.now = 1_000_000 + second * 1000;
      for (let request = 0; request < 20; request += 1) log('signature.rejected', wrong);
    }
    expect(lines).toHaveLength(60 * 20);
    time.now += 60_000;
    log('signature.rejected', wrong);
    expect(counted('signature.rejected')).toBe(60 * 60 * 20 + 1);
    expect(lines.at(-1)).toEqual({ event: 'signature.rejected', fields: { ...wrong, count: 1181 } });
  });

  it('hides no other event', () => {
    const { lines, log } = sparing();
    for (let request = 0; request < 100; request += 1) log('signature.rejected', wrong);
    log('handshake.rejected', { channel: 'whatsapp' });
    expect(lines.at(-1)).toEqual({ event: 'handshake.rejected', fields: { channel: 'whatsapp', count: 1 } });
  });
});

describe('a wrong app secret', () => {
  it('is told by a line for each delivery, so that the eleventh rings the alarm', () => {
    const { lines, log, counted } = sparing();
    for (let delivery = 0; delivery < 11; delivery += 1) log('signature.rejected', wrong);
    expect(lines).toHaveLength(11);
    expect(counted('signature.rejected')).toBe(11);
  });
});

describe('a clock that was set back', () => {
  it('keeps no line from being written', () => {
    const { time, lines, log } = sparing();
    for (let request = 0; request < 25; request += 1) log('signature.rejected', wrong);
    time.now -= 3_600_000;
    log('signature.rejected', wrong);
    expect(lines.at(-1)).toEqual({ event: 'signature.rejected', fields: { ...wrong, count: 6 } });
  });
});
