import { mintTraceId } from './mint.ts';

/** An answer of the Graph API before it becomes bytes. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** For the log on the page: Meta's code (with subcode) and words, or the id of the accepted message. */
  readonly note?: { readonly code?: string; readonly message?: string; readonly messageId?: string };
}

interface ErrorFields {
  readonly status: number;
  readonly code: number;
  readonly subcode?: number;
  readonly message: string;
  readonly type?: string;
  readonly details?: string;
  readonly transient?: true;
}

/** Graph answers every refusal in this form. */
export function errorAnswer({ status, code, subcode, message, type = 'OAuthException', details, transient }: ErrorFields): GraphAnswer {
  const error = {
    message,
    type,
    code,
    ...(details !== undefined && { error_data: { messaging_product: 'whatsapp', details } }),
    ...(subcode !== undefined && { error_subcode: subcode }),
    ...(transient && { is_transient: true }),
    fbtrace_id: mintTraceId(),
  };
  const note = { code: subcode === undefined ? String(code) : `${code}/${subcode}`, message };
  return { status, body: { error }, note };
}

// Codes, wordings and HTTP statuses: reference sheets `whatsapp.md` §6.1 and `messenger.md` §3.4.
export const graphErrors = {
  missingToken: () => errorAnswer({ status: 400, code: 104, message: 'An access token is required to request this resource.' }),
  wrongToken: () => errorAnswer({ status: 401, code: 190, message: 'Invalid OAuth access token - Cannot parse access token' }),
  expiredToken: () =>
    errorAnswer({
      status: 401,
      code: 190,
      subcode: 463,
      message: 'Error validating access token: Session has expired on Sunday, 22-Nov-26 09:00:00 PST.',
    }),
  wrongProof: () =>
    errorAnswer({ status: 400, code: 100, message: 'Invalid appsecret_proof provided in the API argument', type: 'GraphMethodException' }),
  unknownObject: (id: string) =>
    errorAnswer({
      status: 400,
      code: 100,
      subcode: 33,
      type: 'GraphMethodException',
      message: `Unsupported post request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
    }),
  invalidParameter: (message: string) => errorAnswer({ status: 400, code: 100, message: `(#100) ${message}` }),
  temporary: () =>
    errorAnswer({
      status: 503,
      code: 2,
      message: 'An unexpected error has occurred. Please retry your request later.',
      transient: true,
    }),
  whatsapp: {
    missingParameter: (details: string) =>
      errorAnswer({ status: 400, code: 131008, message: '(#131008) Required parameter is missing', details }),
    unknownRecipient: () =>
      errorAnswer({ status: 400, code: 131026, message: '(#131026) Message undeliverable', details: 'Message Undeliverable.' }),
    windowClosed: () =>
      errorAnswer({
        status: 400,
        code: 131047,
        message: '(#131047) Re-engagement message',
        details: 'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
      }),
    unsupportedType: () =>
      errorAnswer({
        status: 400,
        code: 131051,
        message: '(#131051) Unsupported message type',
        details: 'Message type is not currently supported.',
      }),
    unknownTemplate: (name: string, language: string) =>
      errorAnswer({
        status: 404,
        code: 132001,
        message: '(#132001) Template name does not exist in the translation',
        details: `template name (${name}) does not exist in ${language}`,
      }),
    parameterCount: (expected: number, got: number) =>
      errorAnswer({
        status: 400,
        code: 132000,
        message: '(#132000) Number of parameters does not match the expected number of params',
        details: `body: number of localizable_params (${got}) does not match the expected number of params (${expected})`,
      }),
    rateLimit: () =>
      errorAnswer({
        status: 400,
        code: 130429,
        message: '(#130429) Rate limit hit',
        details: 'Message failed to send because there were too many messages sent from this phone number in a short period of time.',
      }),
  },
  messenger: {
    unknownRecipient: () => errorAnswer({ status: 400, code: 100, subcode: 2018001, message: '(#100) No matching user found' }),
    windowClosed: () =>
      errorAnswer({
        status: 400,
        code: 10,
        subcode: 2018278,
        message:
          '(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview',
      }),
    rateLimit: () => errorAnswer({ status: 400, code: 613, message: '(#613) Calls to this api have exceeded the rate limit.' }),
  },
} as const;
