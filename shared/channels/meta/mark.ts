import { markPrefix } from '../contract.ts';

/** Our mark as it travels through Meta: prefix and token. */
export const markOf = (token: string): string => `${markPrefix}${token}`;

/** The token of a mark of ours; undefined for somebody else's `metadata` or `biz_opaque_callback_data`. */
export const tokenOf = (mark: string | undefined): string | undefined =>
  mark?.startsWith(markPrefix) && mark.length > markPrefix.length ? mark.slice(markPrefix.length) : undefined;
