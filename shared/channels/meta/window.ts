/** Meta lets a person be answered freely for a day after their last words, on every channel. */
export const metaWindowMs = 24 * 60 * 60 * 1000;
