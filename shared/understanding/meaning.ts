/** A word that is meant for the desk, not for a human. */
export type Command =
  /** `START`: confirms a pending newsletter question. */
  | 'start'
  /** `STOPP`, "keine Nachrichten mehr", WhatsApp's own stop: withdrawal. */
  | 'stop'
  /** A wish for the newsletter in free words. */
  | 'subscribe'
  /** `MENSCH`: the way to a human. */
  | 'human'
  /** `AUSKUNFT`. */
  | 'access'
  /** `LÖSCHEN`. */
  | 'erase'
  /** `JA LÖSCHEN`. */
  | 'erase-confirm'
  /** `DATENSCHUTZ`. */
  | 'privacy'
  /** `NEWS`: the latest issue. */
  | 'news';

/** All that is kept of what somebody wrote. Absent fields: nothing was recognised. */
export interface Meaning {
  readonly command?: Command;
}
