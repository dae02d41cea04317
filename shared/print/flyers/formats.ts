import { drawBusinessCard } from './business-card.ts';
import type { Content } from './parts.ts';
import { drawPostcard } from './postcard.ts';
import { drawPoster } from './poster.ts';
import type { Sheet } from './sheet.ts';

/** A kind of print, as trimmed; millimetres. */
export interface FlyerFormat {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly draw: (sheet: Sheet, content: Content) => void;
}

export const flyerFormats: readonly FlyerFormat[] = [
  { id: 'visitenkarte', title: 'Visitenkarte', width: 85, height: 55, draw: drawBusinessCard },
  { id: 'karte-a6', title: 'Karte A6', width: 105, height: 148, draw: drawPostcard },
  { id: 'flyer-a5', title: 'Flyer A5', width: 148, height: 210, draw: drawPoster },
  { id: 'plakat-a4', title: 'Plakat A4', width: 210, height: 297, draw: drawPoster },
];
