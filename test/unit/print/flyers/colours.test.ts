import { describe, expect, it } from 'vitest';
import { black, contrast, inksOf, letterIn, letterOn, white } from '../../../../shared/print/flyers/colours.ts';

describe('a colour in print', () => {
  it.each([
    ['#1d5c63', [71, 7, 0, 61]],
    ['#000000', [0, 0, 0, 100]],
    ['#ffffff', [0, 0, 0, 0]],
    ['#ff0000', [0, 100, 100, 0]],
    ['#808080', [0, 0, 0, 50]],
  ])('%s becomes inks', (colour, inks) => {
    expect(inksOf(colour)).toEqual(inks);
  });

  it('never takes more ink than paper bears, and letters on it are always read', () => {
    const parts = ['00', '33', '66', '99', 'cc', 'ff', '01', '7f'];
    const colours = parts.flatMap((red) => parts.flatMap((green) => parts.map((blue) => `#${red}${green}${blue}`)));
    for (const colour of colours) {
      expect(inksOf(colour).reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(300);
      expect(contrast(colour, letterOn(colour) === white ? '#ffffff' : '#000000')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is not used for letters where it would be too light', () => {
    expect(letterIn('#ffd700')).toBe(black);
    expect(letterOn('#ffd700')).toBe(black);
    expect(letterIn('#1d5c63')).toEqual([71, 7, 0, 61]);
  });

  it('has the contrast that WCAG computes', () => {
    expect(contrast('#ffffff', '#000000')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
