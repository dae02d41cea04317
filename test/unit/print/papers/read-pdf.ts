import { createCanvas, type ImageData } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

export interface ReadPage {
  readonly pieces: readonly TextPiece[];
  /** Roles of the structure tree, outermost first. */
  readonly roles: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise;
}

/** A PDF as readers and screen readers find it. */
export async function readPdf(bytes: Uint8Array): Promise<{ readonly document: PDFDocumentProxy; readonly pages: readonly ReadPage[] }> {
  const document = await openPdf(bytes);
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return { document, pages: await Promise.all(numbers.map(async (number) => readPage(await document.getPage(number)))) };
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , left = 0, baseline = 0] = item.transform;
    return [{ text: item.str, left, right: left + item.width, baseline }];
  });
  return { pieces, roles: rolesIn((await page.getStructTree()) as Node) };
}

function rolesIn({ role, children = [] }: Node): readonly string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)];
}

/** Text without spaces, for comparison over line breaks; running feet left out. */
export function bodyText(pages: readonly ReadPage[]): string {
  return squeezed(pages.flatMap(({ pieces }) => pieces.filter(({ baseline }) => baseline > footTop).map(({ text }) => text)).join(''));
}

/** Points from below: nothing but the running foot stands lower. */
export const footTop = 60;

export function squeezed(text: string): string {
  return text.replace(/[\s\u2066-\u2069]/g, '');
}

/** Every page as a picture, a pixel a point. */
export async function picturesOf(bytes: Uint8Array): Promise<readonly ImageData[]> {
  const document = await openPdf(bytes);
  const pictures: ImageData[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const canvas = createCanvas(viewport.width, viewport.height);
    await page.render({ canvas: canvas as never, viewport }).promise;
    pictures.push(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height));
  }
  return pictures;
}

/** Counts dark pixels of a region. */
export function inkIn({ data, width }: ImageData, isIn: (x: number, y: number) => boolean): number {
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) {
    const pixel = at / 4;
    if ((data[at] ?? 255) <= 140 && isIn(pixel % width, Math.floor(pixel / width))) ink += 1;
  }
  return ink;
}
