import { describe, expect, it } from 'vitest';
import { toEpochMs } from '../../../../shared/channels/meta/timestamps.ts';

describe("Meta's times", () => {
  it.each([
    ['seconds as a string', '1795420800', 1795420800000],
    ['seconds as a number', 1795420800, 1795420800000],
    ['milliseconds as a string', '1795392000123', 1795392000123],
    ['milliseconds as a number', 1795392000123, 1795392000123],
    ['fractions of a second', 1795420800.5, 1795420800500],
    ['the last one we believe in', 4102444800000, 4102444800000],
  ])('are read from %s', (_, given, expected) => {
    expect(toEpochMs(given)).toBe(expected);
  });

  it.each([
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['zero', 0],
    ['before 1970', -1795420800],
    ['after 2100', 4102444800001],
    ['microseconds', 1795392000123456],
    ['a word', 'gestern'],
    ['a date', '2026-11-23T10:00:00Z'],
    ['an empty string', ''],
    ['a hexadecimal number', '0x6b03f0c0'],
    ['null', null],
    ['nothing', undefined],
    ['a list', [1795420800]],
    ['yes', true],
  ])('are not %s', (_, given) => {
    expect(toEpochMs(given)).toBeUndefined();
  });
});
