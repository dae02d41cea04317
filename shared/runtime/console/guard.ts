import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { longestSessionMs } from '../../app/console/sessions.ts';
import type { Site } from './passkeys.ts';

/** Nothing runs, loads or frames but the console's own files; text becomes markup nowhere in a script, and an address one by the policy `pforte` alone. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types pforte',
].join('; ');

/** Headers of every answer. `same-origin` as a referrer policy: with a stricter one a form's `Origin` would be `null`. */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Sets the headers; what is not said to be kept is kept nowhere. */
export const withHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  if (siteOf(c).origin.startsWith('https:')) c.res.headers.set('strict-transport-security', 'max-age=31536000');
};

/** Whether a page of another site makes a browser send this. A browser too old to say so names the origin; what names neither is no form. */
export function isForeign(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin';
  return c.req.header('origin') !== siteOf(c).origin;
}

/** The site under the name that it was asked by. API Gateway answers to its own name alone, and says itself that it was asked by TLS. */
export function siteOf(c: Context): Site {
  const host = c.req.header('host') ?? '';
  const scheme = c.req.header('x-forwarded-proto') === 'http' ? 'http' : 'https';
  return { origin: `${scheme}://${host}`, rpId: host.replace(/:\d+$/, '') };
}

/** Cookies by what they hold. */
type CookieName = 'session' | 'ticket' | 'language';

const keptSeconds: Readonly<Record<CookieName, number>> = { session: longestSessionMs / 1000, ticket: 300, language: 365 * 24 * 3600 };

/** `__Host-`: no other host, path or insecure connection sets it. A browser without TLS, as on localhost, would not keep that. */
function cookieOf(c: Context, name: CookieName): { readonly key: string; readonly secure: boolean } {
  const secure = siteOf(c).origin.startsWith('https:');
  return { key: `${secure ? '__Host-' : ''}pforte-${name}`, secure };
}

export function readCookie(c: Context, name: CookieName): string | undefined {
  return getCookie(c, cookieOf(c, name).key);
}

export function writeCookie(c: Context, name: CookieName, value: string): void {
  const { key, secure } = cookieOf(c, name);
  setCookie(c, key, value, {
    path: '/',
    httpOnly: true,
    secure,
    // A link in a mail leads to a page; forms of other sites are refused by their origin.
    sameSite: name === 'ticket' ? 'Strict' : 'Lax',
    maxAge: value === '' ? 0 : keptSeconds[name],
  });
}
