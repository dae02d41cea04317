export type Script = 'latin' | 'cyrillic' | 'arabic';

/** By what a short text in a language is told from others of the same script. */
export interface LanguageHints {
  readonly script: Script;
  /** Where nothing tells its script's languages apart, a text is in this one. */
  readonly onTie?: true;
  /** Words are known by their sound as well, and forgiven one slip: `slips.ts` has the sounds. */
  readonly bySound?: true;
  /** Letters that the other languages of the script do not have. */
  readonly letters: string;
  /** Small words that every second message has, parted by spaces. */
  readonly words: string;
}

/** Small words of Russian, Ukrainian, Arabic and Persian that is typed on a Latin keyboard, folded coarsely. */
export const romanisedWords =
  'ya ja ne hochu xochu khochu bolshe bilshe menya mene mne meni muzh cholovik po badi bedi bdi ma mikham nemikham man dige lotfan zhit jozi shoharam mano uzhe pozhaluysta pozhalusta bud laska vin dveryma dver ktir wlad yom chto mogu khodam pomogite dopomozhit sa3douni';
