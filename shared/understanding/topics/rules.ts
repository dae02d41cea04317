import type { TopicConcept } from '../../languages/topic-words.ts';

/** Topics that every facility has, without any configuration. */
export const commonTopics = ['hours', 'phone', 'address', 'appointment', 'contact'] as const;
export type CommonTopic = (typeof commonTopics)[number];

/** What is true of a whole sentence besides its words. */
export type Trait = 'question' | 'short' | 'day';

export interface TopicRule {
  readonly topic: CommonTopic;
  /** What spoke, for the explanation. */
  readonly because: string;
  readonly score: number;
  /** One of each group must be there. */
  readonly all: readonly (readonly (TopicConcept | Trait)[])[];
  readonly none?: readonly (TopicConcept | Trait)[];
  /** Most words that mean nothing to us: with more, the sentence is about something else. */
  readonly mostUnknown: number;
}

const us: readonly TopicConcept[] = ['you', 'your', 'somebody', 'it'];
const asks: readonly (TopicConcept | Trait)[] = ['question', 'want', 'short', 'how', 'which', 'what'];

/** Language-neutral: a language says which of its words mean what. The best score wins. */
export const topicRules: readonly TopicRule[] = [
  { topic: 'hours', because: 'hours named', score: 6, all: [['hours'], [...asks, 'you', 'your', 'day', 'when', 'have']], mostUnknown: 6 },
  {
    topic: 'hours',
    because: 'open or closed, the facility',
    score: 5,
    all: [['open', 'closed'], us, ['question', 'day', 'when', 'until']],
    mostUnknown: 3,
  },
  {
    topic: 'hours',
    because: 'open or closed, and nothing else',
    score: 5,
    all: [
      ['open', 'closed'],
      ['question', 'day', 'when', 'until', 'time'],
    ],
    mostUnknown: 0,
  },
  {
    topic: 'hours',
    because: 'is somebody there',
    score: 5,
    all: [['auf'], ['have', 'be', 'make', 'work'], us, ['question', 'day', 'when', 'until', 'time']],
    mostUnknown: 1,
  },
  {
    topic: 'hours',
    because: 'when somebody is there',
    score: 5,
    all: [['when', 'until'], ['auf', 'open', 'closed', 'come-by', 'reach', 'work'], us],
    mostUnknown: 2,
  },
  {
    topic: 'hours',
    because: 'when, and nothing else',
    score: 5,
    all: [
      ['when', 'until'],
      ['auf', 'open', 'closed', 'come-by'],
    ],
    mostUnknown: 0,
  },
  {
    topic: 'hours',
    because: 'when somebody is in',
    score: 4.5,
    all: [
      ['when', 'until'],
      ['be', 'have'],
      ['somebody', 'it'],
    ],
    none: ['appointment', 'me', 'my'],
    mostUnknown: 0,
  },
  {
    topic: 'hours',
    because: 'the facility, open or closed',
    score: 4.5,
    all: [['auf'], ['it', 'you'], ['question'], ['day', 'time', 'short']],
    mostUnknown: 0,
  },
  {
    topic: 'hours',
    because: 'open or closed on a day',
    score: 4.5,
    all: [['auf'], ['be', 'have'], ['day'], ['question']],
    none: ['me', 'my'],
    mostUnknown: 0,
  },
  {
    topic: 'hours',
    because: 'when to call or come',
    score: 5.5,
    all: [['when', 'until'], ['call', 'come', 'come-by', 'reach'], ['can']],
    none: ['me', 'my'],
    mostUnknown: 2,
  },
  {
    topic: 'hours',
    because: 'when you are',
    score: 4.5,
    all: [['when', 'until'], ['be', 'have'], ['you']],
    none: ['appointment'],
    mostUnknown: 0,
  },
  {
    topic: 'hours',
    because: 'come on a day',
    score: 4,
    all: [['can'], ['come', 'come-by'], ['day'], ['question']],
    none: ['me', 'where', 'how'],
    mostUnknown: 0,
  },
  {
    topic: 'hours',
    because: 'work on a day',
    score: 4.5,
    all: [['work'], ['you', 'somebody'], ['day'], ['question']],
    none: ['appointment', 'what'],
    mostUnknown: 0,
  },
  {
    topic: 'hours',
    because: 'in the office on a day',
    score: 4.5,
    all: [['be'], ['you', 'somebody'], ['it'], ['day', 'time'], ['question']],
    none: ['appointment', 'what'],
    mostUnknown: 0,
  },

  { topic: 'phone', because: 'phone named', score: 6, all: [['phone'], [...asks, 'your', 'you']], none: ['my', 'me'], mostUnknown: 3 },
  {
    topic: 'phone',
    because: 'your number',
    score: 5.5,
    all: [['number'], ['your', 'you'], [...asks, 'have', 'be']],
    none: ['my'],
    mostUnknown: 1,
  },
  {
    topic: 'phone',
    because: 'which number',
    score: 5,
    all: [['number'], ['which', 'how'], [...asks, 'have', 'be']],
    none: ['my'],
    mostUnknown: 0,
  },
  { topic: 'phone', because: 'number', score: 4, all: [['number'], ['short'], ['question']], none: ['my', 'be'], mostUnknown: 0 },
  {
    topic: 'phone',
    because: 'to call',
    score: 5,
    all: [['call'], ['can', 'how', 'where', 'want', 'which']],
    none: ['me', 'my', 'when'],
    mostUnknown: 2,
  },

  {
    topic: 'address',
    because: 'address named',
    score: 6,
    all: [['address'], [...asks, 'your', 'you']],
    none: ['mail', 'my', 'site'],
    mostUnknown: 3,
  },
  {
    topic: 'address',
    because: 'where you are',
    score: 5,
    all: [['where'], us, ['be', 'find']],
    none: ['me', 'my', 'call', 'reach', 'write'],
    mostUnknown: 2,
  },
  {
    topic: 'address',
    because: 'where',
    score: 4,
    all: [['where'], ['you', 'your', 'address', 'be']],
    none: ['me', 'my', 'transport', 'site', 'mail', 'phone', 'appointment', 'number', 'somebody', 'help'],
    mostUnknown: 0,
  },
  {
    topic: 'address',
    because: 'how to get to you',
    score: 5,
    all: [
      ['how', 'where'],
      ['come', 'come-by', 'find'],
      ['you', 'it'],
    ],
    none: ['me', 'my', 'number', 'appointment', 'mail'],
    mostUnknown: 2,
  },
  {
    topic: 'address',
    because: 'how to get there',
    score: 4.5,
    all: [
      ['how', 'where'],
      ['come', 'come-by', 'find'],
      ['to', 'short'],
    ],
    none: ['number', 'appointment', 'mail'],
    mostUnknown: 0,
  },
  {
    topic: 'address',
    because: 'transport',
    score: 5,
    all: [['transport'], ['question'], ['which', 'how', 'where', 'have', 'you', 'it', 'to', 'can']],
    none: ['my', 'when'],
    mostUnknown: 2,
  },
  {
    topic: 'address',
    because: 'street or floor',
    score: 5,
    all: [['street'], ['which', 'where', 'how'], ['be', 'you', 'it', 'short']],
    none: ['my'],
    mostUnknown: 1,
  },

  {
    topic: 'appointment',
    because: 'appointment wanted',
    score: 6.5,
    all: [['appointment'], [...asks, 'arrange', 'free', 'where', 'can']],
    mostUnknown: 5,
  },

  {
    topic: 'contact',
    because: 'contact named',
    score: 5,
    all: [['contact'], [...asks, 'your', 'you', 'where']],
    none: ['my', 'when'],
    mostUnknown: 2,
  },
  {
    topic: 'contact',
    because: 'to reach',
    score: 4.5,
    all: [['reach'], ['how', 'where', 'which'], ['you', 'somebody', 'it', 'short']],
    none: ['when', 'until', 'call', 'phone', 'me'],
    mostUnknown: 2,
  },
  {
    topic: 'contact',
    because: 'to reach, asked',
    score: 4,
    all: [['reach'], ['can'], ['you'], ['question']],
    none: ['when', 'until', 'call', 'phone', 'me', 'day'],
    mostUnknown: 1,
  },
  {
    topic: 'contact',
    because: 'mail named',
    score: 5.5,
    all: [['mail'], [...asks, 'your', 'have', 'where', 'can']],
    none: ['my', 'me'],
    mostUnknown: 2,
  },
  {
    topic: 'contact',
    because: 'site named',
    score: 5,
    all: [['site'], [...asks, 'your', 'where'], ['you', 'your', 'have', 'short', 'which', 'how']],
    none: ['my'],
    mostUnknown: 1,
  },
  {
    topic: 'contact',
    because: 'to write',
    score: 4.5,
    all: [['write'], ['how', 'where', 'can', 'which'], ['you']],
    none: ['me', 'what'],
    mostUnknown: 1,
  },
  {
    topic: 'contact',
    because: 'a safe way',
    score: 5.5,
    all: [['safe'], ['write', 'reach', 'mail', 'contact', 'call'], ['question', 'want']],
    none: ['my'],
    mostUnknown: 3,
  },
  {
    topic: 'contact',
    because: 'what can be asked',
    score: 4,
    all: [['what'], ['can', 'do', 'offer', 'help'], ['you', 'your']],
    none: ['me', 'my', 'want', 'when', 'auf'],
    mostUnknown: 0,
  },
  {
    topic: 'contact',
    because: 'what help there is',
    score: 4,
    all: [
      ['what', 'which'],
      ['help', 'offer'],
      ['you', 'have', 'be', 'short'],
    ],
    none: ['my', 'when'],
    mostUnknown: 0,
  },
];
