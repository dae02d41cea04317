import { describe, expect, test } from 'vitest';
import { installSketches, sketchFile } from '../../../infra/terminal/guide-sketches.ts';
import { setups } from '../../../shared/channels/setups.ts';
import { checklistView } from '../../../shared/console/pages/setup-checklist.ts';
import { switchInWords } from '../../../shared/console/switch-sketch.ts';
import { words } from '../../../shared/console/words.ts';

const items = [...new Map(Object.values(setups).flatMap(({ checklist }) => checklist.map((item) => [item.id, item]))).values()];
const places = { ...Object.fromEntries(items.map(({ id, at }) => [id, at])), ...installSketches };

describe('a sketch of where a switch is', () => {
  test.each(Object.entries(places))('%s fits its frame', (_, { site, menu, here, label, control }) => {
    expect(site.length).toBeLessThanOrEqual(45);
    expect(menu.length).toBeLessThanOrEqual(3);
    expect(menu[here]).toBeDefined();
    for (const entry of menu) expect(entry.length).toBeLessThanOrEqual(18);
    expect(label.length).toBeLessThanOrEqual(30);
    expect(control.length).toBeLessThanOrEqual(26);
  });

  test('says in words what it shows', () => {
    expect(
      switchInWords({ site: 'App-Dashboard', menu: ['Dashboard', 'App Review'], here: 1, label: 'Zugriff', control: 'Anfordern' }),
    ).toBe('Skizze: App-Dashboard, „App Review“, „Zugriff“: Anfordern');
  });

  test('stands at each item that is open, with its words, and goes once it is done', () => {
    const shell = { words, link: (path: string) => path } as unknown as Parameters<typeof checklistView>[1];
    const page = (done: 'no' | 'by-hand') => checklistView({ items: items.map((item) => ({ ...item, labels: [], done })) }, shell).markup;
    expect([...page('no').matchAll(/<svg class="sketch" [^>]*role="img" aria-label="Skizze: /g)]).toHaveLength(8);
    expect(page('no')).toContain('aria-label="Skizze: App-Dashboard, „Dashboard“, „App-Modus: Live“: ein"');
    expect(page('by-hand')).not.toContain('<svg');
    // Nothing that the pages' policy would refuse.
    expect(page('no')).not.toMatch(/style=|<script|<image|href="data:/);
  });

  test.each(Object.entries(places))('%s lies beside the guide as it is drawn', async (id, place) => {
    await expect(sketchFile(place)).toMatchFileSnapshot(`../../../infra/pictures/${id}.svg`);
  });
});
