import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { pages } from '../../shared/runtime/console/pages.ts';
import type { ConsoleRun } from './console-setting.ts';

// Demands on every page of the console's table, so that a new page is covered by its row there.

/** Pages that nobody is signed in to. */
export const openPaths = ['/join', '/recover'] as const;

/** Every page of the table, below `/console`. */
export const tablePaths: readonly string[] = pages.map(({ path }) => path);

/** Enough to meet each form of a page that its links lead to, such as another month. */
const variantsOfPage = 3;

/**
 * The page's links to pages of the table with a query, as they lead to a second form of a page; new ones only.
 *
 * @param seen addresses below `/console` that were visited already
 */
export async function variantsOn(page: Page, seen: ReadonlySet<string>): Promise<readonly string[]> {
  const hrefs: readonly string[] = await page.evaluate('[...document.querySelectorAll("a[href]")].map((link) => link.href)');
  const found = hrefs
    .map((href) => new URL(href))
    .filter(({ pathname, search }) => search !== '' && tablePaths.includes(pathname.replace(/^\/console/, '')))
    .map(({ pathname, search }) => `${pathname.replace(/^\/console/, '')}${search}`);
  const isNew = (address: string) => {
    const alike = [...seen].filter((other) => other.includes('?') && other.split('?')[0] === address.split('?')[0]);
    return !seen.has(address) && alike.length < variantsOfPage;
  };
  return [...new Set(found)].filter(isNew).slice(0, variantsOfPage);
}

/**
 * Visits every page of the table, and the forms of a page that links lead to. A row that answers with a file is no page and is left out.
 *
 * @param look what is done on each; `bytes`: the size of the answer
 */
export async function walk(
  page: Page,
  { address }: Pick<ConsoleRun, 'address'>,
  look: (path: string, bytes: number) => Promise<void>,
  paths: readonly string[] = tablePaths,
): Promise<void> {
  const seen = new Set<string>();
  const left = [...paths];
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await page.goto(`${address}${path}`).catch((error: unknown) => {
      if (String(error).includes('Download is starting')) return undefined;
      throw error;
    });
    if (!answer) continue;
    if (answer.status() !== 200) throw new Error(`${path}: answered ${answer.status()}`);
    await look(path, (await answer.body()).length);
    left.push(...(await variantsOn(page, seen)));
  }
}

let axe: string | undefined;

/** Findings of axe, as rule and markup. By the protocol: the page's own policy lets no foreign script in. */
export async function violationsOn(cdp: CDPSession): Promise<unknown> {
  axe ??= readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  const options = `{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }`;
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `${axe}; axe.run(document, ${options}).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])))`,
    awaitPromise: true,
  });
  return JSON.parse(String(result.value));
}

/** Elements that stand out to the right, unless something of their own scrolls them; a box as wide as the window is none. */
export async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
      .map((one) => one.outerHTML.slice(0, 120));
  })()`);
}

const named = new Set([
  'link',
  'button',
  'textbox',
  'searchbox',
  'checkbox',
  'radio',
  'combobox',
  'listbox',
  'switch',
  'DisclosureTriangle',
]);

/** Elements that a screen reader meets without a name, and headings that skip a level or stand above all others twice. */
export async function unreadable(cdp: CDPSession): Promise<readonly string[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const heard = nodes.filter(({ ignored }) => !ignored);
  const nameless = heard
    .filter(({ role, name }) => named.has(String(role?.value)) && String(name?.value ?? '').trim() === '')
    .map(({ role }) => `${role?.value} without a name`);
  const levels = heard
    .filter(({ role }) => role?.value === 'heading')
    .map(({ properties = [] }) => Number(properties.find(({ name }) => name === 'level')?.value.value));
  const skips = levels.flatMap((level, index) => (index > 0 && level > (levels[index - 1] ?? 0) + 1 ? [`h${level} skips a level`] : []));
  const tops = levels.filter((level) => level === 1).length;
  return [...nameless, ...skips, ...(tops === 1 ? [] : [`${tops} headings of level 1`])];
}

/** Controls that the Tab key does not reach, or reaches without showing it: hidden, covered, or without a ring. */
export async function unreachable(page: Page): Promise<readonly string[]> {
  const expected = Number(
    await page.evaluate(`(() => {
    window.scrollTo(0, 0);
    document.activeElement.blur();
    const radios = new Set();
    const able = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
      .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => one.type !== 'radio' || (radios.has(one.name) ? false : radios.add(one.name)));
    window.pforteReached = new Set();
    window.pforteAble = able.length;
    return able.length;
  })()`),
  );
  const faults: string[] = [];
  for (let stop = 0; stop < expected; stop += 1) {
    // A field of a date or a time has stops of its own within.
    for (let within = 0; within < 8; within += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate('!window.pforteReached.has(document.activeElement) || document.activeElement === document.body')) break;
    }
    const fault = await page.evaluate(`(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return '';
      window.pforteReached.add(one);
      const { left, top, width, height } = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      const name = one.outerHTML.slice(0, 100);
      if (style.outlineStyle === 'none' && style.boxShadow === 'none') return 'no ring: ' + name;
      const points = [[left + width / 2, top + 2], [left + width / 2, top + height / 2], [left + width / 2, top + height - 2], [left + 4, top + height / 2]];
      const isSeen = points.some(([x, y]) => { const at = document.elementFromPoint(x, y); return at && (one.contains(at) || at.contains(one)); });
      return isSeen ? '' : 'covered: ' + name;
    })()`);
    if (fault !== '') faults.push(String(fault));
  }
  const reached = Number(await page.evaluate('window.pforteReached.size'));
  return reached < expected ? [...faults, `${reached} of ${expected} reached`] : faults;
}
