import type { Context, Hono } from 'hono';
import { recoverBy } from '../../app/console/admission.ts';
import { unsubscribe } from '../../app/console/push.ts';
import { openSession } from '../../app/console/sessions.ts';
import { joinPage, recoverPage } from '../../console/access.ts';
import type { Html } from '../../console/html.ts';
import { isLanguage } from '../../console/language.ts';
import { document, type Shell } from '../../console/layout.ts';
import type { Problem, Words } from '../../console/words.ts';
import { record } from './audit.ts';
import type { ConsolePorts } from './console-ports.ts';
import { writeCookie } from './guard.ts';
import { personOf, shellAt } from './visit.ts';

/** The pages of people who are not signed in: joining, a recovery code; and the way out. */
export function addAccessRoutes(app: Hono, ports: () => Promise<ConsolePorts>): void {
  const join = (c: Context) => open(c, 200, ({ join }) => join.title, joinPage, true);
  app.get('/console/join', join);
  // Sent without script only: the page says that it needs one here.
  app.post('/console/join', join);
  app.get('/console/recover', (c) => recover(c, 200));
  app.post('/console/recover', async (c) => {
    const code = new URLSearchParams(await c.req.text()).get('code') ?? '';
    const opened = await ports();
    const user = await recoverBy(code.trim(), opened);
    if (typeof user === 'string') return recover(c, 422, `code-${user}`);
    await record({ who: user.name, what: 'recovered' }, undefined, opened);
    writeCookie(c, 'session', await openSession(user.id, 'recovery-code', opened));
    return c.redirect('/console/me', 303);
  });
  app.post('/console/language', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const language = form.get('language') ?? undefined;
    if (isLanguage(language)) writeCookie(c, 'language', language);
    const to = form.get('to') ?? '';
    return c.redirect(/^\/console(?:[/?]|$)/.test(to) ? to : '/console', 303);
  });
  app.post('/console/leave', async (c) => {
    const opened = await ports();
    const found = await personOf(c, opened);
    if (found) {
      await unsubscribe(found.user.id, ({ session }) => session === found.hash, opened);
      await opened.store.endSession(found.hash);
    }
    writeCookie(c, 'session', '');
    return c.redirect('/console', 303);
  });
}

function recover(c: Context, status: 200 | 422, why?: Problem): Promise<Response> {
  return open(
    c,
    status,
    ({ recover }) => recover.title,
    (shell) => recoverPage(shell, why),
    false,
  );
}

/** A page around which there is no menu. */
export async function open(
  c: Context,
  status: 200 | 401 | 403 | 404 | 413 | 422 | 500,
  title: (words: Words) => string,
  main: (shell: Shell) => Html,
  usesPasskey: boolean,
): Promise<Response> {
  c.status(status);
  const shell = await shellAt(c);
  return c.html(document(shell, { title: title(shell.words), main: main(shell), usesPasskey }).markup) as Response;
}
