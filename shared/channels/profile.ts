import type { TextLimit } from '../kernel/text-length.ts';

/** One id of the facility file. */
export interface FacilityId {
  /** Its key in the channel's section. */
  readonly key: string;
  /** The environment variable that the local run takes it from, before the file. */
  readonly env: string;
  /** An invented one, for examples and the simulator. */
  readonly example: string;
  readonly form: RegExp;
  /** Completes "`pageId` …" for a value of another form. */
  readonly problem: string;
}

/** How a link leads people into the chat. */
export interface ChatLink {
  /** The optional key in the channel's section of the file: the public number or name. */
  readonly key: string;
  readonly example: string;
  readonly form: RegExp;
  /** Completes "`number` …" for a value of another form. */
  readonly problem: string;
  /** Beginning of the link: `https://wa.me/`. */
  readonly prefix: string;
  /** Written as digits alone. */
  readonly isNumber?: true;
  /** The account's id serves in place of a name. */
  readonly takesAccount?: true;
  /** Content that a link may bring along: a text that the person sends, or a `ref` that the platform tells. */
  readonly brings: 'text' | 'ref';
  /** German, after "Schreib uns": `auf WhatsApp`. */
  readonly on: string;
}

/**
 * Nature and abilities of a channel as plain data: all that the pure modules may know of it. Adds nothing to a cold start, and no module
 * outside of the channel's own folder and the registry needs to know its name.
 */
export interface ChannelProfile {
  /** The name that people know it by. */
  readonly label: string;
  /** German, after "hier": `im Messenger`, `per WhatsApp`. */
  readonly within: string;
  /** The service that carries it, as clients know it: `Facebook`. */
  readonly platform: string;
  /** The platform's part in data-protection law: it works on the facility's behalf (a contract for that exists), or on its own account. */
  readonly platformRole: 'processor' | 'controller';
  /** German, for proofs: how its account is called. */
  readonly accountLabel: string;
  /** German, completes "Nachricht …": how a client takes back a message. */
  readonly deletionSteps: string;
  /** The id of the account that a delivery must be for. */
  readonly account: FacilityId;
  readonly otherIds: readonly FacilityId[];
  /** The key of the id that sends go out from; absent: the account's own. */
  readonly sendsFrom?: string;
  /** Under which name its access token lies in the secret `meta-tokens`, and where the local run takes it from. Channels may share one. */
  readonly token: { readonly name: string; readonly env: string };
  /** Rights that its token has to have, as the platform calls them. */
  readonly tokenScopes: readonly string[];
  /** Whether a team usually reads the chat. */
  readonly usualInbox: 'none' | 'staffed';
  readonly maxTextLength: TextLimit;
  /**
   * For how many milliseconds a person may be written to after their last words without a template. What is older gets no answer any more:
   * it would come out of the blue.
   */
  readonly proactiveWindowMs: number;
  /** Approved templates reach people outside of the window; absent: an issue waits until the person writes. */
  readonly templates?: {
    readonly longestBody: number;
    /** The key of the id that owns them. */
    readonly owner: string;
  };
  /** Answers that an account may send in a calendar month before the platform charges for each; absent: it charges for none. */
  readonly freeAnswersAMonth?: number;
  /** The platform limits how many people may be written to first in a day: `newsletter.dailyLimit` holds. */
  readonly dailyLimit: boolean;
  /** By which ids an operator may name a person: the option of the commands, the type of identity, an example. */
  readonly personIds: readonly { readonly option: string; readonly type: string; readonly example: string; readonly isPhone?: true }[];
  /** The type of identity that is given to somebody else in time; absent: each identity stays a person's own. */
  readonly reassignableIdentity?: string;
  /** Absent: no link leads there. */
  readonly chatLink?: ChatLink;
  /** Buttons under an answer at the most; 0: none. */
  readonly buttons: number;
}
