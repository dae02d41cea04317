import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { explainerLink, explainerPage, explainerSnippet } from '../../../../shared/print/papers/explainer.ts';
import { factsWith } from './setting.ts';

const facts = await factsWith();
const number = '+49 30 23125014';

describe('the public explainer', () => {
  it('names the number, what the desk does and does not, the promise, STOPP and privacy', () => {
    const html = explainerSnippet(facts, 'standard', { number });
    for (const words of [
      'WhatsApp: +49 30 23125014, <a href="https://wa.me/493023125014">',
      'Zuerst antwortet ein Automat, sofort und zu jeder Zeit.',
      'Wer in Not ist, bekommt sofort Notrufnummern und Hilfetelefone genannt.',
      'Auf WhatsApp liest kein Mensch mit.',
      'Er berät nicht und entscheidet nichts.',
      'Er holt keine Hilfe: Bei Gefahr bitte gleich 112 anrufen.',
      '„Lindenhof-Post“ (Gruppen, Ausflüge und Ferienangebote; höchstens zwei im Monat, ab 16 Jahren).',
      'Mit STOPP meldest du dich jederzeit ab.',
      'Was du schreibst, speichern wir nicht.',
      'bis 24 Monate nach dem letzten Kontakt',
      '<a href="https://lindenhof.example.org/datenschutz">',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('loads nothing and runs nothing', () => {
    const page = explainerPage(facts, { number });
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|url\(|@import|\bon\w+=/);
    expect(explainerSnippet(facts, 'standard')).not.toMatch(/<style|\bstyle=/);
  });

  it('leads into each chat by what the file says', () => {
    const html = explainerSnippet(facts, 'standard');
    expect(html).toContain('<li>WhatsApp: +49 30 23125014, <a href="https://wa.me/493023125014">https://wa.me/493023125014</a></li>');
    expect(html).toContain('<li>Messenger: <a href="https://m.me/jugendberatung.lindenhof">https://m.me/jugendberatung.lindenhof</a></li>');
    expect(explainerSnippet(facts, 'leicht')).toContain('https://wa.me/493023125014');
  });

  it('points to all ways where no link can be made', async () => {
    const html = explainerSnippet(await factsWith({ 'channels/whatsapp/number': undefined }), 'standard');
    expect(html).toContain('WhatsApp: die Links stehen auf <a href="https://lindenhof.example.org/kontakt">');
    expect(html).not.toContain('wa.me');
  });

  it('keeps the newsletter’s promise in simple language, too', () => {
    const html = explainerSnippet(facts, 'leicht');
    for (const words of ['<li>So oft: höchstens zwei im Monat.</li>', '<li>Ab 16 Jahren.</li>']) expect(html).toContain(words);
  });

  it.each([{}, { 'facility/name': 'بيت الشباب & <Größe>' }, { newsletter: undefined, 'channels/messenger': undefined }])(
    'is valid HTML: %j',
    async (changes) => {
      const of = await factsWith(changes);
      const validator = new HtmlValidate({
        extends: ['html-validate:standard'],
        rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
      });
      const around = (body: string) =>
        `<!doctype html>\n<html lang="de"><head><title>Seite</title></head><body><h1>Seite</h1>${body}</body></html>\n`;
      const all = [
        explainerPage(of),
        around(explainerSnippet(of, 'standard')),
        around(explainerSnippet(of, 'leicht')),
        around(explainerLink(of, 'https://lindenhof.example.org/schreiben')),
      ];
      for (const html of all) {
        const { results } = await validator.validateString(html);
        expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`))).toEqual([]);
      }
    },
  );

  it('says Sie where the facility does, in both styles', async () => {
    const sie = await factsWith({ 'facility/address': 'Sie', topics: [] });
    expect(explainerPage(sie)).not.toMatch(/\b(?:du|dich|dir|dein\w*|schreib|ruf)\b/i);
    expect(explainerSnippet(sie, 'leicht')).toContain('<li>Schreiben Sie bitte nichts Geheimes.</li>');
  });

  it('is simple in simple language: ten words a line at the most, and called a draft', () => {
    const html = explainerSnippet(facts, 'leicht');
    const lines = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line.replace(/<[^>]+>/g, ''));
    const sentences = lines.flatMap((line) => line.split(/(?<=[.?!:]) /));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 10)).toEqual([]);
    expect(html).toContain('Dieser Text ist ein Entwurf in einfacher Sprache.');
  });

  it('promises no newsletter where there is none, and no help where cries for it are not looked for', async () => {
    const html = explainerPage(
      await factsWith({ newsletter: undefined, crisis: { off: 'Der Träger betreibt einen eigenen Krisendienst.' } }),
    );
    for (const words of ['START', 'STOPP', 'Newsletter', 'Notrufnummern']) expect(html).not.toContain(words);
    expect(html).toContain('Hilferufe erkennt er nicht. In Not bitte 112 anrufen.');
  });

  it('escapes what a facility calls itself', async () => {
    expect(explainerPage(await factsWith({ 'facility/name': 'Größe & <Übermut>' }))).toContain('<h1>Größe &#38; &#60;Übermut&#62;</h1>');
  });
});
