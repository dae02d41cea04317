/** Sentences of another language that serve as they are, chosen by name: what is left out is missed by the compiler. */
export function same<Section extends object, Key extends keyof Section>(section: Section, ...keys: readonly Key[]): Pick<Section, Key> {
  return Object.fromEntries(keys.map((key) => [key, section[key]])) as Pick<Section, Key>;
}
