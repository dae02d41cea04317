import { errorAnswer } from './graph-errors.ts';

// Codes, wordings and HTTP statuses: reference sheet `whatsapp.md` §6.1.
export const whatsappErrors = {
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
} as const;
