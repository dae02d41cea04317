import type { TopicConcept } from '../../languages/topic-words.ts';

/** Topics that every facility has, without any configuration. */
export const commonTopics = ['hours', 'phone', 'address', 'appointment', 'contact'] as const;
export type CommonTopic = (typeof commonTopics)[number];

/** Subjects that many facilities have a topic of their own about: who asks for it in other words than its keywords gets that topic's answer, if there is one. */
export const sharedSubjects = ['debts'] as const;
export type SharedSubject = (typeof sharedSubjects)[number];

/** Traits of a whole sentence besides its words. */
export type Trait = 'question' | 'short' | 'day';

export interface TopicRule {
  readonly topic: CommonTopic | SharedSubject;
  /** Evidence, for the explanation. */
  readonly because: string;
  readonly score: number;
  /** One of each group must be there. */
  readonly all: readonly (readonly (TopicConcept | Trait)[])[];
  readonly none?: readonly (TopicConcept | Trait)[];
  /** Most words that mean nothing to us: with more, the sentence is about something else. */
  readonly mostUnknown: number;
}

/** The facility, as a question names it. */
export const us: readonly TopicConcept[] = ['you', 'your', 'somebody', 'it'];

/** Signs that something is asked. */
export const asks: readonly (TopicConcept | Trait)[] = ['question', 'want', 'short', 'how', 'which', 'what'];
