import type { LanguageNames } from '../language-names.ts';

/** How Romanian is called, and how it says yes. */
export const roNames = (): LanguageNames => ({
  names: 'rumänisch* romanian* румын* румунськ* rumence* romence* رومان* rumuńsk* român* roman* romanesc*',
  yes: 'da sigur bine',
});
