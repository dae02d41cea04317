import { renderSVG } from 'uqr';

/**
 * A QR code as SVG, with the quiet zone that scanners need. Capitals and digits are packed tightly.
 *
 * @param label for people who do not see it
 */
export function qrCode(text: string, label: string): string {
  const svg = renderSVG(text, { ecc: 'M', border: 4 });
  return svg.replace('<svg ', `<svg class="qr" role="img" aria-label="${label}" `);
}
