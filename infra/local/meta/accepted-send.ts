import type { GraphAnswer } from './graph-errors.ts';
import type { Person } from './person.ts';
import type { Choice } from './transcript.ts';

/** A send that passed every check: what the phone shows and what the statuses carry. */
export interface AcceptedSend {
  readonly person: Person;
  readonly kind: 'text' | 'template';
  readonly text: string;
  readonly choices: readonly Choice[];
  /** WhatsApp: our `biz_opaque_callback_data`. */
  readonly opaque?: string;
  readonly category: 'service' | 'marketing';
  /** Messenger: the message as it was sent, for the echo. */
  readonly message?: Record<string, unknown>;
  /** The recipient as the caller wrote it; Meta gives it back. */
  readonly input: string;
}

export type Checked = { readonly ok: true; readonly send: AcceptedSend } | { readonly ok: false; readonly answer: GraphAnswer };

export interface Templates {
  /** Text with `{{1}}` or `{{name}}`, or undefined where name or language are unknown. */
  readonly body: (name: string, language: string) => string | undefined;
}
