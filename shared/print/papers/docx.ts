import {
  AlignmentType,
  BorderStyle,
  Document as DocxDocument,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type Document, gapOpening, type Imprint, imprintLine } from './document.ts';
import { ink } from './pdf-page.ts';

/** Twentieths of a point: A4 less its margins of 22 mm. */
const lineWidth = 9412;

const color = (of: string) => of.slice(1);
const spacing = { after: 100 };

/** Renders a paper as a DOCX to be edited: real headings, lists and tables. */
export async function renderDocx(document: Document, imprint: Imprint): Promise<Uint8Array> {
  const { title, house, blocks } = document;
  const file = new DocxDocument({
    title: plain(title),
    creator: plain(house.carrier),
    description: imprintLine(imprint),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: document.isPoster ? 30 : 21, language: { value: 'de-DE' } } },
        heading1: { run: { size: 40, bold: true, color: color(ink.text) }, paragraph: { spacing: { before: 240, after: 60 } } },
        heading2: { run: { size: 27, bold: true, color: color(ink.text) }, paragraph: { spacing: { before: 320, after: 100 } } },
        heading3: { run: { size: 22, bold: true, color: color(ink.text) }, paragraph: { spacing: { before: 200, after: 60 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 420, hanging: 420 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1247, left: 1247, right: 1247 } } },
        footers: { default: footerOf(imprint) },
        children: [...headOf(document), ...blocks.flatMap((block, index) => blockAsDocx(block, index))],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function footerOf(imprint: Imprint): Footer {
  const size = 16;
  const pages = [' · Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ size, color: color(ink.quiet), children: [imprintLine(imprint), ...pages] })] })],
  });
}

function headOf({ title, subtitle, house }: Document): readonly Paragraph[] {
  return [
    new Paragraph({ children: [new TextRun({ text: plain(house.name), bold: true, size: 24 })] }),
    new Paragraph({
      children: [new TextRun({ text: plain(`Träger: ${house.carrier}`), size: 18, color: color(ink.quiet) })],
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: color(ink.text), space: 4 } },
    }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(plain(title))] }),
    new Paragraph({ children: [new TextRun({ text: plain(subtitle), size: 22, color: color(ink.quiet) })], spacing: { after: 240 } }),
  ];
}

/** @param index tells one numbered list from the next, which begins at 1 again */
function blockAsDocx(block: Block, index: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          keepNext: true,
          children: [new TextRun(plain(block.text))],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: [new TextRun(plain(block.text.join(' ')))], spacing })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: [new TextRun(plain(item.join(' ')))],
            spacing: { after: 60 },
            ...(block.ordered ? { numbering: { reference: 'steps', level: 0, instance: index } } : { bullet: { level: 0 } }),
          }),
      );
    case 'table':
      return tableAsDocx(block);
    case 'notice':
      return [boxOf([new TextRun(plain(block.text.join(' ')))], ink.shade, ink.text)];
    case 'gap':
      return [
        boxOf(
          [new TextRun({ text: `${gapOpening} `, bold: true, color: color(ink.gap) }), new TextRun(plain(block.question))],
          ink.gapShade,
          ink.gap,
        ),
      ];
    case 'lines':
      return block.labels.map(lineOf);
  }
}

function boxOf(children: TextRun[], shade: string, bar: string): Paragraph {
  return new Paragraph({
    children,
    shading: { type: ShadingType.CLEAR, fill: color(shade) },
    border: { left: { style: BorderStyle.SINGLE, size: 24, color: color(bar), space: 8 } },
    spacing: { before: 120, after: 160 },
  });
}

function lineOf(label: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: plain(label), size: 17, color: color(ink.quiet) })],
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: color(ink.text), space: 2 } },
    indent: { right: 3600 },
    spacing: { before: 640 },
  });
}

function tableAsDocx({ caption, head, widths, rows }: Extract<Block, { kind: 'table' }>): readonly (Paragraph | Table)[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / whole) * lineWidth));
  const cellOf = (text: string, column: number, isHeader: boolean, shade?: string) =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      ...(shade !== undefined && { shading: { type: ShadingType.CLEAR, fill: color(shade) } }),
      children: [new Paragraph({ children: [new TextRun({ text: plain(text), size: 19, bold: isHeader })] })],
    });
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, column) => cellOf(text, column, isHead || column === 0, isHead ? ink.shade : undefined)),
    });
  const rule = { style: BorderStyle.SINGLE, size: 4, color: color(ink.line) };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return [
    new Paragraph({
      keepNext: true,
      children: [new TextRun({ text: plain(caption), bold: true, size: 20 })],
      spacing: { before: 120, after: 60 },
    }),
    new Table({
      width: { size: lineWidth, type: WidthType.DXA },
      columnWidths,
      borders: { top: none, left: none, right: none, bottom: rule, insideHorizontal: rule, insideVertical: none },
      rows: [...(head.length > 0 ? [rowOf(head, true)] : []), ...rows.map((row) => rowOf(row, false))],
    }),
    new Paragraph({ spacing: { after: 120 } }),
  ];
}

/** Word finds the direction of a name by its letters. */
function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
