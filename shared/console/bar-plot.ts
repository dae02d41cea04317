import { type Html, html } from './html.ts';

const width = 320;
const height = 96;
const base = height - 18;

/**
 * Bars without numbers, as one path so that a year of them is small; what they are worth stands in the table beside.
 *
 * @param first words below the first bar
 * @param last words below the last one
 */
export function barPlot(counts: readonly number[], first: string, last: string): Html {
  const most = Math.max(1, ...counts);
  const step = width / Math.max(1, counts.length);
  const bars = counts.map((count, index) => {
    const top = base - Math.round((count / most) * (base - 16));
    return count === 0 ? '' : `M${rounded(index * step + 1)} ${base}V${top}h${rounded(step - 2)}V${base}z`;
  });
  return html`<svg class="plot bars" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false"><path class="ground" d="M0 ${base}H${width}"/><path d="${bars.join('')}"/>
<text class="first" x="0" y="12">${Math.max(...counts)}</text><text class="axis first" x="0" y="${height - 4}">${first}</text><text class="axis last" x="${width}" y="${height - 4}">${last}</text></svg>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
