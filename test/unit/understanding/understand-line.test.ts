import { describe, expect, it } from 'vitest';
import { understandLine } from '../../../shared/understanding/understand-line.ts';

const read = (line: string) => JSON.parse(understandLine(line, undefined)) as Record<string, unknown>;

describe('npm run understand -- --json', () => {
  it('answers a text with its meaning and the reasons', () => {
    expect(read('{"text":"Newsletter abbestellen"}')).toEqual({
      commands: ['stop'],
      maybe: [],
      language: 'de',
      because: expect.arrayContaining(['stop by the lists']),
    });
  });

  it('tells a crisis by tier and category, and the phrase that spoke', () => {
    expect(read('{"text":"er schlägt mich"}')).toMatchObject({
      crisis: { tier: 'acute', category: 'violence' },
      because: [expect.stringContaining('crisis by the phrase'), expect.stringContaining('crisis by the model'), expect.anything()],
    });
  });

  it.each(['', 'nothing', '[]', 'null', '{}', '{"text":7}', '{"text":null}', '{"text"'])(
    'answers %j with an error, and goes on',
    (line) => {
      expect(read(line)).toEqual({ error: 'expected one JSON object a line: {"text": "…"}' });
    },
  );

  it('answers an empty text with no meaning', () => {
    expect(read('{"text":""}')).toEqual({ commands: [], maybe: [], language: 'de', because: [] });
  });
});
