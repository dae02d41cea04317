import { callbackTokenPrefix } from '../contract.ts';

/** Our mark as it travels through Meta: prefix and token. */
export const toCallbackData = (token: string): string => `${callbackTokenPrefix}${token}`;

/** The token of a mark of ours; undefined for somebody else's `metadata` or `biz_opaque_callback_data`. */
export const tokenFromCallbackData = (mark: string | undefined): string | undefined =>
  mark?.startsWith(callbackTokenPrefix) && mark.length > callbackTokenPrefix.length ? mark.slice(callbackTokenPrefix.length) : undefined;
