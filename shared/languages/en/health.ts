/** English words of health, in the folded spelling. The German file tells what each part means. */
export const health = {
  terms:
    'depression depressed bipolar schizophreni* psychosis psychotic ptsd anxiety panic adhd autis* anorexi* bulimi* dementia alzheimer* epileps* diabet* asthma cancer tumour tumor leukaemia leukemia ' +
    'chemo chemotherapy hiv aids hepatitis tuberculosis syphilis chlamydia parkinson* stroke disabled disability wheelchair pregnan* miscarriage abortion addict* alcoholic methadone heroin cocaine ' +
    'rehab detox relapse* antidepressants insulin psychiatr* suicidal diagnosed diagnosis insomnia medication',
  phrases: [
    'multiple sclerosis',
    'heart attack',
    'mental(?:ly)? (?:ill|health problem|illness)',
    'heart condition',
    'drinking (?:too much|again|every day)',
  ],
  onlyWith: {
    panic: 'attack|disorder',
    anxiety: 'have|has|disorder|suffer|my|attack',
    medication: 'take|taking|takes|need',
    disability: 'have|has|my|his|her',
  },
  firstPerson: ['i', 'me', 'my', 'we', 'im', 'ive'],
  others:
    'he|she|him|her|his|son|daughter|husband|wife|boyfriend|girlfriend|mother|father|mum|mom|dad|brother|sister|friend|child|baby|partner',
  verbs:
    'am|is|are|was|were|been|have|has|had|suffer|suffers|suffering|m|s|ve|im|ive|take|takes|taking|got|get|diagnosed|need|needs|use|uses|lost|struggle|struggling|became|going|go|be|hes|shes|need|need|using',
  frames:
    'question[s]?|interested|information|info|talk|lecture|group[s]?|course[s]?|counselling|counseling|offer[s]?|topic|book|film|movie|study|studying|work|works|working|volunteer|seminar|workshop|research|essay|flyer|event|nurse|doctor|teacher',
  offers: '(?:counselling|group|course|service)$',
  questions: '\\b(?:do you (?:have|offer|know|help)|is there|are there|can you|where (?:is|can)|when (?:is|does)|what is)\\b',
} as const;
