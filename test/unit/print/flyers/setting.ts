import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { loadConfigured } from '../../../../infra/cli/paper-facts.ts';
import { loadPaperFonts } from '../../../../infra/cli/paper-fonts.ts';
import type { Snapshot } from '../../../../shared/facility/snapshot.ts';
import { type FlyerFacts, flyerFactsOf } from '../../../../shared/print/flyers/facts.ts';
import { openPdf } from '../papers/read-pdf.ts';
import { type Changes, fileWith } from '../papers/setting.ts';

export const fonts = loadPaperFonts();
export const at = Date.parse('2026-11-30T10:00:00+01:00');

export async function configuredWith(changes: Changes = {}): Promise<{ readonly facts: FlyerFacts; readonly snapshot: Snapshot }> {
  const { parts, snapshot } = await loadConfigured({ facility: fileWith(changes) }, () => undefined);
  const facts = flyerFactsOf(snapshot, parts);
  if (!facts) throw new Error('The file has mistakes.');
  return { facts, snapshot };
}

export async function flyerFactsWith(changes: Changes = {}): Promise<FlyerFacts> {
  return (await configuredWith(changes)).facts;
}

interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A picture of so many pixels a side, on paper that is not quite white. */
export async function pictureOf(file: Uint8Array | string, side: number): Promise<Picture> {
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f6f4ee';
  context.fillRect(0, 0, side, side);
  context.drawImage(await loadImage(Buffer.from(file)), 0, 0, side, side);
  return context.getImageData(0, 0, side, side);
}

export function decoded({ data, width, height }: Picture): string | undefined {
  return decoder(data, width, height)?.data;
}

/** CommonJS, whose types say otherwise. */
const decoder = ('default' in jsqr ? jsqr.default : jsqr) as unknown as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { readonly data: string; readonly location: Readonly<Record<string, { readonly x: number; readonly y: number }>> } | null;

/** Pages of a PDF as pictures. @param dpi pixels an inch */
export async function pagesOf(bytes: Uint8Array, dpi: number): Promise<readonly Picture[]> {
  const document = await openPdf(bytes);
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: canvas as never, viewport }).promise;
    pictures.push(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height));
  }
  return pictures;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly children?: readonly Node[];
}

export interface Figure {
  readonly alt: string;
  /** The figure as it is printed, with a millimetre around. */
  readonly picture: Picture;
}

/** Figures of a PDF in their order, as scanned. @param dpi pixels an inch */
export async function figuresOf(bytes: Uint8Array, dpi: number): Promise<readonly Figure[]> {
  const document = await openPdf(bytes);
  const figures: Figure[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const scale = dpi / 72;
    for (const { alt = '', bbox } of figuresIn((await page.getStructTree()) as Node)) {
      if (!bbox) throw new Error(`${alt} has no box`);
      const rim = (dpi / 25.4) * 1;
      const { height } = page.getViewport({ scale });
      const viewport = page.getViewport({ scale, offsetX: rim - bbox[0] * scale, offsetY: rim - (height - bbox[3] * scale) });
      const canvas = createCanvas(Math.round((bbox[2] - bbox[0]) * scale + 2 * rim), Math.round((bbox[3] - bbox[1]) * scale + 2 * rim));
      await page.render({ canvas: canvas as never, viewport }).promise;
      figures.push({ alt, picture: canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height) });
    }
  }
  return figures;
}

function figuresIn(node: Node): readonly Node[] {
  return [...(node.role === 'Figure' ? [node] : []), ...(node.children ?? []).flatMap(figuresIn)];
}
