/** A keyring as it is printed, to be put away. */
export interface KeyringSheet {
  /** Lines of words, to be typed. */
  readonly lines: readonly (readonly string[])[];
  /** Contents of the QR code: capitals and digits alone. */
  readonly code: string;
  /** Names the keyring as it is now; another sealing key changes it. Tells nothing of the keys. */
  readonly fingerprint: string;
}

/**
 * A copy as somebody brought it back: scanned, typed, or the line that a command showed.
 * - `keyring`: whole, as JSON. - `damaged`: it was a copy; `line`: where its words are wrong first; absent: something is cut off. - `unreadable`: none.
 */
export type CopyRead =
  | { readonly kind: 'keyring'; readonly text: string; readonly fingerprint: string }
  | { readonly kind: 'damaged'; readonly line?: number }
  | { readonly kind: 'unreadable' };

/**
 * Usefulness of a keyring's copy. - `whole`: it can stand in for the stored one. - `outdated`: it lacks sealing keys that were added since,
 * and cannot open what these sealed. - `other`: it is the copy of another keyring. - `unreadable`: it is none.
 */
export type CopyVerdict =
  | { readonly kind: 'whole' | 'other' | 'unreadable' }
  | { readonly kind: 'outdated'; readonly missing: readonly string[] };

/** Operations on a keyring's text. Each throws `AppError('secrets.missing')` where the stored one is none. */
export interface KeyringTools {
  sheet(stored: string): KeyringSheet;
  read(copy: string): CopyRead;
  compare(stored: string, copy: string): CopyVerdict;
  /** The same with one more sealing key, which seals from now on. */
  rotate(stored: string): string;
}

/** Secrets of a deployment: `keyring`, `meta-app`, `meta-tokens`, and a desk's own tokens. */
export interface SecretsStore {
  read(secret: string): Promise<string | undefined>;
  /** Stores what is not there yet; false: something is, and stays. */
  create(secret: string, value: string): Promise<boolean>;
  replace(secret: string, value: string): Promise<void>;
}
