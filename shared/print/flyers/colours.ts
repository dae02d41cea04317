/** Parts of cyan, magenta, yellow and black, in percent. */
export type Cmyk = readonly [number, number, number, number];

export const black: Cmyk = [0, 0, 0, 100];
export const white: Cmyk = [0, 0, 0, 0];

/** A colour of the screen as inks. Grey goes into black, so that at most two inks and black meet: 300 % are never passed. */
export function inksOf(colour: string): Cmyk {
  const [cyan, magenta, yellow] = channelsOf(colour).map((part) => 1 - part) as [number, number, number];
  const key = Math.min(cyan, magenta, yellow);
  const of = (part: number) => (key === 1 ? 0 : Math.round(((part - key) / (1 - key)) * 100));
  return [of(cyan), of(magenta), of(yellow), Math.round(key * 100)];
}

/** A light tint of the same inks, for grounds. */
export function tintOf([cyan, magenta, yellow, key]: Cmyk, share: number): Cmyk {
  return [cyan * share, magenta * share, yellow * share, key * share];
}

/** White or black, whichever is read better on this colour: at least 4.5 to 1. */
export function letterOn(colour: string): Cmyk {
  return contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? white : black;
}

/** The colour for letters on white, or black where it would be too light for them. */
export function letterIn(colour: string): Cmyk {
  return contrast(colour, '#ffffff') >= 4.5 ? inksOf(colour) : black;
}

/** Contrast by WCAG 2.2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}
