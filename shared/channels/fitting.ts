import type { Shortcut } from '../facility/shortcuts.ts';

/** As many as there is room for: what every facility has stays, the last of the facility's own topics go. */
export function fitting(
  shortcuts: readonly Shortcut[],
  most: number,
): { readonly kept: readonly Shortcut[]; readonly leftOut: readonly string[] } {
  const own = shortcuts.filter(({ isOwn }) => isOwn);
  const dropped = new Set(own.slice(Math.max(0, own.length - Math.max(0, shortcuts.length - most))));
  return { kept: shortcuts.filter((one) => !dropped.has(one)), leftOut: [...dropped].map(({ title }) => title) };
}
