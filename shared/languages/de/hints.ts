import type { LanguageHints } from '../hints.ts';

/** Words and letters that give German away. */
export const deHints = (): LanguageHints => ({
  script: 'latin',
  bySound: true,
  letters: 'äß',
  words:
    'ich du er sie es wir ihr der die das und nicht ist bin mir mich mein meine zu ein eine auf mit in von was wie wo bitte mehr kann will hat habe hab auch den dem zum noch so ja nein oder aber wenn dass bei im am um uns euch net nix i is des ned hallo guten tag danke wann habt mi mei dei i ned hob hot san ham koa oda wia mir ma isch han nüd ick mien dat für über müssen möchte könnt könnte würde gibt haben seid sind war waren nur schon jetzt heute morgen keine kein keinen alles immer dann weil wer warum meiner meinen meinem ihn ihm unser diese dieser nach vom beim gern gerne schön geht gut',
});
