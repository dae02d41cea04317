import type { LanguageNames } from '../language-names.ts';

/** How Arabic is called, and how it says yes. */
export const arNames = (): LanguageNames => ({
  names: 'arabisch* arabic* арабс* арабськ* arapça* arapca* عربي* العربية بالعربي* عرب* arabsk* arabă* araba',
  yes: 'نعم اي ايوه أجل تمام',
});
