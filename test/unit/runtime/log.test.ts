import { afterEach, describe, expect, it } from 'vitest';
import type { LogEvent, LogFields } from '../../../shared/app/ports.ts';
import { log, setLogSink } from '../../../shared/runtime/log.ts';

const lines: { line: string; event: LogEvent; fields: LogFields }[] = [];
setLogSink((line, event, fields) => void lines.push({ line, event, fields }));
afterEach(() => lines.splice(0));

describe('a log line', () => {
  it('is one line of JSON with level, time, event and the fields', () => {
    log('reply.sent', { channel: 'whatsapp', contact: 'Xy12345678', tries: 1 });
    const { timestamp, ...rest } = JSON.parse(lines[0]?.line ?? '');
    expect(rest).toEqual({ level: 'INFO', event: 'reply.sent', channel: 'whatsapp', contact: 'Xy12345678', tries: 1 });
    expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(lines[0]?.line).not.toContain('\n');
  });

  it.each<[LogEvent, string]>([
    ['event.decided', 'INFO'],
    ['signature.rejected', 'WARN'],
    ['reply.refused', 'WARN'],
    ['reply.given-up', 'WARN'],
    ['reply.misconfigured', 'ERROR'],
    ['function.failed', 'ERROR'],
  ])('of %s has the level %s', (event, level) => {
    log(event, {});
    expect(JSON.parse(lines[0]?.line ?? '').level).toBe(level);
  });

  it('does not compile with a field for what somebody said', () => {
    // @ts-expect-error: no field for a text, a name, a number or a message id.
    log('event.decided', { text: 'nothing' });
    // @ts-expect-error: no event of a name that nobody knows.
    log('event.dumped', {});
    expect(lines).toHaveLength(2);
  });
});
