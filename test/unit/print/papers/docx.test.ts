import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../../shared/print/papers/document.ts';
import { renderDocx } from '../../../../shared/print/papers/docx.ts';
import { composePaper } from '../../../../shared/print/papers/paper.ts';
import { papers } from '../../../../shared/print/papers/registry.ts';
import { squeezed } from './read-pdf.ts';
import { factsWith, imprint, paperOf } from './setting.ts';

const facts = await factsWith();

function textOfXml(xml: string): string {
  const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('');
  return words.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

it.each(papers.map((paper) => [paper.id, paper] as const))('%s opens as DOCX with every sentence', async (_id, paper) => {
  const document = composePaper(paper, facts);
  const parts = unzipSync(await renderDocx(document, imprint));
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']));
  const text = squeezed(textOfXml(strFromU8(parts['word/document.xml'] ?? new Uint8Array())));
  const cells = sentencesOf(document).flatMap((sentence) => sentence.split(' | '));
  expect(cells.filter((cell) => !text.includes(squeezed(cell)))).toEqual([]);
});

it('has real headings, tables with a head, numbers, and its date in the foot', async () => {
  const parts = unzipSync(await renderDocx(paperOf('betroffenenrechte', facts), imprint));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const mark of ['<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading2"/>', '<w:tblHeader/>', '<w:numPr>'])
    expect(xml).toContain(mark);
  const feet = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'));
  expect(textOfXml(strFromU8(feet[0]?.[1] ?? new Uint8Array()))).toContain('Stand: 30. November 2026 · Konfiguration 3f2a9c51d0e4');
});

it('escapes what a facility calls itself', async () => {
  const named = await factsWith({ 'facility/name': 'Größe & <Übermut>' });
  const xml = strFromU8(unzipSync(await renderDocx(paperOf('aushang-team', named), imprint))['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('Größe &amp; &lt;Übermut&gt;');
});
