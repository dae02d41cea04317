/** A digit as people type it: the letters O, I and L are taken for 0 and 1. For patterns on the lower case. */
export const digit = '[0-9oil]';

/** Separators between two digits of one number: at most two of blank, line break, dot, dash, slash and underscore. */
export const gap = '[ \\n.\\-/_]{0,2}';

/** `count` digits with gaps, as the source of a pattern. */
export function digits(count: number | `${number},${number}`): string {
  const repeat = (times: number | string) => `(?:${gap}${digit}){${times}}`;
  if (typeof count === 'number') return count === 1 ? digit : `${digit}${repeat(count - 1)}`;
  const [least = 1, most = 1] = count.split(',').map(Number);
  return `${digit}${repeat(`${least - 1},${most - 1}`)}`;
}

/** A number that begins and ends here: no letter or digit touches it. */
export function alone(source: string): RegExp {
  return new RegExp(`(?<![a-z0-9])${source}(?![a-z0-9])`, 'g');
}

/** A number that may be written into a word, as in "steueridnr36574261809": no further digit touches it. */
export function within(source: string): RegExp {
  return new RegExp(`(?<![0-9])${source}(?![0-9])`, 'g');
}

/** The digits and letters of a match in upper case, its gaps gone. */
export function compact(match: string): string {
  return match.replace(/[^a-z0-9]/gi, '').toUpperCase();
}

/** The same where every character is a digit: letters that stand for digits are read as such. By hand, as every stretch of digits passes here. */
export function readDigits(match: string): string {
  let read = '';
  for (const sign of match) {
    if (sign >= '0' && sign <= '9') read += sign;
    else if (sign === 'o' || sign === 'O') read += '0';
    else if (sign === 'i' || sign === 'l' || sign === 'I' || sign === 'L') read += '1';
  }
  return read;
}

/** Words do not become numbers: "Olli" has no digit in it. */
export function isMostlyDigits(match: string): boolean {
  let typed = 0;
  for (const sign of match) {
    if (sign >= '0' && sign <= '9') typed += 1;
    else if (/[a-z]/i.test(sign)) typed -= 1;
  }
  return typed > 0;
}
