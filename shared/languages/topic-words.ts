/**
 * Meanings that a word may have in a question to a facility. `auf` is what an opening verb leaves at the end of its clause ("habt ihr auf"); `it` the
 * facility itself, as "das Büro"; `self` is
 * the writer as the subject of a sentence. `other` looks like one of our words and is none.
 */
export const topicConcepts = [
  'hours',
  'open',
  'closed',
  'auf',
  'when',
  'until',
  'time',
  'today',
  'tomorrow',
  'day-after-tomorrow',
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
  'weekend',
  'holiday',
  'you',
  'your',
  'me',
  'my',
  'have',
  'be',
  'make',
  'somebody',
  'it',
  'can',
  'want',
  'come',
  'come-by',
  'work',
  'call',
  'phone',
  'number',
  'where',
  'how',
  'which',
  'what',
  'address',
  'find',
  'to',
  'transport',
  'street',
  'appointment',
  'arrange',
  'free',
  'contact',
  'reach',
  'mail',
  'site',
  'write',
  'safe',
  'do',
  'offer',
  'help',
  'self',
  'filler',
  'other',
] as const;
export type TopicConcept = (typeof topicConcepts)[number];

/**
 * The words of one language by what they mean, parted by blanks, as a person writes them. `*` at the end: any ending. Two words joined by `_`
 * are one. A word may stand under several meanings. What is missing is not understood in this language.
 */
export type TopicWords = Partial<Readonly<Record<TopicConcept, string>>>;
