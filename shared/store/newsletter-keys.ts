/** Where the newsletter's items lie in the conversations table. */
export const newsletterIndexPk = 'J#board';
export const hoursPk = 'J#hours';
export const jobPk = (id: string) => `J#${id}#job`;
export const shardPk = (job: string, lane: string) => `J#${job}#lane#${lane}`;
export const tallyPk = (job: string) => `J#${job}#tally`;
export const heldPk = (job: string, letter: string) => `J#${job}#held#${letter}`;
