import type { Channel } from '../channels/registry.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { TextId } from '../facility/text-id.ts';

/** Content of one issue. Our own words: unlike a client's, they may be stored. */
export interface Issue {
  /** One line: a parameter of an approved template takes no line break. */
  readonly text: string;
  /** Where there is more to read; https. */
  readonly link: string;
}

/** A WhatsApp template as Meta approved it. */
export interface TemplateName {
  readonly name: string;
  readonly language: string;
}

/** The text id of the frame that every issue is sent in: sender, imprint, STOPP. */
export const frameText: TextId = 'broadcast.frame';

/** The fields of the frame that an issue fills; all others are fixed for the facility. They are the template's parameters, too. */
export function issueFields({ text, link }: Issue): { readonly inhalt: string; readonly link: string } {
  return { inhalt: text, link };
}

/** A second person's yes to one draft, for these recipients, as it reads now. */
export interface Approval {
  /** The identity of whoever agreed, as `Job.createdBy`. */
  readonly by: string;
  readonly at: number;
  /** Hash of what the issue alone does not say: its writers, its template, its form. */
  readonly draft: string;
  /** Keyed: who can write the table, but has not the facility's keys, cannot make one. */
  readonly seal: string;
}

/** Send that a receipt is about: an issue to a person, by which try. */
export interface IssueToken {
  readonly job: string;
  readonly person: Pseudonym;
  /** The second try comes a day after Meta held the first one back. */
  readonly again: boolean;
}

/** The issue that subscribers without an open window get when they next write, and that NEWS pulls. */
export interface News {
  readonly job: string;
  readonly issue: Issue;
  /** When it began to go out: the date that NEWS names. */
  readonly at: number;
  /** Unasked delivery ends then. */
  readonly waitsUntil: number;
  /** A second person's yes, where there is one. */
  readonly approval?: Approval;
  /** Channels whose subscribers wait for it. */
  readonly waitsOn: readonly Channel[];
}
