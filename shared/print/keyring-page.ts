import type { LocalDate } from '../calendar/rules.ts';
import { escapeHtml } from './escape-html.ts';
import { printedPage } from './printed-page.ts';
import { qrCode } from './qr-code.ts';

export interface KeyringPage {
  /** Name of the deployment, to tell its sheet from another one's. */
  readonly deployment: string;
  readonly lines: readonly (readonly string[])[];
  readonly code: string;
  readonly fingerprint: string;
  readonly date: LocalDate;
}

/**
 * The keyring to print and put away. It is the secret itself: nobody else may read the page, and it is sent nowhere.
 */
export function keyringPage({ deployment, lines, code, fingerprint, date }: KeyringPage): string {
  const rows = lines.map((words, index) => `<tr><th scope="row">${index + 1}</th>${words.map((word) => `<td>${word}</td>`).join('')}</tr>`);
  const columns = Array.from({ length: lines[0]?.length ?? 0 }, (_, index) => `<th scope="col">Wort ${index + 1}</th>`);
  return printedPage(
    `Schlüsselbund der Pforte „${deployment}“`,
    undefined,
    `<style>
  table.words { border-collapse: collapse; font: 11pt ui-monospace, "DejaVu Sans Mono", Consolas, monospace; margin: 3mm 0; }
  table.words th, table.words td { padding: .6mm 3mm .6mm 0; text-align: left; } table.words th { font: 8.5pt system-ui, sans-serif; color: #444; }
  table.words tr:nth-child(even) td { background: #f2f2f2; } .qr { width: 62mm; height: 62mm; }
  @media screen and (max-width: 40rem) { table.words { font-size: 8.5pt; } table.words th, table.words td { padding-right: 1.2mm; } }
</style>
<h1>Schlüsselbund der Pforte „${escapeHtml(deployment)}“</h1>
<p class="standing"><strong>Geheim.</strong> Bewahren Sie dieses Blatt auf wie den Tresorschlüssel: nicht neben dem Rechner, nicht als Foto, in keiner Mail.</p>
<p>Mit diesem Schlüsselbund erkennt die Pforte Menschen wieder, ohne ihre Namen und Nummern zu speichern. Geht er verloren, sind alle fremd: Einwilligungen lassen sich nicht mehr nachweisen, und der Newsletter erreicht niemanden. Niemand sonst hat eine Kopie.</p>
<p>Erstellt am ${date.split('-').toReversed().join('.')}, Kennzeichen <span class="code">${escapeHtml(fingerprint)}</span></p>
<section class="whole">
<h2>Zum Abtippen</h2>
<p>Kunstwörter, in Zeilen. Das letzte Wort jeder Zeile prüft sie. Groß oder klein ist gleich.</p>
<table class="words"><thead><tr><th scope="col">Zeile</th>${columns.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</section>
<section class="whole">
<h2>Zum Scannen</h2>
<p>Dasselbe als QR-Code. Nur mit einem Gerät scannen, das den Inhalt nirgendwohin überträgt.</p>
${qrCode(code, 'QR-Code mit dem Schlüsselbund')}
</section>
<h2>Zurückspielen</h2>
<p>In der Pforte unter „Einrichtung › Schlüsselbund › Zurückspielen“, oder mit dem Befehl <span class="code">npm run secrets -- restore</span>: dort die Wörter abtippen oder den gescannten Text einfügen.</p>
<p>Dieses Blatt gilt, bis ein Schlüssel hinzukommt (Wechsel des Siegelschlüssels). Dann sagt die Pforte, dass ein neues nötig ist.</p>`,
  );
}
