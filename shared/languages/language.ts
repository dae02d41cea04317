/** The languages the desk understands, German first: it stands in for a language that cannot be told. ISO 639-1. */
export const languageCodes = ['de', 'en', 'uk', 'ru', 'tr', 'ar', 'fa', 'pl', 'ro'] as const;
export type LanguageCode = (typeof languageCodes)[number];
