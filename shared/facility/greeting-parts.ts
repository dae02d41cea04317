/** The greeting's parts in the order in which they are sent. Apart from the texts that ship: what lints a text need not load them all. */
export const greetingParts = ['welcome', 'notice', 'purpose', 'confidential', 'urgent', 'link'] as const;
export type GreetingPart = (typeof greetingParts)[number];
