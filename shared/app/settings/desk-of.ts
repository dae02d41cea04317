import type { Desk, DeskAccount, DeskId } from './settings-ports.ts';

/** Whether a delivery to the account is the desk's. */
export function hasAccount({ accounts }: Pick<Desk, 'accounts'>, { channel, account }: DeskAccount): boolean {
  return accounts.some((own) => own.channel === channel && own.account === account);
}

/** The desks that have one of these accounts. */
export function desksWith(accounts: readonly DeskAccount[], desks: readonly Desk[]): readonly Desk[] {
  return desks.filter((desk) => accounts.some((account) => hasAccount(desk, account)));
}

/** Format of a desk's id. */
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
