import type { Context } from 'hono';
import { type SignedIn, signedIn } from '../../app/console/sessions.ts';
import type { ConfiguredDesk } from '../../app/settings/settings-source.ts';
import { wordsIn } from '../../console/catalogue.ts';
import { isLanguage } from '../../console/language.ts';
import type { Shell } from '../../console/layout.ts';
import { rolesAt } from '../../console/roles.ts';
import { assetPath } from './assets.ts';
import type { ConsolePorts } from './console-ports.ts';
import { readCookie, siteOf } from './guard.ts';
import type { Visit } from './page.ts';

/** A page's path, and the desk that its address names. */
export interface Place {
  readonly desk: string | undefined;
  readonly path: string;
}

/** `/console/at/ahornweg/hours` → the page `/hours` of the desk `ahornweg`. */
export function placeOf(address: string): Place {
  const found = /^\/console(?:\/at\/([a-z][a-z0-9-]*))?(\/.*)?$/.exec(address);
  return { desk: found?.[1], path: (found?.[2] ?? '').replace(/\/$/, '') };
}

/** The shell of a page in the reader's language; without a desk, one that nobody is signed in to. */
export async function shellAt(c: Context, desk?: string): Promise<Shell> {
  const chosen = readCookie(c, 'language');
  const language = isLanguage(chosen) ? chosen : 'de';
  const base = desk === undefined ? '/console' : `/console/at/${desk}`;
  return {
    words: await wordsIn(language),
    language,
    link: (path) => `${base}${path}`,
    assets: { css: assetPath('console.css'), js: assetPath('console.js'), passkey: assetPath('passkey.js') },
  };
}

/** The person behind a request; undefined: nobody is signed in. */
export async function personOf(c: Context, ports: ConsolePorts): Promise<SignedIn | undefined> {
  return signedIn(readCookie(c, 'session'), ports);
}

/** The request as pages see it. A desk that the person may not see is as one that is not there. */
export async function visitOf(c: Context, found: SignedIn, place: Place, ports: ConsolePorts): Promise<Visit> {
  const { user, people } = found;
  const desks = (await ports.settings()).desks.filter(({ id }) => rolesAt(user.rights, id).length > 0);
  const desk = deskAt(desks, place);
  return {
    user,
    people,
    signedIn: found,
    desk,
    desks,
    roles: rolesAt(user.rights, desk?.id),
    query: new URL(c.req.url).searchParams,
    origin: siteOf(c).origin,
    now: ports.deskNow(),
    shell: await shellAt(c, desks.length > 1 ? desk?.id : undefined),
    ports,
  };
}

function deskAt(desks: readonly ConfiguredDesk[], { desk }: Place): ConfiguredDesk | undefined {
  return desk === undefined ? desks[0] : desks.find(({ id }) => id === desk);
}
