import type { Frame } from './frame.ts';

/** The word classes that every language but German gives words to, by the names that the shared frames use. A language may leave out what its grammar has not. */
export type SharedClass =
  | 'NEWS' // what is sent: the newsletter
  | 'LIST'
  | 'MSG' // weaker words for it
  | 'YOURS'
  | 'ME'
  | 'NEG'
  | 'MORE' // any more, again
  | 'WANT'
  | 'NOWANT' // in one word
  | 'END' // to end it, to take off
  | 'UNSUB'
  | 'ENOUGH'
  | 'SEND' // as one is asked to
  | 'NOSEND' // in one word
  | 'REST' // to be left alone
  | 'REVOKE'
  | 'CONSENT'
  | 'JOIN'
  | 'GET'
  | 'AGAIN'
  | 'ALSO'
  | 'HUMAN'
  | 'TALK'
  | 'CALLME'
  | 'BOT'
  | 'AREYOU'
  | 'WHO'
  | 'WRITES'
  | 'WHAT'
  | 'HAVE' // stored, known
  | 'ABOUTME'
  | 'DATA'
  | 'MY'
  | 'SHOW'
  | 'ERASE'
  | 'ALL'
  | 'SYS' // where data are kept
  | 'PRIV'
  | 'READ' // reads, passes on
  | 'THIRD'
  | 'LANGS' // names of languages
  | 'LONG'
  | 'CHAT' // what one writes here
  | 'SAFE'
  | 'OTHERS'
  | 'COURSE' // a course or an appointment
  | 'SHOP' // those who send and store as well
  | 'FILE' // a photo, an app
  | 'WHY'
  | 'LIKE' // "like a robot"
  | 'SELF' // in person
  | 'CONNECT' // to put through
  | 'GIVE' // "let me have somebody"
  | 'TELL' // to let know, as one is asked to
  | 'ALWAYS' // whenever there is something
  | 'COMP' // a computer
  | 'BOSS'; // those who read along at work and at home

/** Classes in which the words of a concept are as well; a folder only adds to them. */
export const sharedConcepts: Readonly<Partial<Record<SharedClass, string>>> = {
  MSG: 'MSG',
  YOURS: 'YOU',
  ME: 'ME',
  NEG: 'NOT',
  MORE: 'MORE',
  WANT: 'WANT',
  END: 'END',
  SEND: 'SEND',
  CONSENT: 'CONSENT',
  JOIN: 'JOIN',
  GET: 'GET',
  HUMAN: 'HUMAN',
  TALK: 'TALK',
  HAVE: 'STORE',
  DATA: 'DATA',
  MY: 'MY',
  SHOW: 'KNOW',
  ERASE: 'ERASE',
  SAFE: 'PRIVACY',
  READ: 'READ',
  REST: 'REST',
  THIRD: 'THIRD PLATFORM HE',
  LANGS: 'LANG',
  OTHERS: 'CHILD FAM_M FAM_F',
  COURSE: 'COURSE',
  SHOP: 'CONTRACT',
};

type Part = SharedClass | `${SharedClass} ${string}`;
const made = (command: Frame['command'], unknown: number, needs: readonly Part[], none?: Part): Frame => ({
  command,
  needs,
  unknown,
  ...(none !== undefined && { none }),
});
const asked = (frame: Frame): Frame => ({ ...frame, isDoubtful: true });
const veto = (command: Frame['command'], needs: readonly Part[], none?: Part): Frame => ({
  ...made(command, 24, needs, none),
  isVeto: true,
});

const strange = 'OTHERS COURSE SHOP FILE';
/** Whoever asks for news may ask for a child's. */
const unasked = 'WHY NEG NOWANT NOSEND END UNSUB ENOUGH COURSE SHOP FILE';
const given = `NEG NOWANT NOSEND END UNSUB ENOUGH ${strange}` as const;

