import { expect, it } from 'vitest';
import { manifestOf, parseManifest } from '../../../../shared/print/papers/manifest.ts';

const at = Date.parse('2026-11-30T10:00:00+01:00');
const paper = { files: ['loeschkonzept.pdf'], sentences: ['24 Monate nach dem letzten Kontakt', 'Löschkonzept'] };

it('comes back as it was written', () => {
  const manifest = manifestOf({ loeschkonzept: paper }, { at, configuration: 'abc', law: 'KDG' });
  expect(manifest).toEqual({
    v: 1,
    writtenAt: '2026-11-30T09:00:00.000Z',
    configuration: 'abc',
    law: 'KDG',
    papers: { loeschkonzept: paper },
  });
  expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
});

it('keeps papers that were written before and not now', () => {
  const before = manifestOf({ loeschkonzept: paper }, { at, configuration: 'abc' });
  const next = manifestOf({ datenpanne: { files: [], sentences: [] } }, { at, configuration: 'def' }, before);
  expect(Object.keys(next.papers)).toEqual(['loeschkonzept', 'datenpanne']);
  expect(next.configuration).toBe('def');
});

it.each(['', '{', '[]', '{"v":2}', '{"v":1,"writtenAt":"x","configuration":"y","papers":{"a":{}}}'])('reads %j as none', (json) => {
  expect(parseManifest(json)).toBeUndefined();
});
