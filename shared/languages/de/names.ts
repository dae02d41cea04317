import type { LanguageNames } from '../language-names.ts';

/** How German is called, and how it says yes. */
export const deNames = (): LanguageNames => ({
  names: 'deutsch* german* nimec* німец* немец* almanca* المانيه آلماني* ألمانية الألمانية ألماني* niemiec* german* germana*',
  yes: 'ja jo jup jap jep klar gerne gern passt ok okay oki jawohl jaa joa',
});
