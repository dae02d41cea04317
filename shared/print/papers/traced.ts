/**
 * Wraps facts so that every setting that is read is noted by its name (`retention.contactMonths`). A list counts as one setting, and so does a
 * group of which nothing but its presence was asked.
 */
export function traced<Facts extends object>(facts: Facts): { readonly facts: Facts; readonly read: () => readonly string[] } {
  const names = new Set<string>();
  const hasParts = (group: string) => [...names].some((name) => name.startsWith(`${group}.`));
  return {
    facts: watch(facts, '', (name) => names.add(name)),
    read: () => [...names].filter((name) => !hasParts(name)).toSorted(),
  };
}

function watch<T extends object>(group: T, path: string, note: (name: string) => void): T {
  return new Proxy(group, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol') return value;
      const name = path === '' ? key : `${path}.${key}`;
      note(name);
      return isGroup(value) ? watch(value, name, note) : value;
    },
  });
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
