import { expect, it } from 'vitest';
import { type Document, gap, h2, lines, list, notice, p, steps, table } from '../../../../shared/print/papers/document.ts';
import { blocksAsHtml, renderHtml } from '../../../../shared/print/papers/html.ts';
import { imprint } from './setting.ts';

it('renders each kind of block as the element that means it', () => {
  const html = blocksAsHtml([
    h2('Fristen & mehr'),
    p('Ein Satz.', 'Noch einer.'),
    list(['eins', ['zwei.', 'Zweiter Satz.']]),
    steps(['zuerst']),
    notice('Wichtig.'),
    gap('Wer?'),
    lines('Name'),
    table('Tafel', ['Was', 'Wie lange'], [1, 3], [['Protokolle', '30 Tage']]),
  ]);
  expect(html).toBe(`<h2>Fristen &#38; mehr</h2>
<p>Ein Satz. Noch einer.</p>
<ul>
<li>eins</li>
<li>zwei. Zweiter Satz.</li>
</ul>
<ol>
<li>zuerst</li>
</ol>
<p class="notice">Wichtig.</p>
<p class="gap"><strong>Hier entscheidet Ihre Rechtsabteilung:</strong> Wer?</p>
<ul class="lines">
<li>Name</li>
</ul>
<table>
<caption>Tafel</caption>
<colgroup><col style="width:25%"><col style="width:75%"></colgroup>
<thead><tr><th scope="col">Was</th><th scope="col">Wie lange</th></tr></thead>
<tbody>
<tr><th scope="row">Protokolle</th><td>30 Tage</td></tr>
</tbody>
</table>`);
});

it('makes links of addresses, whole, and of nothing else', () => {
  expect(blocksAsHtml([p('Mehr: https://lindenhof.example.org/a?b=1&c=2. Oder post@lindenhof.example.org!')])).toBe(
    '<p>Mehr: <a href="https://lindenhof.example.org/a?b=1&#38;c=2">https://lindenhof.example.org/a?b=1&#38;c=2</a>. Oder <a href="mailto:post@lindenhof.example.org">post@lindenhof.example.org</a>!</p>',
  );
  expect(blocksAsHtml([p('javascript:alert(1) http://lindenhof.example.org <b>')])).toBe(
    '<p>javascript:alert(1) http://lindenhof.example.org &#60;b&#62;</p>',
  );
});

it('names house, title, date and configuration, and loads nothing', () => {
  const document: Document = {
    id: 'x',
    title: 'Löschkonzept',
    subtitle: 'Fristen',
    house: { name: 'A & B', carrier: 'C e. V.' },
    blocks: [],
  };
  const html = renderHtml(document, imprint);
  expect(html).toContain('<title>Löschkonzept – A &#38; B</title>');
  expect(html).toContain('<p>Träger: C e. V.</p>');
  expect(html).toContain('Stand: 30. November 2026 · Konfiguration 3f2a9c51d0e4 · Pforte 0.1.0');
  expect(html).not.toMatch(/<script|<link|<img|url\(|@import/);
});
