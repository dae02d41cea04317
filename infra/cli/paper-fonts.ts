import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PaperFonts } from '../../shared/print/papers/pdf-page.ts';

const { resolve } = createRequire(import.meta.url);

/** Both under licences that allow embedding: OFL-1.1 (Source Sans 3), Bitstream Vera (DejaVu, for scripts and signs that the first lacks). */
const files: Readonly<Record<keyof PaperFonts, string>> = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  fallback: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  fallbackBold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

/** The fonts that papers embed, from the packages they come in. */
export function loadPaperFonts(): PaperFonts {
  const load = (file: string): Uint8Array => readFileSync(resolve(file));
  return { regular: load(files.regular), bold: load(files.bold), fallback: load(files.fallback), fallbackBold: load(files.fallbackBold) };
}
