/** Meta's own Graph API; the local run and tests name another. */
export const graphHost = 'https://graph.facebook.com';

/** The one place that names Graph's version (v26.0 is current since 2026-07-29; each lives about two years). */
export const graphVersion = 'v26.0';
