import { errorAnswer } from './graph-errors.ts';

// Codes, subcodes and their type: reference sheet `instagram.md` §4.3. Meta documents no wordings; these are Messenger's.
export const instagramErrors = {
  unknownRecipient: () =>
    errorAnswer({ status: 400, code: 100, subcode: 2534014, type: 'IGApiException', message: 'The requested user cannot be found.' }),
  windowClosed: () =>
    errorAnswer({
      status: 403,
      code: 10,
      subcode: 2534022,
      type: 'IGApiException',
      message: 'This message is sent outside of allowed window.',
    }),
  rateLimit: () => errorAnswer({ status: 400, code: 613, message: 'Calls to this api have exceeded the rate limit.' }),
} as const;
