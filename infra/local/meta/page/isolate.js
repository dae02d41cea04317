import { element } from './dom.js';

/** Phone numbers, dates, times and addresses of the web: read from left to right wherever they stand. */
const leftToRight = /https?:\/\/\S*[^\s.,;:!?)]|[\w.+-]+@[\w-]+\.[\w.-]+|\+?\d(?:[\d\s./()–:-]*\d)?/gu;

const longestNumber = 20;

/** A link that opens beside the page. */
function linkTo(address) {
  const link = element('a', '', address);
  link.href = address;
  link.target = '_blank';
  link.rel = 'noreferrer';
  return link;
}

/** Text whose numbers and links do not tear where it is written from right to left. `withLinks`: addresses of the web can be followed. */
export function isolated(text, withLinks = false) {
  const parts = document.createDocumentFragment();
  let from = 0;
  for (const { 0: found, index } of text.matchAll(leftToRight)) {
    parts.append(text.slice(from, index));
    const isLink = withLinks && found.startsWith('http');
    const part = element('bdi', '', isLink ? undefined : found);
    if (isLink) part.append(linkTo(found));
    part.dir = 'ltr';
    // A phone number stays in one line; what is longer than one may break.
    if (found.length <= longestNumber) part.className = 'whole';
    parts.append(part);
    from = index + found.length;
  }
  parts.append(text.slice(from));
  return parts;
}
