import type { ConsoleUser, People, Versioned } from '../../app/console/console-ports.ts';
import type { PushKind } from '../../app/console/push.ts';
import type { SignedIn } from '../../app/console/sessions.ts';
import type { ConfiguredDesk } from '../../app/settings/settings-source.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import type { FieldChecks } from '../../console/field-checks.ts';
import type { Html } from '../../console/html.ts';
import type { Shell } from '../../console/layout.ts';
import type { Role } from '../../console/roles.ts';
import type { Problem, Said, Words } from '../../console/words.ts';
import type { ConsolePorts, DeskPorts } from './console-ports.ts';

/** One request of a signed-in person. */
export interface Visit {
  readonly user: ConsoleUser;
  readonly people: Versioned<People>;
  readonly signedIn: SignedIn;
  /** The desk that is shown; undefined: none is published, or none of this person's. */
  readonly desk: ConfiguredDesk | undefined;
  /** The desks that this person may see. */
  readonly desks: readonly ConfiguredDesk[];
  /** The person's roles at the desk that is shown. */
  readonly roles: readonly Role[];
  readonly query: URLSearchParams;
  /** `https://…`, for links that leave the page. */
  readonly origin: string;
  /** The desk's time. */
  readonly now: EpochMs;
  readonly shell: Shell;
  readonly ports: ConsolePorts;
  /** A form that could not be taken, to be shown again with what was typed. */
  readonly again?: Again;
}

/** A visit to a page of a desk. */
export interface DeskVisit extends Visit {
  readonly desk: ConfiguredDesk;
  readonly deskPorts: DeskPorts;
}

/** A form that came back, with what is wrong with it. */
export interface Again {
  readonly problem: Problem;
  readonly form: URLSearchParams;
  /** Mistakes of single fields, as sentences of the catalogue. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Outcome of a form. `about`: what the audit list adds to the act, a name of ours or of the staff. */
export type Outcome =
  /** Done: the browser is sent to a page that says so. `to`: a path at the desk; absent: the same page. */
  | {
      readonly kind: 'done';
      readonly said?: Said;
      readonly to?: string;
      readonly query?: Readonly<Record<string, string>>;
      readonly about?: string;
      /** Everything was as it should be already, as when a form is sent twice: nothing for the audit list. */
      readonly isNothingNew?: true;
      /** Whom it concerns is asked to look. */
      readonly wakes?: PushKind;
    }
  /** Not taken: the same page with what was typed, and why. */
  | ({ readonly kind: 'again' } & Omit<Again, 'form'>)
  /** Findings at the fields of a form that is still being filled in, for the script. */
  | { readonly kind: 'checks'; readonly checks: FieldChecks }
  /** Something to be seen once and never again, such as recovery codes: shown at once. */
  | { readonly kind: 'show'; readonly title: string; readonly main: Html; readonly about?: string; readonly isNothingNew?: true };

/** Action of a page's button. */
export interface Action<V extends Visit> {
  /** Absent: who may see the page may do it. */
  readonly roles?: readonly Role[];
  /** Asks for the passkey once more, unless it was shown within five minutes. */
  readonly needsFreshPasskey?: true;
  /** Sentence of the audit list; absent: nothing that anybody would ask about later. */
  readonly audit?: keyof Words['acts'];
  readonly run: (visit: V, form: URLSearchParams) => Promise<Outcome>;
}

/** A file to be kept, in place of a page. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

interface PageOf<V extends Visit, T> {
  /** Below `/console`, and below each desk where there are several: `/hours`; the first page is `''`. */
  readonly path: string;
  /** Roles that may see it, besides admins. `anybody`: everybody who is signed in. */
  readonly roles: readonly Role[] | 'anybody';
  /** Its place in the menu; absent: it is reached from another page. */
  readonly nav?: keyof Words['nav'];
  readonly title: (words: Words) => string;
  readonly load: (visit: V) => Promise<T> | T;
  readonly view: (data: T, shell: Shell) => Html | Download;
  /** Actions of its forms, by the value of the pressed button's `name="act"`. */
  readonly actions?: Readonly<Record<string, Action<V>>>;
}

/** A row of the table of pages. */
export interface Page {
  readonly path: string;
  readonly roles: readonly Role[] | 'anybody';
  readonly nav?: keyof Words['nav'];
  readonly title: (words: Words) => string;
  /** Can be shown while no facility is published. */
  readonly isForAnyDesk: boolean;
  /** A role at the desk that is shown is enough. Without it a page of the whole deployment asks for one that holds everywhere. */
  readonly isForDeskRights: boolean;
  readonly usesPasskey: boolean;
  readonly show: (visit: Visit) => Promise<Html | Download>;
  readonly actions: Readonly<Record<string, Action<Visit>>>;
}

/** A page of one desk. */
export function deskPage<T>({ load, view, actions = {}, ...page }: PageOf<DeskVisit, T>): Page {
  const at = (visit: Visit): DeskVisit => {
    if (!visit.desk) throw new TypeError('A page of a desk is shown at a desk.');
    return { ...visit, desk: visit.desk, deskPorts: visit.ports.ofDesk(visit.desk) };
  };
  return {
    ...page,
    isForAnyDesk: false,
    isForDeskRights: true,
    usesPasskey: false,
    show: async (visit) => view(await load(at(visit)), visit.shell),
    actions: Object.fromEntries(
      Object.entries(actions).map(([name, { run, ...action }]) => [
        name,
        { ...action, run: (visit: Visit, form: URLSearchParams) => run(at(visit), form) },
      ]),
    ),
  };
}

/** A page of the whole deployment. `visit.desk` may be undefined. Its roles must hold everywhere, unless `isForDeskRights`. */
export function anyDeskPage<T>({
  load,
  view,
  actions = {},
  usesPasskey = false,
  isForDeskRights = false,
  ...page
}: PageOf<Visit, T> & { readonly usesPasskey?: boolean; readonly isForDeskRights?: boolean }): Page {
  return {
    ...page,
    actions,
    usesPasskey,
    isForDeskRights,
    isForAnyDesk: true,
    show: async (visit) => view(await load(visit), visit.shell),
  };
}
