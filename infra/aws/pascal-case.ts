/** `away-mode` → `AwayMode`: how an id of the inventory stands in logical ids and outputs. */
export function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