/** Requests by what they are made of, for each language that has words for the classes; how they are read stands at `Frame`. */
export const sharedFrames: readonly Frame[] = [
  // "Take me off", "unsubscribe from the newsletter".
  made('stop', 3, ['UNSUB', 'NEWS LIST MSG ME WANT'], `NEG AGAIN ${strange}`),
  made('stop', 3, ['END ENOUGH', 'NEWS'], `NEG AGAIN WHY ${strange}`),
  // A list has other things on it.
  made('stop', 3, ['END ENOUGH', 'LIST', 'ME MY YOURS MSG'], `NEG AGAIN WHY ${strange}`),
  made('stop', 2, ['END ENOUGH', 'MSG', 'YOURS ME WANT SEND ENOUGH'], `NEG AGAIN WHY ${strange}`),
  made('stop', 2, ['END', 'SEND NOSEND', 'ME MSG NEWS'], `NEG WHY ${strange}`),
  // "Don't send me any more", "I don't want your messages".
  made('stop', 2, ['NOSEND', 'ME MSG NEWS'], `WHY ${strange}`),
  made('stop', 0, ['NOSEND', 'MORE'], `WHY ${strange}`),
  made('stop', 2, ['NEG', 'SEND', 'ME MSG NEWS', 'MORE WANT NEWS MSG'], `WHY BOT THIRD ${strange}`),
  made('stop', 1, ['NEG', 'SEND', 'ME'], `WHY BOT THIRD YOURS ${strange}`),
  made('stop', 1, ['NEG', 'MORE', 'MSG NEWS'], `WHY GET HAVE ${strange}`),
  made('stop', 2, ['REST', 'MSG NEWS SEND'], `NEG WHY ${strange}`),
  made('stop', 2, ['NOWANT', 'NEWS LIST MSG'], `WHY BOT JOIN ${strange}`),
  made('stop', 2, ['NEG', 'WANT', 'NEWS LIST'], `WHY BOT JOIN ${strange}`),
  made('stop', 1, ['NEG', 'WANT', 'MSG GET', 'YOURS MORE GET', 'MSG MORE YOURS'], `WHY BOT ERASE ${strange}`),
  made('stop', 3, ['REVOKE', 'CONSENT'], 'NEG FILE COURSE SHOP'),
  asked(made('stop', 6, ['END ENOUGH UNSUB NOWANT NOSEND', 'NEWS MSG'], `WHY ${strange}`)),
  asked(made('stop', 6, ['END ENOUGH UNSUB', 'LIST', 'ME MY YOURS'], `WHY ${strange}`)),
  asked(made('stop', 6, ['NEG', 'WANT SEND', 'NEWS LIST'], `WHY ${strange}`)),

  made('subscribe', 3, ['JOIN', 'NEWS LIST'], given),
  made('subscribe', 3, ['JOIN', 'MSG', 'YOURS ME WANT'], `HAVE ABOUTME ${given}`),
  made('subscribe', 3, ['WANT', 'GET SEND', 'NEWS'], `WHY ${given}`),
  made('subscribe', 2, ['GET SEND', 'MSG', 'ALSO AGAIN'], `WHY ${given}`),
  made('subscribe', 3, ['AGAIN ALSO', 'NEWS', 'WANT GET JOIN SEND'], `WHY NEG NOWANT ${strange}`),
  made('subscribe', 0, ['WANT', 'NEWS'], `WHY ${given}`),
  // "Let me know whenever there is something for children".
  made('subscribe', 6, ['TELL', 'ALWAYS'], unasked),
  made('subscribe', 1, ['ALSO', 'NEWS LIST'], `WHY ${given}`),
  made('subscribe', 4, ['WANT', 'GET', 'MSG', 'YOURS'], `WHY HAVE ABOUTME ${given}`),
  made('subscribe', 2, ['JOIN', 'ALSO', 'ME MSG ALWAYS'], `WHY ABOUTME ${given}`),
  asked(made('subscribe', 6, ['SEND GET', 'ALWAYS', 'ME WANT', 'MSG TELL'], unasked)),
  asked(made('subscribe', 6, ['JOIN GET SEND', 'NEWS MSG LIST', 'ALSO AGAIN WANT'], `WHY NOWANT ${strange}`)),
  veto('stop', ['AGAIN ALSO', 'WANT GET JOIN', 'NEWS MSG'], 'NEG NOWANT NOSEND'),

  made('human', 4, ['HUMAN', 'TALK'], `WHY NEG LANGS THIRD ${strange}`),
  made('human', 2, ['HUMAN', 'WANT'], `WHY NEG NEWS MSG DATA ERASE READ LIKE ${strange}`),
  made('human', 7, ['CALLME', 'ME HUMAN'], 'NEG WHY OTHERS'),
  made('human', 3, ['HUMAN', 'BOT'], 'LIKE OTHERS'),
  made('human', 2, ['BOT', 'AREYOU TALK'], 'LIKE OTHERS COURSE'),
  made('human', 4, ['NEG NOWANT', 'BOT'], 'ERASE DATA LIKE'),
  // Somebody they know, or who speaks their language.
  made('human', 4, ['SELF', 'CALLME WRITES TALK', 'ME'], `NEG WHY READ DATA ${strange}`),
  made('human', 5, ['CONNECT', 'HUMAN LANGS'], `WHY DATA NEWS MSG ${strange}`),
  made('human', 2, ['GIVE', 'HUMAN', 'CALLME WRITES TALK ME LANGS BOT'], `WHY DATA NEWS MSG ${strange}`),
  made('human', 1, ['GIVE', 'HUMAN'], `WHY NEG DATA NEWS MSG THIRD ${strange}`),
  made('human', 3, ['HUMAN WHO', 'COMP', 'READ'], `WHY DATA ${strange}`),
  made('human', 1, ['WHO', 'WRITES'], 'DATA MSG NEWS READ'),
  asked(made('human', 6, ['BOT', 'NEG AREYOU HUMAN TALK'], 'LIKE OTHERS')),

  made('access', 3, ['WHAT SHOW', 'HAVE', 'ABOUTME'], `ERASE ${strange}`),
  made('access', 3, ['WHAT SHOW', 'DATA', 'MY ABOUTME', 'HAVE'], `ERASE READ LONG ${strange}`),
  made('access', 5, ['SEND SHOW', 'ALL', 'HAVE', 'CHAT DATA MY'], `ERASE READ ${strange}`),
  made('access', 3, ['SHOW', 'DATA', 'ABOUTME'], `ERASE READ ${strange}`),
  asked(made('access', 5, ['WHAT SHOW HAVE', 'DATA', 'MY ABOUTME'], `ERASE READ LONG ${strange}`)),

  made('erase', 4, ['ERASE', 'DATA ALL', 'MY ABOUTME ME SYS'], 'NEG AGAIN COURSE SHOP FILE LIST NEWS'),
  made('erase', 4, ['ERASE', 'ME MY', 'SYS'], 'NEG COURSE SHOP FILE LIST NEWS'),
  made('erase', 4, ['ERASE', 'CHAT', 'MY ABOUTME ME SYS YOURS ALL'], 'NEG AGAIN COURSE SHOP FILE LIST NEWS'),
  asked(made('erase', 7, ['ERASE', 'CHAT'], 'AGAIN COURSE SHOP FILE LIST NEWS')),
  asked(made('erase', 7, ['ERASE', 'DATA ALL SYS', 'MY ABOUTME ME SYS'], 'COURSE SHOP LIST NEWS')),

  made('privacy', 5, ['PRIV'], `ERASE ABOUTME SELF CONNECT ${strange}`),
  made('privacy', 2, ['WHO', 'READ'], `WHY CONNECT COMP BOSS ${strange}`),
  made('privacy', 4, ['READ', 'THIRD', 'CHAT DATA'], 'ERASE WHY BOSS'),
  made('privacy', 4, ['LONG', 'HAVE', 'CHAT DATA MSG'], `ERASE ${strange}`),
  made('privacy', 3, ['SAFE', 'CHAT DATA'], `ERASE ${strange}`),
  asked(made('privacy', 6, ['READ SAFE', 'CHAT DATA', 'THIRD WHO'], 'BOSS')),
  veto('privacy', ['READ', 'BOSS'], 'YOURS'),

  veto('stop', ['END UNSUB ENOUGH NEG NOWANT NOSEND', 'SHOP COURSE']),
  veto('subscribe', ['NEWS JOIN MSG', 'SHOP COURSE']),
  veto('erase', ['ERASE END', 'SHOP FILE COURSE'], 'DATA ABOUTME SYS'),
  veto('access', ['DATA HAVE', 'SHOP'], 'YOURS ABOUTME'),
];
