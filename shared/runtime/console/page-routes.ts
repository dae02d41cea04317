import type { Context, Hono } from 'hono';
import { AppError } from '../../app/app-error.ts';
import { type PushKind, pushToStaff } from '../../app/console/push.ts';
import { isFresh } from '../../app/console/sessions.ts';
import { confirmPage, signInPage, troublePage } from '../../console/access.ts';
import { Html } from '../../console/html.ts';
import { document, type Frame } from '../../console/layout.ts';
import { mayUse, type Role, rolesAt } from '../../console/roles.ts';
import type { Problem, Said } from '../../console/words.ts';
import { fileText } from '../../facility/file-text.ts';
import { failureOf } from '../fail-safe.ts';
import { log } from '../log.ts';
import { open } from './access-routes.ts';
import { record } from './audit.ts';
import type { ConsolePorts } from './console-ports.ts';
import type { Action, Again, Outcome, Page, Visit } from './page.ts';
import { personOf, placeOf, visitOf } from './visit.ts';

type Status = 200 | 403 | 404 | 422;

/** Every page of the table, each behind its roles. */
export function addPageRoutes(app: Hono, pages: readonly Page[], ports: () => Promise<ConsolePorts>): void {
  app.on(['GET', 'POST'], ['/console', '/console/*'], async (c) => answer(c, pages, await ports()));
}

async function answer(c: Context, pages: readonly Page[], ports: ConsolePorts): Promise<Response> {
  const place = placeOf(c.req.path);
  const form = c.req.method === 'POST' ? await formIn(c) : undefined;
  const found = await personOf(c, ports);
  if (!found) return askWho(c, form);
  const visit = await visitOf(c, found, place, ports);
  const page = pages.find(({ path }) => path === place.path);
  const at: At = { c, pages, visit };
  if (!page || (place.desk !== undefined && !visit.desk)) return trouble(at, 404, 'no-such-page');
  if (page.roles !== 'anybody' && !mayUse(rolesOn(page, visit), page.roles)) return trouble(at, 403, 'forbidden');
  if (!page.isForAnyDesk && !visit.desk) return c.redirect(emptyPath(pages), 303);
  return form ? take(at, page, form) : show(at, page, 200);
}

/** The roles that count on a page: of the desk that is shown, or those that hold everywhere. */
function rolesOn({ isForDeskRights }: Page, { user, roles }: Visit): readonly Role[] {
  return isForDeskRights ? roles : rolesAt(user.rights, undefined);
}

/** A form's fields; a file in it is its text, or nothing with the reason in `<name>-problem`. */
async function formIn(c: Context): Promise<URLSearchParams> {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) return new URLSearchParams(await c.req.text());
  const form = new URLSearchParams();
  for (const [name, value] of await c.req.formData()) {
    const read = typeof value === 'string' ? { ok: true as const, text: value } : fileText(new Uint8Array(await value.arrayBuffer()));
    if (read.ok) form.append(name, read.text);
    else form.append(`${name}-problem`, read.problem);
  }
  return form;
}

/** Where somebody is sent while nothing is published: to the set-up page, if there is one. */
function emptyPath(pages: readonly Page[]): string {
  return pages.some(({ path }) => path === '/setup') ? '/console/setup' : '/console/empty';
}

interface At {
  readonly c: Context;
  readonly pages: readonly Page[];
  readonly visit: Visit;
}

/** Asks for a passkey; what was being sent is kept in the page and sent then. */
function askWho(c: Context, form: URLSearchParams | undefined): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const next = form ? { action: pathname, fields: [...form] } : { to: `${pathname}${search}` };
  return open(
    c,
    401,
    ({ signIn }) => signIn.title,
    (shell) => signInPage(shell, next),
    true,
  );
}

