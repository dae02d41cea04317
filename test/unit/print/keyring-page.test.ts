import { describe, expect, test } from 'vitest';
import { keyringPage } from '../../../shared/print/keyring-page.ts';

const page = keyringPage({
  deployment: 'pforte <nord>',
  lines: [
    ['babab', 'zuzuz', 'lotad', 'gerun', 'pamol', 'tasef'],
    ['natul', 'dobar', 'hogen'],
  ],
  code: 'PFORTE1:ABCDEFG234567',
  fingerprint: 'a1b2c3d4e5f6',
  date: '2026-11-23',
});

describe('the page with the keyring', () => {
  test('has every word in its line, to be typed', () => {
    expect(page).toContain(
      '<tr><th scope="row">1</th><td>babab</td><td>zuzuz</td><td>lotad</td><td>gerun</td><td>pamol</td><td>tasef</td></tr>',
    );
    expect(page).toContain('<tr><th scope="row">2</th><td>natul</td><td>dobar</td><td>hogen</td></tr>');
  });

  test('has the same as a code to be scanned, drawn and never spelled out', () => {
    expect(page).toMatch(/<svg class="qr" role="img" aria-label="QR-Code mit dem Schlüsselbund" [^>]*viewBox="0 0 \d+ \d+"/);
    expect(page).not.toContain('PFORTE1:');
  });

  test('says what it is, of when, and what is lost without it; loads nothing', () => {
    expect(page).toContain('<h1>Schlüsselbund der Pforte „pforte &#60;nord&#62;“</h1>');
    expect(page).toContain('Erstellt am 23.11.2026, Kennzeichen <span class="code">a1b2c3d4e5f6</span>');
    expect(page).toContain('Geht er verloren, sind alle fremd');
    expect(page).not.toMatch(/(?:src|href)=/);
  });
});
