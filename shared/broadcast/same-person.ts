/**
 * Two names of one identity: AWS compares names without case, and a person who types `A. K.` for `a.k.` is no second one. In AWS it is the user of
 * an account: with their own credentials or in a role, whose sessions are called as the user is.
 *
 * @param one an ARN of STS, or a name given with `--as`
 */
export function isSamePerson(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:/@_]/gu, '');
  const [, account, user] = /^arn:\w+:(?:iam|sts)::(\d+):(?:user|assumedrole)\/(?:.*\/)?([^/]+)$/u.exec(words) ?? [];
  return account === undefined ? words : `${account}/${user}`;
}
