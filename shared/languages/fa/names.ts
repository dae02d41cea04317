import type { LanguageNames } from '../language-names.ts';

/** How Persian is called, and how it says yes. */
export const faNames = (): LanguageNames => ({
  names: 'persisch* farsi* dari persian* персид* перськ* фарси farsça* farsca* فارسی* فارسي* دری perski* persan*',
  yes: 'بله آره اره باشه',
});
