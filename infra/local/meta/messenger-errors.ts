import { errorAnswer } from './graph-errors.ts';

// Codes, wordings and HTTP statuses: reference sheet `messenger.md` §3.4.
export const messengerErrors = {
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
} as const;
