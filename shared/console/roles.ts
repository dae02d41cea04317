/** Rights of a person of the staff. `admin` may do everything; `protection` is the data-protection officer, who looks and changes nothing. */
export const roles = ['staff', 'newsletter', 'admin', 'protection'] as const;
export type Role = (typeof roles)[number];

/** A role at one desk, or at every desk of the deployment, those to come included. */
export interface Right {
  /** A desk's id, or `*`. */
  readonly desk: string;
  readonly role: Role;
}

/** The roles that these rights give at a desk; at no desk (nothing is published yet): those that hold everywhere. */
export function rolesAt(rights: readonly Right[], desk: string | undefined): readonly Role[] {
  const held = rights.filter((right) => right.desk === '*' || right.desk === desk).map(({ role }) => role);
  return roles.filter((role) => held.includes(role));
}

/** Whether one of the roles held is asked for. An admin's always is. */
export function mayUse(held: readonly Role[], asked: readonly Role[]): boolean {
  return held.includes('admin') || held.some((role) => asked.includes(role));
}

/** Whether somebody with these rights may give and take rights at a desk (`*`: at all of them): an admin of all, or of that one. */
export function mayGive(rights: readonly Right[], desk: string): boolean {
  return rights.some((right) => right.role === 'admin' && (right.desk === '*' || right.desk === desk));
}

/** Whether the rights hold everywhere with this role. */
export function holdsEverywhere(rights: readonly Right[], role: Role): boolean {
  return rights.some((right) => right.desk === '*' && right.role === role);
}
