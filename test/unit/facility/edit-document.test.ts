import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editDocument, namingIds } from '../../../shared/facility/edit-document.ts';
import { readYaml } from '../../../shared/facility/read-yaml.ts';
import { snapshotWith } from '../../support/desk.ts';

const file = readFileSync('facility.yaml', 'utf8');

const valueIn = (text: string): Readonly<Record<string, unknown>> => {
  const read = readYaml(text);
  return read.ok ? read.value : {};
};
const commentsIn = (text: string) => text.match(/#[^\n]*/g) ?? [];

describe('an edited document', () => {
  it('is the same to the byte where nothing is edited', () => {
    expect(editDocument(file, [])).toBe(file);
  });

  it('has the new value alone, and every comment of the old one', () => {
    const edited = editDocument(file, [{ path: ['contact', 'phone'], value: '030 99999 0' }]);
    expect(edited).toContain('  phone: "030 99999 0" # numbers, times');
    const before = valueIn(file);
    expect(valueIn(edited)).toEqual({ ...before, contact: { ...(before.contact as object), phone: '030 99999 0' } });
    expect(commentsIn(edited).length).toBe(commentsIn(file).length);
    expect(Object.keys(valueIn(edited))).toEqual(Object.keys(before));
  });

  it('adds what was not there, numbers and times in quotes', () => {
    const edited = editDocument(file, [
      { path: ['channels', 'instagram', 'igUserId'], value: '17841400000000001' },
      { path: ['hours', 'sat'], value: ['10:00-12:00'] },
      { path: ['closures', 1], value: { from: '2027-02-08', to: '2027-02-09', reason: 'Fortbildung: Tag 1' } },
    ]);
    expect(edited).toContain('igUserId: "17841400000000001"');
    expect(valueIn(edited)).toMatchObject({
      hours: { sat: ['10:00-12:00'] },
      closures: [{ reason: 'Betriebsferien' }, { from: '2027-02-08', reason: 'Fortbildung: Tag 1' }],
    });
  });

  it('takes a key away, and the group that lost its last one, but no section', () => {
    const edited = valueIn(
      editDocument(file, [
        { path: ['contact', 'substitute', 'name'] },
        { path: ['contact', 'substitute', 'phone'] },
        { path: ['retention', 'contactMonths'] },
        { path: ['nowhere', 'at', 'all'] },
      ]),
    );
    expect(edited.contact).not.toHaveProperty('substitute');
    expect(edited.retention).toEqual({});
    expect(edited).not.toHaveProperty('nowhere');
  });

  it('opens a group that was commented out, one that is an alias, and an empty file', () => {
    expect(valueIn(editDocument('crisis:\n  # alarm: mail\n', [{ path: ['crisis', 'alarm'], value: 'mail' }]))).toEqual({
      crisis: { alarm: 'mail' },
    });
    const alias = 'hours: &week { mon: ["09:00-12:00"] }\nchannels: { whatsapp: { hours: *week } }\n';
    const edited = valueIn(editDocument(alias, [{ path: ['channels', 'whatsapp', 'hours', 'mon'], value: [] }]));
    expect(edited).toEqual({ hours: { mon: ['09:00-12:00'] }, channels: { whatsapp: { hours: { mon: [] } } } });
    expect(valueIn(editDocument('', [{ path: ['facility', 'name'], value: 'Ahornweg' }]))).toEqual({ facility: { name: 'Ahornweg' } });
  });

  it('gives back what was typed, whatever it was', () => {
    for (const value of [
      'yes',
      'null',
      '~',
      '# no comment',
      'a: b',
      '- x',
      '"',
      "'",
      '1e3',
      '0x10',
      ' spaces ',
      'zwei\nZeilen',
      '😀',
      '{',
      '*',
      '&a',
    ]) {
      expect(valueIn(editDocument(file, [{ path: ['contact', 'visit'], value }]))).toMatchObject({ contact: { visit: value } });
    }
  });
});

it('a document that could not be kept is refused', () => {
  const long = readYaml(`# ${'x'.repeat(120_000)}\n${file}`);
  expect(long).toMatchObject({ ok: false, mistakes: [{ path: '', problem: 'is longer than 120000 characters' }] });
});

it('the ids that hold are written into the document, and nothing where they are the file’s', () => {
  const snapshot = snapshotWith();
  const text = 'channels:\n  messenger: { pageId: "1", inbox: staffed } # the page\n';
  const named = namingIds(text, snapshot);
  expect(valueIn(named)).toMatchObject({ channels: { messenger: { pageId: snapshot.messenger?.account } } });
  expect(named).toContain('# the page');
  expect(namingIds(named, snapshot)).toBe(named);
  expect(namingIds('a: [', snapshot)).toBe('a: [');
});
