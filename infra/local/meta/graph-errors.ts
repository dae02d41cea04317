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

/** Errors that Graph returns on every channel; codes, wordings and HTTP statuses from the reference sheets. */
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
} as const;
