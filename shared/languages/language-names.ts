/** Words parted by spaces, folded before they are compared; `stem*` is the beginning of a word. */
export interface LanguageNames {
  /** Names of the language in all languages of the desk. */
  readonly names: string;
  /** Words that say yes in it, alone. */
  readonly yes: string;
}

/** Languages people ask for that the desk does not speak. */
export const otherLanguages =
  'französisch* french* french kurdisch* kurdi* kurmanci sorani spanisch* spanish italienisch* italian albanisch* shqip tigrinya* somali* bulgarisch* serbisch* kroatisch* bosnisch* griechisch* chinesisch* vietnamesisch* hindi urdu paschtu* pashto فرانس* курдс* französ*';

/** Wishes for simple German. */
export const simpleLanguage = 'leicht* einfach* simpel* easy simple';
