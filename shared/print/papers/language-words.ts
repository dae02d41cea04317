import type { ForeignLanguage } from '../../languages/spoken.ts';

const names: Readonly<Record<ForeignLanguage, string>> = {
  en: 'Englisch',
  uk: 'Ukrainisch',
  ru: 'Russisch',
  tr: 'Türkisch',
  ar: 'Arabisch',
  fa: 'Persisch',
  pl: 'Polnisch',
  ro: 'Rumänisch',
};

/** Languages as German papers name them. */
export const germanNames: Readonly<Record<string, string>> = names;
