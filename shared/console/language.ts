/** Languages of the console: German, simple German, English. */
export const languages = ['de', 'leicht', 'en'] as const;
export type Language = (typeof languages)[number];

/** A language's own name, and what a page in it says in `lang`. `simple` is a registered variant of any language. */
export const languageNames: Readonly<Record<Language, { readonly name: string; readonly lang: string }>> = {
  de: { name: 'Deutsch', lang: 'de' },
  leicht: { name: 'Einfaches Deutsch', lang: 'de-simple' },
  en: { name: 'English', lang: 'en' },
};

export function isLanguage(text: string | undefined): text is Language {
  return languages.some((language) => language === text);
}
