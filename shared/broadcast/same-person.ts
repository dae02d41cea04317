/**
 * Two names of one identity: AWS compares names without case, and a person who types `A. K.` for `a.k.` is no second one.
 * @param one an ARN of STS, or a name given with `--as`
 */
export function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}:/@_]/gu, '');
  return plain(one) === plain(other);
}
