import type { LanguageHints } from '../hints.ts';

/** Words and letters that give English away. */
export const enHints = (): LanguageHints => ({
  script: 'latin',
  bySound: true,
  letters: '',
  words:
    'the i to is my me you and not dont are do am a it in of have can want this that please what no for with he she was been im at on your how who will from by they them his her need get hello hi help ive cant wont didnt doesnt about could would should because just only when where there any some people friend mother father husband wife son daughter boyfriend girlfriend dying anymore myself himself herself yourself again theyre nothing nobody everything never always feel makes since our we us keep let yes if or',
});
