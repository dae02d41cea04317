import { element } from './dom.js';

/** Phone numbers, dates, times and addresses of the web: read from left to right wherever they stand. */
const leftToRight = /https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\+?\d(?:[\d\s./()–:-]*\d)?/gu;

const longestNumber = 20;

/** Text whose numbers and links do not tear where it is written from right to left. */
export function isolated(text) {
  const parts = document.createDocumentFragment();
  let from = 0;
  for (const { 0: found, index } of text.matchAll(leftToRight)) {
    parts.append(text.slice(from, index));
    const part = element('bdi', '', found);
    part.dir = 'ltr';
    // A phone number stays in one line; what is longer than one may break.
    if (found.length <= longestNumber) part.className = 'whole';
    parts.append(part);
    from = index + found.length;
  }
  parts.append(text.slice(from));
  return parts;
}
