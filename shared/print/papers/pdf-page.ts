import PDFDocument from 'pdfkit';
import { plain, runsOf } from '../pdf-letters.ts';
import { type Document, dayOnPaper, type Imprint, imprintLine } from './document.ts';

/** TrueType files. `fallback` has the letters that the first two lack: other scripts, signs. */
export interface PaperFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly fallback: Uint8Array;
  readonly fallbackBold: Uint8Array;
}

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
}

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

const millimetre = 72 / 25.4;
export const ink = { text: '#1a1a1a', quiet: '#505050', line: '#b4b4b4', shade: '#f2f2ef', gap: '#8a4b00', gapShade: '#fdf3e3' } as const;

/** A PDF in the making: A4, tagged, fonts embedded. Everything is written into the structure element that is open. */
export class PdfPage {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  readonly left = 22 * millimetre;
  readonly width = (210 - 44) * millimetre;
  readonly bottom = (297 - 24) * millimetre;
  private readonly bytes: Promise<Uint8Array>;
  private readonly scale: number;

  /** @param scale of all letters: above 1 for what is read from a distance */
  constructor(document: Document, { at }: Imprint, fonts: PaperFonts, scale: number) {
    const CreationDate = new Date(at);
    this.scale = scale;
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: 20 * millimetre, bottom: 24 * millimetre, left: 22 * millimetre, right: 22 * millimetre },
      pdfVersion: '1.7',
      // The types know only the subsets of PDF/A.
      subset: 'PDF/UA' as never,
      tagged: true,
      lang: 'de-DE',
      displayTitle: true,
      bufferPages: true,
      info: { Title: plain(document.title), Author: plain(document.house.carrier), CreationDate, ModDate: CreationDate },
    });
    this.bytes = collect(this.doc);
    for (const [name, file] of Object.entries(fonts)) this.doc.registerFont(name, Buffer.from(file));
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Adds an element to `parent` and writes into it. */
  tag(type: string, write: () => void, parent: Element = this.root): void {
    parent.add(this.doc.struct(type, {}, write));
  }

  /** Adds an element that holds others. */
  group(type: string, fill: (element: Element) => void, parent: Element = this.root): void {
    const element = this.doc.struct(type);
    parent.add(element);
    fill(element);
    element.end();
  }

  /** Draws what says nothing: rules, boxes. */
  draw(shapes: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    shapes();
    this.doc.endMarkedContent();
  }

  /** Goes to a new page where less than `height` is left. */
  need(height: number): void {
    if (this.doc.y + height > this.bottom) this.doc.addPage();
  }

  space(height: number): void {
    this.doc.y = Math.min(this.bottom, this.doc.y + height * this.scale);
  }

  /** Writes text at the present height, broken into lines. */
  text(text: string, style: TextStyle, x = this.left, width = this.width): void {
    const runs = runsOf(plain(text));
    this.doc.x = x;
    for (const [index, run] of runs.entries()) {
      this.font(style, run.isKnown);
      this.doc.fillColor(style.color ?? ink.text);
      const options = { width, lineGap: 1.5, continued: index < runs.length - 1, ...(run.isReversed && { features: ['rlig'] as never }) };
      this.doc.text(run.text, options);
    }
  }

  heightOf(text: string, style: TextStyle, width: number): number {
    const words = plain(text);
    this.font(
      style,
      runsOf(words).every(({ isKnown }) => isKnown),
    );
    return this.doc.heightOfString(words, { width, lineGap: 1.5 });
  }

  widthOf(word: string, style: TextStyle): number {
    this.font(
      style,
      runsOf(plain(word)).every(({ isKnown }) => isKnown),
    );
    return this.doc.widthOfString(plain(word));
  }

  /** Writes running feet, and ends the file. */
  async end(document: Document, imprint: Imprint): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
    this.root.end();
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) this.foot(page, count, document, imprint);
    this.doc.end();
    return { bytes: await this.bytes, pages: count };
  }

  private font({ size, bold }: TextStyle, isKnown: boolean): void {
    const name = isKnown ? (bold ? 'bold' : 'regular') : bold ? 'fallbackBold' : 'fallback';
    this.doc.font(name).fontSize(size * this.scale);
  }

  private foot(page: number, count: number, { title, isPoster }: Document, imprint: Imprint): void {
    const { doc } = this;
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    // The foot stands in the margin, where a text would begin a new page.
    doc.page.margins.bottom = 0;
    const y = 297 * millimetre - 15 * millimetre;
    doc
      .moveTo(this.left, y - 5)
      .lineTo(this.left + this.width, y - 5)
      .lineWidth(0.5)
      .strokeColor(ink.line)
      .stroke();
    doc.font('regular').fontSize(8).fillColor(ink.quiet);
    doc.text(isPoster ? `Stand: ${dayOnPaper(imprint.at)}` : imprintLine(imprint), this.left, y, { width: this.width, lineBreak: false });
    doc.text(`${plain(title)} · Seite ${page + 1} von ${count}`, this.left, y, { width: this.width, align: 'right', lineBreak: false });
    doc.endMarkedContent();
  }
}

export function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
