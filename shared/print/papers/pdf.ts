import { type Block, type Document, gapOpening, type Imprint, type Text } from './document.ts';
import { ink, type PaperFonts, PdfPage, type TextStyle } from './pdf-page.ts';
import { writeTable } from './pdf-table.ts';

const body: TextStyle = { size: 10 };

/** A poster is one page: as large as it fits. */
const posterScales = [1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1];

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Renders a paper as a tagged PDF with embedded fonts. */
export async function renderPdf(document: Document, imprint: Imprint, fonts: PaperFonts): Promise<RenderedPdf> {
  const scales = document.isPoster ? posterScales : [1];
  let rendered: RenderedPdf | undefined;
  for (const scale of scales) {
    rendered = await renderAt(scale, document, imprint, fonts);
    if (rendered.pages === 1) return rendered;
  }
  if (!rendered) throw new Error('No scale to render at.');
  return rendered;
}

async function renderAt(scale: number, document: Document, imprint: Imprint, fonts: PaperFonts): Promise<RenderedPdf> {
  const page = new PdfPage(document, imprint, fonts, scale);
  writeHead(page, document);
  for (const block of document.blocks) writeBlock(page, block);
  return page.end(document, imprint);
}

function writeHead(page: PdfPage, { title, subtitle, house }: Document): void {
  page.tag('P', () => page.text(house.name, { size: 12, bold: true }));
  page.tag('P', () => page.text(`Träger: ${house.carrier}`, { size: 9, color: ink.quiet }));
  page.space(4);
  rule(page, ink.text);
  page.space(12);
  page.tag('H1', () => page.text(title, { size: 20, bold: true }));
  page.space(2);
  page.tag('P', () => page.text(subtitle, { size: 11, color: ink.quiet }));
  page.space(10);
}

function rule(page: PdfPage, color: string): void {
  const { doc, left, width } = page;
  page.draw(() =>
    doc
      .moveTo(left, doc.y)
      .lineTo(left + width, doc.y)
      .lineWidth(0.75)
      .strokeColor(color)
      .stroke(),
  );
}

function writeBlock(page: PdfPage, block: Block): void {
  switch (block.kind) {
    case 'heading':
      writeHeading(page, block);
      break;
    case 'paragraph':
      writeParagraph(page, block.text);
      break;
    case 'list':
      writeList(page, block);
      break;
    case 'table':
      writeTable(page, block);
      page.space(10);
      break;
    case 'notice':
      writeBox(page, block.text, { shade: ink.shade, bar: ink.text });
      break;
    case 'gap':
      writeBox(page, [block.question], { shade: ink.gapShade, bar: ink.gap, label: gapOpening });
      break;
    case 'lines':
      writeLines(page, block.labels);
  }
}

/** A paragraph of up to six lines stays on one page. */
function writeParagraph(page: PdfPage, text: Text): void {
  const words = text.join(' ');
  page.need(Math.min(90, page.heightOf(words, body, page.width)));
  page.tag('P', () => page.text(words, body));
  page.space(6);
}

function writeHeading(page: PdfPage, { level, text }: Extract<Block, { kind: 'heading' }>): void {
  const style = { size: level === 2 ? 13.5 : 11, bold: true };
  page.space(level === 2 ? 10 : 5);
  // A heading stays with what follows: room for itself and three lines.
  page.need(page.heightOf(text, style, page.width) + 50);
  page.tag(`H${level}`, () => page.text(text, style));
  page.space(4);
}

function writeList(page: PdfPage, { items, ordered }: Extract<Block, { kind: 'list' }>): void {
  const indent = ordered ? 20 : 13;
  page.group('L', (list) => {
    for (const [index, item] of items.entries()) {
      const words = item.join(' ');
      page.need(Math.min(90, page.heightOf(words, body, page.width - indent)));
      page.group(
        'LI',
        (li) => {
          const y = page.doc.y;
          page.tag('Lbl', () => page.text(ordered ? `${index + 1}.` : '•', body), li);
          page.doc.y = y;
          page.tag('LBody', () => page.text(words, body, page.left + indent, page.width - indent), li);
        },
        list,
      );
      page.space(3);
    }
  });
  page.space(4);
}

interface Box {
  readonly shade: string;
  readonly bar: string;
  /** In bold, before the text. */
  readonly label?: string;
}

function writeBox(page: PdfPage, text: Text, { shade, bar, label }: Box): void {
  const { doc, left } = page;
  const width = page.width - 24;
  const words = text.join(' ');
  const labelStyle = { ...body, bold: true, color: bar };
  const height = page.heightOf(words, body, width) + (label === undefined ? 0 : page.heightOf(label, labelStyle, width)) + 14;
  page.need(height + 4);
  const top = doc.y;
  page.draw(() => {
    doc.rect(left, top, page.width, height).fill(shade);
    doc.rect(left, top, 3, height).fill(bar);
  });
  doc.y = top + 7;
  page.tag('P', () => {
    if (label !== undefined) page.text(label, labelStyle, left + 14, width);
    page.text(words, body, left + 14, width);
  });
  doc.y = top + height;
  page.space(9);
}

function writeLines(page: PdfPage, labels: readonly string[]): void {
  const { doc, left } = page;
  const width = page.width * 0.62;
  for (const label of labels) {
    page.need(44);
    doc.y += 26;
    const y = doc.y;
    page.draw(() =>
      doc
        .moveTo(left, y)
        .lineTo(left + width, y)
        .lineWidth(0.6)
        .strokeColor(ink.text)
        .stroke(),
    );
    doc.y = y + 3;
    page.tag('P', () => page.text(label, { size: 8.5, color: ink.quiet }));
  }
  page.space(8);
}
