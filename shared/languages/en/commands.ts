import { list, type Phrasebook } from '../phrasebook.ts';

/** English. Made when the first text comes: a function that has none to read starts without it. */
export function en(): Phrasebook {
  const newsletter = list('newsletter newsletters');
  const unwanted = [...newsletter, ...list('messages message texts text whatsapp whatsapps updates')];
  const person = list('i me my we us to the a from for your of');
  const want = list('want would like can could please d');

  return {
    fillers: list('hello please thanks thank you dear team'),
    exactForms: {
      // "START" is the same word as in German.
      stop: [
        ...list('unsubscribe cancel quit end stopall optout'),
        'opt out',
        'no more messages',
        'leave me alone',
        'unsubscribe me',
        'stop it',
        'stop this',
        'stop that',
        'stop messages',
        'stop texting',
        'stop messaging',
        'how do i unsubscribe',
        'i withdraw my consent',
        'opt me out',
        'no longer interested',
        ...['don t', 'dont', 'do not'].flatMap((no) => [`${no} message me`, `${no} text me`, `${no} write to me`, `${no} contact me`]),
      ],
      subscribe: ['subscribe', 'sign me up', 'is there a newsletter'],
      human: ['human', 'agent', 'a human', 'real person', 'is anybody there', 'is anyone there'],
      access: ['access my data', 'my data', 'what data do you have about me', 'what do you know about me'],
      erase: ['delete', 'erase', 'delete everything', 'forget me'],
      'erase-confirm': ['yes delete', 'yes delete my data', 'yes erase'],
      privacy: ['privacy', 'privacy policy', 'data protection'],
      news: ['latest news', 'latest issue'],
    },
    requests: [
      { command: 'stop', needs: [newsletter, list('unsubscribe cancel stop end quit')], may: [...person, ...want, 'how'] },
      {
        command: 'stop',
        needs: [list('no'), unwanted],
        may: [...person, ...want, ...list('more any anymore')],
      },
      { command: 'stop', needs: [list('no'), list('longer'), list('want wish'), unwanted], may: [...person, ...list('get receive any')] },
      {
        command: 'stop',
        needs: [list('dont don not'), list('want'), list('receive get'), list('anything')],
        may: [...person, ...list('do t anymore more else')],
      },
      // "I don't want any more messages"; "I don't get the newsletter" complains.
      {
        command: 'stop',
        needs: [list('dont don not'), unwanted, list('want like wish send')],
        may: [...person, ...want, ...list('do t any more anymore longer get receive sending you')],
      },
      { command: 'stop', needs: [list('stop'), unwanted], may: [...person, ...want, ...list('sending send all these')] },
      { command: 'stop', needs: [list('subscription'), list('cancel end stop quit')], may: [...person, ...want, 'how', 'do'] },
      {
        command: 'subscribe',
        needs: [newsletter, list('subscribe sign get receive have send want like love interested add put')],
        may: [...person, ...want, ...list('how do up yes in on m am you list')],
      },
      {
        command: 'human',
        needs: [list('human person someone somebody counsellor counselor agent'), list('talk speak write chat')],
        may: [...person, ...want, ...list('talk speak write chat with real need an')],
      },
      { command: 'access', needs: [list('access copy'), list('data')], may: [...person, ...want, 'request', 'all'] },
      { command: 'erase', needs: [list('delete erase remove'), list('data')], may: [...person, ...want, 'all', 'about', 'you', 'have'] },
    ],
    withdrawal: {
      phrases: [
        'no more messages',
        'no more newsletters',
        'no more newsletter',
        'stop sending me',
        'stop messaging me',
        'stop texting me',
        'stop writing me',
        'stop writing to me',
        'stop contacting me',
        'unsubscribe me',
        'want to unsubscribe',
        'like to unsubscribe',
        'unsubscribe from the newsletter',
        'stop the newsletter',
        'stop the messages',
        ...['don t', 'dont', 'do not'].flatMap((no) => [
          `${no} send me anything`,
          `${no} send me any more`,
          `${no} send me more`,
          `${no} send me messages`,
          `${no} send me newsletters`,
          `${no} message me anymore`,
          `${no} text me anymore`,
          `${no} write to me anymore`,
          `${no} contact me anymore`,
        ]),
        ...list('withdraw revoke').flatMap((verb) => [`${verb} my consent`, `${verb} consent`]),
        'take me off the list',
        'take me off your list',
        'take me off the newsletter',
        'remove me from the list',
        'remove me from your list',
        'remove me from the newsletter',
        'remove me from your newsletter',
      ],
      leads: list(
        'i we d ll m want would like to can could you my the this just really hereby how do already said told again so and once more ve',
      ),
      spoilers: list('why did since'),
      first: [
        ...list('unsubscribe stopall optout'),
        'stop it',
        'stop this',
        'unsubscribe me',
        'no more messages',
        'leave me alone',
        'i want to unsubscribe',
      ],
      answers: list('yes yeah yep nope'),
      refusals: ['no'],
      insists: list('now enough immediately'),
      negations: list('not no don dont never t nothing none stop'),
      reasons: ['because'],
      firstPerson: list('i we'),
      turns: list('and but so please'),
      that: [],
      reports: list('says said writes wrote means told tells called'),
      questions: list('what when where who which why how can could do does are is would may call help tell give'),
      asks: [
        ...list('question questions ask help need appointment wait moment mistake sorry meant wrong ill'),
        ...list('i we').flatMap((who) => [`${who} want`, `${who} would like`, `${who} d like`]),
      ],
    },
  };
}
