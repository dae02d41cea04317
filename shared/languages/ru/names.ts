import type { LanguageNames } from '../language-names.ts';

/** How Russian is called, and how it says yes. */
export const ruNames = (): LanguageNames => ({
  names: 'russisch* russian* русск* російськ* росийськ* rusça* rusca* روس* rosyjsk* rus rusă* ruseșt*',
  yes: 'да ага конечно хорошо',
});
