import type { CrisisPhrases } from '../crisis-phrases.ts';

/** English cries for help whose words are few and clear. */
export const enCrisis = (): CrisisPhrases => ({
  acute: {
    violence: [
      'he|husband|boyfriend|dad|father|ex|brother|she|wife|mom|mum hits|beats|hit|beat|choked|strangled|punched|kicked|slapped me|us',
      'hits|beats|chokes|beating me|us',
      'he|husband|boyfriend|dad|father|ex|family|they wants|want|will|threatened|threatens|going .. kill me|us',
      'locked me|us in|up',
      'threatens|threatened|threatening me with|knife|gun',
      'forced|force|forcing .. me .. marry|marriage',
    ],
    suicide: [
      'kill|killing myself|himself|herself|themselves',
      'want|wanna|wants to die',
      'wanna|gonna|want die',
      'dont|not|doesnt want|wanna .. live|be alive|be here',
      'end|ending|take|taking my|his|her life|own',
      'wish|better .. dead',
      'better off without me',
      'suicidal',
      'never wake up',
      'cut|slit|slitting my|her|his wrists|wrist',
      'took|taken|swallowed .. pills|tablets',
      'jump .. off|from|in .. #HEIGHT',
      'hang|hanging myself',
      'unalive*|kms',
    ],
    selfharm: ['cut|cutting|hurt|hurting|harm|harming myself', 'cuts|hurts|harms herself|himself'],
    sexual: [
      'raped|raping|molested|molests|groped me|us',
      'i|was|been|got raped|molested',
      'forces|forced me .. sex',
      'touches|touched me|her|him .. legs|private|inappropriately|there',
    ],
    child: ['hits|beats|shakes|abuses my|our|her|his|the child|baby|son|daughter|kids|children', 'shook my|the baby'],
    emergency: [
      'not|isnt|stopped|isn breathing',
      'cant|can|cannot breathe',
      'call|send|need .. ambulance|police',
      'is|fell|went unconscious',
      'chest pain',
      'having .. heart attack|stroke|seizure',
      'overdosed|overdosing',
      'house|kitchen|flat|room .. on fire',
    ],
    threat: [
      'ill|will|going|gonna|wanna|want .. kill|stab|shoot|murder him|her|them|you|my|everyone|all',
      'bring|bringing .. gun|knife .. school|office|work',
    ],
  },
  concern: {
    suicide: [
      'cant|cannot|can take|go|do .. anymore|on $',
      'i give up $',
      'hate myself|my life',
      'no way out',
      'no hope',
      'want it to stop $',
      'end of my rope',
    ],
    violence: ['scared|afraid .. husband|boyfriend|dad|father|ex|partner', 'scared|afraid .. go home'],
  },
  idioms: ['dying .. laugh*|coffee|know', 'killing me .. feet|back|lol|haha', 'feet|back are killing me'],
});
