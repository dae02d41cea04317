import { escapeHtml } from '../escape-html.ts';
import { type Block, type Document, gapOpening, type Imprint, imprintLine, type Text } from './document.ts';

// Contrast of every colour on its ground is at least 7:1.
const style = `
  @page { size: A4; margin: 20mm 22mm 24mm; @bottom-right { content: "Seite " counter(page) " von " counter(pages); font: 8pt system-ui, sans-serif; color: #444; } }
  :root { color: #1a1a1a; background: #fff; font: 10.5pt/1.45 "Source Sans 3", "Segoe UI", system-ui, sans-serif; }
  body { box-sizing: border-box; max-width: 178mm; margin: 10mm auto; padding: 0 6mm; overflow-wrap: break-word; hyphens: manual; }
  header { border-bottom: 1.5px solid #1a1a1a; padding-bottom: 2mm; margin-bottom: 7mm; } header p { margin: 0; } header p:first-child { font-size: 1.15em; font-weight: 600; } header p + p { color: #444; }
  h1 { font-size: 1.9em; line-height: 1.2; margin: 0 0 1mm; } .subtitle { margin: 0 0 6mm; color: #444; font-size: 1.1em; }
  h2 { font-size: 1.3em; line-height: 1.3; margin: 8mm 0 2mm; } h3 { font-size: 1.05em; margin: 5mm 0 1.5mm; }
  h1, h2, h3 { break-after: avoid; } p, li { orphans: 2; widows: 2; } p { margin: 2mm 0; } ul, ol { margin: 2mm 0; padding-left: 6mm; } li { margin: 1mm 0; }
  table { width: 100%; border-collapse: collapse; margin: 3mm 0 5mm; font-size: .92em; } caption { text-align: left; font-weight: 600; padding-bottom: 1mm; break-after: avoid; }
  th, td { text-align: left; vertical-align: top; padding: 1.4mm 1.8mm; border-bottom: 1px solid #b4b4b4; overflow-wrap: break-word; } thead th { background: #f2f2ef; border-bottom-color: #1a1a1a; } thead { display: table-header-group; } tr { break-inside: avoid; }
  .notice, .gap { margin: 3mm 0; padding: 2mm 4mm; border-left: 3px solid #1a1a1a; background: #f2f2ef; break-inside: avoid; } .gap { border-left-color: #8a4b00; background: #fdf3e3; } .gap strong { color: #713d00; display: block; }
  .lines { list-style: none; padding: 0; } .lines li { width: 62%; margin-top: 11mm; border-top: 1px solid #1a1a1a; color: #444; font-size: .85em; break-inside: avoid; }
  footer { margin-top: 10mm; border-top: 1px solid #b4b4b4; padding-top: 2mm; color: #444; font-size: .85em; } a { color: #0b4f8a; }
  .poster { font-size: 14pt; }
  @media screen and (max-width: 40rem) { table, tbody, tr, th, td { display: block; } thead { display: none; } td { border: 0; } tbody th { border: 0; padding-top: 3mm; } tr { border-bottom: 1px solid #b4b4b4; } .lines li { width: 100%; } }
  @media print { body { max-width: none; margin: 0; padding: 0; } a { color: inherit; } }
`;

/** Renders a paper as a page that is complete in itself: nothing is loaded, and it prints on A4. */
export function renderHtml(document: Document, imprint: Imprint): string {
  const { title, subtitle, house, blocks, isPoster } = document;
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(`${title} – ${house.name}`)}</title><style>${style}</style></head>
<body${isPoster ? ' class="poster"' : ''}>
<header>
<p>${words(house.name)}</p>
<p>Träger: ${words(house.carrier)}</p>
</header>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="subtitle">${words(subtitle)}</p>
${blocksAsHtml(blocks)}
</main>
<footer><p>${escapeHtml(imprintLine(imprint))}</p></footer>
</body>
</html>
`;
}

/** The parts of a paper without its frame. */
export function blocksAsHtml(blocks: readonly Block[]): string {
  return blocks.map(blockAsHtml).join('\n');
}

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${words(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${sentences(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => `<li>${sentences(item)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'table':
      return tableAsHtml(block);
    case 'notice':
      return `<p class="notice">${sentences(block.text)}</p>`;
    case 'gap':
      return `<p class="gap"><strong>${gapOpening}</strong> ${words(block.question)}</p>`;
    case 'lines':
      return `<ul class="lines">\n${block.labels.map((label) => `<li>${words(label)}</li>`).join('\n')}\n</ul>`;
  }
}

function tableAsHtml({ caption, head, widths, rows }: Extract<Block, { kind: 'table' }>): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${Math.round((width / whole) * 100)}%">`).join('');
  const heading = head.map((text) => `<th scope="col">${words(text)}</th>`).join('');
  const lines = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((text) => `<td>${words(text)}</td>`).join('');
    return `<tr><th scope="row">${words(first)}</th>${cells}</tr>`;
  });
  return `<table>
<caption>${words(caption)}</caption>
<colgroup>${columns}</colgroup>
${head.length > 0 ? `<thead><tr>${heading}</tr></thead>\n` : ''}<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

function sentences(text: Text): string {
  return words(text.join(' '));
}

/** Addresses on the web, and mail addresses. A point or comma behind one belongs to the sentence. */
const address = /(https:\/\/[^\s<>"„“]*[^\s<>"„“.,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** Escapes, and makes links of addresses. */
function words(text: string): string {
  return text
    .split(address)
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : linkOf(part)))
    .join('');
}

function linkOf(target: string): string {
  const href = target.startsWith('https:') ? target : `mailto:${target}`;
  return `<a href="${escapeHtml(href)}">${escapeHtml(target)}</a>`;
}
