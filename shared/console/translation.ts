import type { Words } from './words.ts';

/** Sections in every language: a sentence missing in one is an error of the compiler. */
type Translated =
  | 'shell'
  | 'signIn'
  | 'join'
  | 'recover'
  | 'confirm'
  | 'me'
  | 'team'
  | 'audit'
  | 'recovery'
  | 'phone'
  | 'push'
  | 'numbers'
  | 'flyers'
  | 'empty'
  | 'back';

/** Words of another language. In sections that are not named above, a sentence that is missing is the German one. */
export type Translation = Pick<Words, Translated> & {
  readonly [Section in Exclude<keyof Words, Translated>]?: Words[Section] extends string ? Words[Section] : Partial<Words[Section]>;
};
