import type { Block } from './document.ts';
import { ink, type PdfPage, type TextStyle } from './pdf-page.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const cell: TextStyle = { size: 9 };
const header: TextStyle = { size: 9, bold: true };
const title: TextStyle = { size: 9.5, bold: true };
const padding = { x: 5, y: 4 };

/** Writes a table. A row stays on one page; the head comes again on each. */
export function writeTable(page: PdfPage, block: TableBlock): void {
  const { caption, head, rows } = block;
  const columns = columnsOf(page, block);
  const first = rows[0] ?? [];
  page.need(page.heightOf(caption, title, page.width) + rowHeight(page, head, columns) + rowHeight(page, first, columns) + 6);
  page.group('Table', (table) => {
    page.tag('Caption', () => page.text(caption, title), table);
    page.space(3);
    const writeHead = () => {
      if (head.length > 0) writeRow(page, table, head, columns, { isHead: true });
    };
    writeHead();
    for (const row of rows) {
      const { bottom, doc } = page;
      if (doc.y + rowHeight(page, row, columns) > bottom) {
        doc.addPage();
        writeHead();
      }
      writeRow(page, table, row, columns, { isHead: false });
    }
  });
}

interface Column {
  readonly x: number;
  readonly width: number;
}

/** No column is narrower than its longest word, as far as there is room; what is over is shared as the paper asks. */
function columnsOf(page: PdfPage, { widths, head, rows }: TableBlock): readonly Column[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const most = page.width * 0.4;
  const least = widths.map((_, index) =>
    Math.min(
      most,
      widestWord(
        page,
        [head, ...rows].map((row) => row[index] ?? ''),
        index === 0,
      ) +
        2 * padding.x +
        1,
    ),
  );
  const needed = least.reduce((sum, width) => sum + width, 0);
  const wished = widths.map((share, index) => Math.max(0, (page.width * share) / whole - (least[index] ?? 0)));
  const over = Math.max(0, page.width - needed);
  const wishes = wished.reduce((sum, wish) => sum + wish, 0) || 1;
  let x = page.left;
  return widths.map((_, index) => {
    const width = Math.min(1, page.width / needed) * (least[index] ?? 0) + (over * (wished[index] ?? 0)) / wishes;
    const column = { x, width };
    x += width;
    return column;
  });
}

function widestWord(page: PdfPage, texts: readonly string[], isHeader: boolean): number {
  const words = texts.flatMap((text) => text.split(/[ \n]+|(?<=[-–/])/));
  return Math.max(0, ...words.map((word) => page.widthOf(word, isHeader ? header : { ...cell, bold: texts[0]?.includes(word) ?? false })));
}

function rowHeight(page: PdfPage, row: readonly string[], columns: readonly Column[]): number {
  const heights = row.map((text, index) => page.heightOf(text, index === 0 ? header : cell, (columns[index]?.width ?? 0) - 2 * padding.x));
  return Math.max(0, ...heights) + 2 * padding.y;
}

function writeRow(
  page: PdfPage,
  table: Parameters<Parameters<PdfPage['group']>[1]>[0],
  row: readonly string[],
  columns: readonly Column[],
  { isHead }: { readonly isHead: boolean },
): void {
  const { doc, left, width } = page;
  const top = doc.y;
  const height = rowHeight(page, row, columns);
  page.draw(() => {
    if (isHead) doc.rect(left, top, width, height).fill(ink.shade);
    doc
      .moveTo(left, top + height)
      .lineTo(left + width, top + height)
      .lineWidth(isHead ? 0.9 : 0.5)
      .strokeColor(isHead ? ink.text : ink.line)
      .stroke();
  });
  page.group(
    'TR',
    (tr) => {
      for (const [index, text] of row.entries()) {
        const { x, width: wide } = columns[index] ?? { x: left, width: 0 };
        const isHeader = isHead || index === 0;
        page.tag(
          isHeader ? 'TH' : 'TD',
          () => {
            doc.y = top + padding.y;
            page.text(text, isHeader ? header : cell, x + padding.x, wide - 2 * padding.x);
          },
          tr,
        );
      }
    },
    table,
  );
  doc.y = top + height;
}
