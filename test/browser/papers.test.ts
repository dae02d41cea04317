import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../shared/print/papers/docx.ts';
import { explainerPage } from '../../shared/print/papers/explainer.ts';
import { renderHtml } from '../../shared/print/papers/html.ts';
import { composePaper } from '../../shared/print/papers/paper.ts';
import { papers } from '../../shared/print/papers/registry.ts';
import { factsWith, imprint } from '../unit/print/papers/setting.ts';
import { launch } from './page-setting.ts';

// Papers as pages: accessible, on a phone, on A4, and complete in themselves.

const facts = await factsWith({ 'facility/name': 'Beratung بيت الشباب' });
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = [
  ...papers.map((paper) => [paper.id, renderHtml(composePaper(paper, facts), imprint)] as const),
  ['erklaerung', explainerPage(facts, { number: '+49 30 23125014' })] as const,
];

let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
});
afterAll(() => browser.close());

interface Axe {
  readonly run: (
    options: object,
  ) => Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
}

/** What axe finds by WCAG 2.2 AA and its own best practices, as a line each. */
async function findings(): Promise<readonly string[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await run.run({ runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

const overflow = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each(pages)('%s', (_id, html) => {
  it('is accessible on the screen and in print, fits a phone and A4, and asks for nothing', async () => {
    asked.length = 0;
    await page.setViewportSize({ width: 375, height: 800 });
    await page.emulateMedia({ media: 'screen' });
    await page.setContent(html);
    expect(await overflow()).toBe(0);
    expect(await findings()).toEqual([]);
    // A4 less its margins of 22 mm, at 96 pixels an inch.
    await page.setViewportSize({ width: 627, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await page.setContent(html);
    expect(await overflow()).toBe(0);
    expect(await findings()).toEqual([]);
    expect(asked).toEqual([]);
  });
});

interface XmlParser {
  readonly parseFromString: (text: string, type: string) => { readonly querySelector: (selector: string) => unknown };
}

it('every DOCX holds XML that is well-formed', async () => {
  await page.setContent('<!doctype html><title>x</title>');
  for (const paper of papers) {
    const parts = unzipSync(await renderDocx(composePaper(paper, facts), imprint));
    const files = Object.entries(parts).filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'));
    const faults = await page.evaluate(
      (all) => {
        const { DOMParser } = globalThis as unknown as { DOMParser: new () => XmlParser };
        return all
          .filter(([, xml]) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror'))
          .map(([name]) => name);
      },
      files.map(([name, bytes]) => [name, strFromU8(bytes)] as const),
    );
    expect(faults).toEqual([]);
  }
});
