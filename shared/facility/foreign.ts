import type { ForeignTexts, LineId } from '../languages/foreign-texts.ts';
import type { ForeignLanguage } from '../languages/registry.ts';
import type { GreetingTemplate, TextTemplate } from './template.ts';
import type { TextId } from './text-id.ts';

/** Texts of one channel in another language, all filled as far as they are fixed, like the German ones. */
export interface SpokenTexts extends Pick<ForeignTexts, 'direction' | 'wording'> {
  /** Under a German answer. */
  readonly lines: Readonly<Record<LineId, TextTemplate>>;
  /** In place of the German words: answers in a crisis, and the line that names the numbers. */
  readonly crisis: TextTemplate;
  /** The same for a repeat within minutes, with other numbers; absent: this snapshot is older than it is. */
  readonly again?: TextTemplate;
  readonly numbers: TextTemplate;
  /** Descriptions of the shipped help lines, by their numbers; absent: this snapshot is older than they are. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Everything; absent: the facility has not marked the language as reviewed. */
  readonly whole?: {
    readonly greeting: GreetingTemplate;
    readonly byId: Readonly<Partial<Record<TextId, TextTemplate>>>;
  };
}

export type SpokenByLanguage = Readonly<Partial<Record<ForeignLanguage, SpokenTexts>>>;
