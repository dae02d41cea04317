import PDFDocument from 'pdfkit';
import { collect, type PaperFonts } from '../papers/pdf-page.ts';
import { plain, runsOf } from '../pdf-letters.ts';
import { type Code, darkRuns, quietZone } from './code.ts';
import type { Cmyk } from './colours.ts';
import { black, white } from './colours.ts';
import type { Logo } from './logo.ts';

/** Millimetres from the upper left corner of the trimmed sheet. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Letters {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: Cmyk;
  /** Height of a line by its size. */
  readonly leading?: number;
}

/** Text that is broken into lines at a size. */
export interface Laid {
  readonly lines: readonly string[];
  readonly letters: Letters;
  /** Millimetres. */
  readonly height: number;
}

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

export const millimetre = 72 / 25.4;
/** Bleed: printers cut it off, so grounds reach over the edge by so much. */
export const bleed = 3;

/** Some words are too long for their place, at the smallest size that is still read. */
export class DoesNotFit extends Error {
  readonly text: string;

  constructor(text: string) {
    super('a text does not fit its place');
    this.text = text;
  }
}

export interface SheetOptions {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly author: string;
  readonly at: number;
  readonly fonts: PaperFonts;
}

/** A print-ready sheet: with bleed, its boxes named, in inks, tagged, fonts embedded. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  private readonly doc: PDFKit.PDFDocument;
  private readonly root: Element;
  private readonly bytes: Promise<Uint8Array>;
  private pages = 0;

  constructor({ width, height, title, author, at, fonts }: SheetOptions) {
    this.width = width;
    this.height = height;
    const CreationDate = new Date(at);
    this.doc = new PDFDocument({
      autoFirstPage: false,
      size: [(width + 2 * bleed) * millimetre, (height + 2 * bleed) * millimetre],
      margin: 0,
      pdfVersion: '1.7',
      // The types know only the subsets of PDF/A.
      subset: 'PDF/UA' as never,
      tagged: true,
      lang: 'de-DE',
      displayTitle: true,
      info: { Title: plain(title), Author: plain(author), CreationDate, ModDate: CreationDate },
    });
    this.bytes = collect(this.doc);
    for (const [name, file] of Object.entries(fonts)) this.doc.registerFont(name, Buffer.from(file));
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  addPage(): void {
    this.doc.addPage();
    this.pages += 1;
    const [right, bottom] = [(this.width + 2 * bleed) * millimetre, (this.height + 2 * bleed) * millimetre];
    const cut = bleed * millimetre;
    Object.assign(this.doc.page.dictionary.data, {
      BleedBox: [0, 0, right, bottom],
      TrimBox: [cut, cut, right - cut, bottom - cut],
    });
  }

  /** A ground; where it touches an edge it reaches into the bleed. */
  ground(box: Box, colour: Cmyk, radius = 0): void {
    const left = box.x <= 0 ? -bleed : box.x;
    const top = box.y <= 0 ? -bleed : box.y;
    const right = box.x + box.width >= this.width ? this.width + bleed : box.x + box.width;
    const bottom = box.y + box.height >= this.height ? this.height + bleed : box.y + box.height;
    this.artifact(() => {
      const [x, y, width, height] = [this.across(left), this.across(top), (right - left) * millimetre, (bottom - top) * millimetre];
      if (radius === 0) this.doc.rect(x, y, width, height);
      else this.doc.roundedRect(x, y, width, height, radius * millimetre);
      this.doc.fill(inks(colour));
    });
  }

  /** A disc, as a number stands on. */
  disc(x: number, y: number, radius: number, colour: Cmyk): void {
    this.artifact(() => this.doc.circle(this.across(x), this.across(y), radius * millimetre).fill(inks(colour)));
  }

  /** Breaks a text into lines at the largest size that fits the box, down to `least` points. @throws DoesNotFit */
  fit(text: string, letters: Letters, { width, height }: Pick<Box, 'width' | 'height'>, least: number): Laid {
    for (let size = letters.size; ; size -= 0.25) {
      const isLast = size <= least;
      const sized = { ...letters, size: isLast ? least : size };
      const laid = isLast ? this.layAnyhow(text, sized, width) : this.lay(text, sized, width);
      if (laid && laid.height <= height) return laid;
      if (isLast) throw new DoesNotFit(text);
    }
  }

  /** Undefined: a word is longer than the line. */
  lay(text: string, letters: Letters, width: number): Laid | undefined {
    const lines: string[] = [];
    for (const paragraph of plain(text).split('\n')) {
      let line = '';
      for (const word of wordsOf(paragraph)) {
        const longer = `${line}${word}`;
        if (this.widthOf(longer.trimEnd(), letters) <= width) line = longer;
        else if (line === '' || this.widthOf(word.trimEnd(), letters) > width) return undefined;
        else {
          lines.push(line.trimEnd());
          line = word;
        }
      }
      lines.push(line.trimEnd());
    }
    return { lines, letters, height: (lines.length * letters.size * leadingOf(letters)) / millimetre };
  }

  /** The same, with words broken that are longer than the line. */
  layAnyhow(text: string, letters: Letters, width: number): Laid | undefined {
    return this.lay(text, letters, width) ?? this.lay(this.broken(text, letters, width), letters, width);
  }

  private broken(text: string, letters: Letters, width: number): string {
    return plain(text)
      .split(/(?<= |\n)/)
      .map((word) => {
        const pieces = [''];
        for (const letter of word) {
          const piece = `${pieces.at(-1) ?? ''}${letter}`;
          if (this.widthOf(piece.trimEnd(), letters) > width) pieces.push(letter);
          else pieces[pieces.length - 1] = piece;
        }
        return pieces.join(' ');
      })
      .join('');
  }

  /** Writes what was laid, from this corner, as one element of the structure. */
  write(role: string, { lines, letters }: Laid, x: number, y: number): void {
    const step = letters.size * leadingOf(letters);
    this.root.add(
      this.doc.struct(role, {}, () => {
        for (const [index, line] of lines.entries()) {
          const isLast = index === lines.length - 1;
          this.line(isLast ? line : `${line} `, letters, this.across(x), this.across(y) + index * step);
        }
      }),
    );
  }

  /** A code with its quiet zone on white; `side` is all of it. */
  code(code: Code, label: string, { x, y, side }: { readonly x: number; readonly y: number; readonly side: number }, logo?: Logo): void {
    const { doc } = this;
    const module = (side * millimetre) / (code.size + 2 * quietZone);
    const [left, top] = [this.across(x), this.across(y)];
    const far = left + side * millimetre;
    this.figure(label, [left, top, far, top + side * millimetre], () => {
      doc.rect(left, top, side * millimetre, side * millimetre).fill(inks(white));
      for (const { row, column, length } of darkRuns(code)) {
        doc.rect(left + (column + quietZone) * module, top + (row + quietZone) * module, length * module, module);
      }
      doc.fill(inks(black));
      if (logo && code.gap > 0) {
        const inner = (quietZone + (code.size - code.gap) / 2 + 0.5) * module;
        const fit = (code.gap - 1) * module;
        doc.image(Buffer.from(logo.bytes), left + inner, top + inner, { fit: [fit, fit], align: 'center', valign: 'center' });
      }
    });
  }

  /** A picture, as large as the box allows. */
  picture(logo: Logo, label: string, { x, y, width, height }: Box): void {
    const [left, top, wide, high] = [this.across(x), this.across(y), width * millimetre, height * millimetre];
    this.figure(label, [left, top, left + wide, top + high], () => {
      this.doc.image(Buffer.from(logo.bytes), left, top, { fit: [wide, high], align: 'center', valign: 'center' });
    });
  }

  async end(): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
    this.root.end();
    this.doc.end();
    return { bytes: await this.bytes, pages: this.pages };
  }

  widthOf(text: string, letters: Letters): number {
    return runsOf(text).reduce((sum, run) => sum + this.runWidth(run, letters), 0) / millimetre;
  }

  private runWidth({ text, isKnown, isReversed }: ReturnType<typeof runsOf>[number], letters: Letters): number {
    this.font(letters, isKnown);
    return this.doc.widthOfString(text, isReversed ? { features: ['rlig'] as never } : {});
  }

  private line(text: string, letters: Letters, x: number, y: number): void {
    let left = x;
    for (const run of runsOf(text)) {
      const width = this.runWidth(run, letters);
      this.doc.fillColor(inks(letters.colour ?? black));
      // The gap between a font's own height and that of a line is shared above and below.
      const top = y + (letters.size * leadingOf(letters) - this.doc.currentLineHeight()) / 2;
      this.doc.text(run.text, left, top, { lineBreak: false, ...(run.isReversed && { features: ['rlig'] as never }) });
      left += width;
    }
  }

  private font({ size, bold }: Letters, isKnown: boolean): void {
    const name = isKnown ? (bold ? 'bold' : 'regular') : bold ? 'fallbackBold' : 'fallback';
    this.doc.font(name).fontSize(size);
  }

  private figure(alt: string, bbox: readonly [number, number, number, number], draw: () => void): void {
    // The types do not know the box of a figure, which PDF/UA asks for.
    this.root.add(this.doc.struct('Figure', { alt: plain(alt), bbox, placement: 'Block' } as { alt: string }, draw));
  }

  private artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  private across(millimetres: number): number {
    return (millimetres + bleed) * millimetre;
  }
}

function leadingOf({ leading = 1.25 }: Letters): number {
  return leading;
}

/** PDFKit changes the list that it gets. */
function inks(colour: Cmyk): [number, number, number, number] {
  return [...colour];
}

/** Words with the space behind them; they may break after a hyphen within. A no-break space holds numbers together. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[^ ]+?(?:(?<=\p{L}[-–])(?=\p{L})| +|$)/gu) ?? [];
}
