import { hasAccount } from './publish.ts';
import type { Desk, DeskAccount, DeskId } from './settings-ports.ts';

/** The desks that have one of these accounts. */
export function desksWith(accounts: readonly DeskAccount[], desks: readonly Desk[]): readonly Desk[] {
  return desks.filter((desk) => accounts.some((account) => hasAccount(desk, account)));
}

/** What a desk's id looks like. */
export const deskIdPattern = /^[a-z][a-z0-9-]{0,39}$/;

const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** An id for a new desk from a name, as the facility file's: `Beratung Süd.yaml` → `beratung-sued`. */
export function deskIdFrom(name: string): DeskId {
  const plain = name
    .toLowerCase()
    .replace(/\.ya?ml$/, '')
    .replace(/[äöüß]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return plain === '' ? 'desk' : plain;
}
