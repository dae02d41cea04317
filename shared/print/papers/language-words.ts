const names = new Intl.DisplayNames('de', { type: 'language' });

/** A language as German papers name it, by its code: `uk` is Ukrainisch. */
export function germanName(code: string): string {
  return names.of(code) ?? code;
}
