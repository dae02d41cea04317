import { describe, expect, it } from 'vitest';
import { fillFixed, fillTemplate, hasStrayBrackets, wordsOf } from '../../../shared/facility/template.ts';

describe('filling a text', () => {
  it.each([
    ['puts a value in', 'Ruf an: {{telefon}}.', { telefon: '030 23125 400' }, 'Ruf an: 030 23125 400.'],
    [
      'keeps an optional part whose field is known',
      'Telefon[[ oder Termin: {{link_termin}}]].',
      { link_termin: 'https://a.example.org' },
      'Telefon oder Termin: https://a.example.org.',
    ],
    ['drops an optional part whose field is missing', 'Telefon[[ oder Termin: {{link_termin}}]].', {}, 'Telefon.'],
    ['drops an optional part when one of two fields is missing', 'A[[ {{wann}} bis {{datum}}]]B', { wann: 'x' }, 'AB'],
    ['drops one part and keeps another', '[[{{a}} ]]x[[ {{b}}]]', { b: '2' }, 'x 2'],
    ['keeps line breaks that stand inside a part', 'A[[\nMehr: {{link}}]]\n\nB', { link: 'L' }, 'A\nMehr: L\n\nB'],
    [
      'never reads a value as a template',
      '{{inhalt}} Ende',
      { inhalt: '{{telefon}} [[x]] $& $1', telefon: 'nein' },
      '{{telefon}} [[x]] $& $1 Ende',
    ],
    ['takes an empty value as known', 'A{{a}}[[B{{a}}]]', { a: '' }, 'AB'],
  ])('%s', (_, template, fields, text) => {
    expect(fillTemplate(template, fields)).toEqual({ ok: true, text });
  });

  it('knows no field that only every object has', () => {
    expect(fillTemplate('{{constructor}} {{toString}}[[ {{__proto__}}]]', {})).toEqual({ ok: false, missing: ['constructor', 'toString'] });
    expect(fillFixed('{{constructor}}', {}, new Set())).toEqual({ ok: false, missing: ['constructor'] });
  });

  it('names each required field that is missing, once', () => {
    expect(fillTemplate('{{a}} {{b}} {{a}}[[ {{c}}]]', {})).toEqual({ ok: false, missing: ['a', 'b'] });
  });
});

describe('filling what is fixed', () => {
  it('leaves the fields of the moment and the brackets that depend on them', () => {
    const template = '{{einrichtung}}: {{wann}}[[ ({{anlass}}, {{telefon}})]][[ {{email}}]][[ {{telefon}}]]';
    expect(fillFixed(template, { einrichtung: 'Ahornweg', telefon: '1' }, new Set(['wann', 'anlass']))).toEqual({
      ok: true,
      text: 'Ahornweg: {{wann}}[[ ({{anlass}}, 1)]] 1',
    });
  });

  it('names what is neither fixed nor of the moment', () => {
    expect(fillFixed('{{newsletter}} {{datum}}', {}, new Set(['datum']))).toEqual({ ok: false, missing: ['newsletter'] });
  });
});

describe('brackets', () => {
  it.each([
    ['{{a}} [[ {{b}} ]]', false],
    ['[[ a [[ {{b}} ]] ]]', true],
    ['{{a}', true],
    ['{{a', true],
    ['a]]', true],
    ['{a} [b]', false],
  ])('of %j are astray: %s', (template, stray) => {
    expect(hasStrayBrackets(template)).toBe(stray);
  });

  it('are no words of the author', () => {
    expect(wordsOf('Ruf an: {{telefon}}[[ oder {{link_termin}}]].')).toBe('Ruf an: X oder X.');
  });
});
