import type file from './texts.json';

/** Every text that ships, the greeting by parts included: the compiler reads the ids off `texts.json` itself. */
export type ShippedId = keyof (typeof file)['texts'];

/** One of several texts that a reply is made of. */
export type ReplyPart = ShippedId;

/** Every text but the greeting, which is kept in its keyed parts. */
export type TextId = Exclude<ShippedId, 'greeting'>;
