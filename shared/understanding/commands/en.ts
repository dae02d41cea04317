import { list, type Phrasebook } from '../phrasebook.ts';

const newsletter = list('newsletter newsletters');
const person = list('i me my we us to the a from for your of');
const want = list('want would like can could please d');

export const en: Phrasebook = {
  language: 'en',
  fillers: list('hello please thanks thank you dear team'),
  whole: {
    // "START" is the same word as in German.
    stop: [...list('unsubscribe cancel quit end stopall optout'), 'opt out', 'no more messages', 'leave me alone', 'unsubscribe me'],
    subscribe: ['subscribe', 'sign me up'],
    human: ['human', 'agent', 'a human', 'real person', 'is anybody there', 'is anyone there'],
    access: ['access my data', 'my data', 'what data do you have about me', 'what do you know about me'],
    erase: ['delete', 'erase', 'delete everything', 'forget me'],
    'erase-confirm': ['yes delete', 'yes delete my data', 'yes erase'],
    privacy: ['privacy', 'privacy policy', 'data protection'],
    news: ['latest news', 'latest issue'],
  },
  wishes: [
    { command: 'stop', needs: [newsletter, list('unsubscribe cancel stop end quit')], may: [...person, ...want, 'how'] },
    {
      command: 'stop',
      needs: [list('no stop dont don'), list('newsletter newsletters messages')],
      may: [...person, ...want, ...list('more send sending get t anymore receive')],
    },
    {
      command: 'subscribe',
      needs: [newsletter, list('subscribe sign get receive have')],
      may: [...person, ...want, ...list('how do up yes send')],
    },
    {
      command: 'human',
      needs: [list('human person someone somebody counsellor counselor agent'), list('talk speak write chat')],
      may: [...person, ...want, ...list('talk speak write chat with real need an')],
    },
    { command: 'access', needs: [list('access copy'), list('data')], may: [...person, ...want, 'request', 'all'] },
    { command: 'erase', needs: [list('delete erase remove'), list('data')], may: [...person, ...want, 'all', 'about', 'you', 'have'] },
  ],
  stopPhrases: ['no more messages', 'stop sending me', 'unsubscribe me', 'unsubscribe from the newsletter', 'stop the newsletter'],
  stopSpoilers: list('not never why did since'),
};
