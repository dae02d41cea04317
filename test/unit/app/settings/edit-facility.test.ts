import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentSeen, openEdited, publishDocument, review } from '../../../../shared/app/settings/edit-facility.ts';
import { compiler } from '../../../../shared/facility/compiler.ts';
import { createMemorySettings } from '../../../support/memory-settings.ts';

const file = readFileSync('facility.yaml', 'utf8');
const today = '2026-11-23';
const withPhone = (phone: string) => compiler.edit(file, [{ path: ['contact', 'phone'], value: phone }]);

function open() {
  const settings = createMemorySettings();
  const ports = {
    ...{ settings, schedules: { rewrite: async () => undefined }, mailbox: { subscribe: async () => undefined }, now: () => 0 },
    ...{ compiler, today },
  };
  const publish = (document: string, seen: number, desk?: string) => publishDocument({ desk, document, by: 'Mira Sommer', seen }, ports);
  return { settings, publish };
}

describe('editing the facility file', () => {
  it('begins with nothing, and calls the first desk after its facility', async () => {
    const { settings, publish } = open();
    expect(await openEdited(undefined, settings)).toEqual({ holds: undefined, document: undefined, snapshot: undefined });
    expect(await publish(file, 0)).toMatchObject({ kind: 'published', desk: { id: 'lindenhof', number: 1, by: 'Mira Sommer' } });
    expect(await openEdited('lindenhof', settings)).toMatchObject({ holds: { number: 1 }, document: file });
  });

  it('opens the only desk where none can be shown, and none where there are several', async () => {
    const { settings, publish } = open();
    await publish(file, 0);
    expect((await openEdited(undefined, settings)).holds?.id).toBe('lindenhof');
    const other = file.replaceAll(/"\d{15,}"/g, (id) => id.replace(/\d/, '7'));
    await publish(other, 0, 'birkenhof');
    expect((await openEdited(undefined, settings)).holds).toBeUndefined();
    expect((await openEdited('birkenhof', settings)).holds?.id).toBe('birkenhof');
  });

  it('publishes nothing that does not compile', async () => {
    const { settings, publish } = open();
    expect(await publish(withPhone('bald'), 0)).toMatchObject({ kind: 'mistakes', mistakes: [{ path: 'contact.phone' }] });
    expect(await settings.loadDesks()).toEqual({ desks: [] });
  });

  it('refuses the second of two, who still finds what they began with', async () => {
    const { settings, publish } = open();
    await publish(file, 0);
    await publish(withPhone('030 23125 555'), 1, 'lindenhof');
    expect(await publish(withPhone('030 23125 777'), 1, 'lindenhof')).toMatchObject({ kind: 'superseded', holds: { number: 2 } });
    const edited = await openEdited('lindenhof', settings);
    expect(edited.document).toBe(withPhone('030 23125 555'));
    expect(await documentSeen(edited, 1, settings)).toBe(file);
    expect(await documentSeen(edited, 9, settings)).toBeUndefined();
  });

  it('has no document of what was published without one', async () => {
    const { settings, publish } = open();
    await publish(file, 0);
    settings.documents.clear();
    expect(await openEdited('lindenhof', settings)).toMatchObject({ holds: { number: 1 }, document: undefined });
  });

  it('shows what a document would change before it is published', async () => {
    const { settings, publish } = open();
    await publish(file, 0);
    const found = review(withPhone('030 23125 555'), await openEdited('lindenhof', settings), { compiler, today });
    const changed = found.ok ? found.changes.map(({ path }) => path) : [];
    expect(changed.some((path) => path.startsWith('whatsapp.texts.greeting'))).toBe(true);
    expect(review('a: [', { snapshot: undefined }, { compiler, today })).toMatchObject({ ok: false });
  });
});