async function take(at: At, page: Page, form: URLSearchParams): Promise<Response> {
  const { c, visit } = at;
  const action = page.actions[form.get('act') ?? ''];
  if (!action) return trouble(at, 404, 'no-such-page');
  if (action.roles && !mayUse(rolesOn(page, visit), action.roles)) return trouble(at, 403, 'forbidden');
  if (action.needsFreshPasskey && !isFresh(visit.signedIn.session, visit.ports.now())) {
    const resumed = { action: c.req.path, fields: [...form] };
    return open(
      c,
      403,
      ({ confirm }) => confirm.title,
      (shell) => confirmPage(shell, resumed, visit.shell.link(page.path)),
      true,
    );
  }
  const outcome = await runSafely(action, visit, form);
  if (outcome.kind === 'again') return show(at, page, 422, { form, ...outcome });
  if (outcome.kind === 'checks') return c.json(outcome.checks);
  if (action.audit && !('isNothingNew' in outcome))
    await record(
      { who: visit.user.name, what: action.audit, ...(outcome.about !== undefined && { about: outcome.about }) },
      spaceOf(page, visit),
      visit.ports,
    );
  if (outcome.kind === 'done' && outcome.wakes && !outcome.isNothingNew) await wake(outcome.wakes, visit);
  if (outcome.kind === 'show') return whole(at, 200, outcome.title, outcome.main);
  return c.redirect(addressOf(visit, outcome.to ?? page.path, outcome), 303);
}

/** The act is done: that nobody could be woken is no failure of it. */
async function wake(kind: PushKind, { desk, user, ports }: Visit): Promise<void> {
  const { store, now, push } = ports;
  if (!push) return;
  await pushToStaff({ kind, desk: desk?.id, except: user.id }, { store, now, sendPush: push.send }).catch((error: unknown) =>
    log('function.failed', { functionName: 'console', ...failureOf(error) }),
  );
}

function spaceOf({ isForAnyDesk }: Page, { desk }: Visit) {
  return isForAnyDesk ? undefined : desk?.space;
}

function addressOf({ shell }: Visit, path: string, { said, query = {} }: Extract<Outcome, { readonly kind: 'done' }>): string {
  const parameters = new URLSearchParams({ ...query, ...(said !== undefined && { said }) }).toString();
  return `${shell.link(path)}${parameters === '' ? '' : `?${parameters}`}`;
}

/** Two people at once: the second is shown the page as it is now. */
async function runSafely(action: Action<Visit>, visit: Visit, form: URLSearchParams): Promise<Outcome> {
  try {
    return await action.run(visit, form);
  } catch (error) {
    if (error instanceof AppError && error.code === 'store.conflict') return { kind: 'again', problem: 'conflict' };
    throw error;
  }
}

async function show(at: At, page: Page, status: Status, again?: Again): Promise<Response> {
  const { c, visit } = at;
  const shown = await page.show({ ...visit, ...(again && { again }) });
  if (shown instanceof Html) return whole(at, status, page.title(visit.shell.words), shown, page);
  c.header('content-disposition', `attachment; filename="${shown.name}"`);
  c.header('content-type', shown.type);
  return c.body(shown.body);
}

function whole({ c, pages, visit }: At, status: Status, title: string, main: Html, page?: Page): Response {
  c.status(status);
  const said = visit.query.get('said');
  const body = {
    title,
    main,
    frame: frameOf(pages, visit, page),
    ...(said !== null && Object.hasOwn(visit.shell.words.said, said) && { said: said as Said }),
    usesPasskey: page?.usesPasskey ?? false,
  };
  return c.html(document(visit.shell, body).markup) as Response;
}

function trouble(at: At, status: 403 | 404, why: Problem): Response {
  return whole(at, status, at.visit.shell.words.problems[why], troublePage(at.visit.shell, why));
}

/** The menu holds what the person may see. */
function frameOf(pages: readonly Page[], visit: Visit, current: Page | undefined): Frame {
  const { desk, desks, shell } = visit;
  const nav = pages.flatMap((page) => {
    const isOpen = page.roles === 'anybody' || mayUse(rolesOn(page, visit), page.roles);
    if (page.nav === undefined || !isOpen || (!desk && !page.isForAnyDesk)) return [];
    return [{ href: shell.link(page.path), label: shell.words.nav[page.nav], isCurrent: page === current }];
  });
  const others = desks.map(({ id, snapshot }) => ({
    href: `/console/at/${id}`,
    label: snapshot.facility.shortName,
    isCurrent: id === desk?.id,
  }));
  return { nav, ...(desk && { desk: desk.snapshot.facility.shortName }), ...(others.length > 1 && { desks: others }) };
}
