import { list, type Phrasebook } from '../phrasebook.ts';

const newsletter = list('newsletter newsletterul newsletterului buletin buletinul');

export const ro: Phrasebook = {
  language: 'ro',
  fillers: list('bună salut ziua vă te rog mulțumesc'),
  whole: {
    stop: [
      ...list('dezabonare dezabonează anulează oprește renunț'),
      'mă dezabonez',
      'vreau să mă dezabonez',
      'nu mai vreau mesaje',
      'nu vreau mesaje',
      'nu îmi mai scrieți',
      'nu mai trimiteți mesaje',
    ],
    subscribe: [...list('abonare abonează'), 'mă abonez', 'vreau să mă abonez', 'da vreau să mă abonez'],
    human: [...list('om consilier angajat'), 'vreau să vorbesc cu un om', 'vreau să vorbesc cu o persoană', 'persoană reală'],
    access: ['datele mele', 'acces la date', 'ce date aveți despre mine'],
    erase: [...list('șterge ștergeți ștergere'), 'ștergeți datele mele', 'șterge datele mele', 'vreau să ștergeți datele mele'],
    'erase-confirm': ['da șterge', 'da ștergeți', 'da ștergeți datele mele'],
    privacy: ['confidențialitate', 'protecția datelor', 'politica de confidențialitate'],
    news: ['noutăți', 'știri', 'ultima ediție'],
  },
  wishes: [
    {
      command: 'stop',
      needs: [newsletter, list('dezabonez dezabonați dezabonare anulez opriți')],
      may: list('vreau să mă de la aș dori cum pot'),
    },
    { command: 'stop', needs: [list('nu'), newsletter, list('vreau trimiteți doresc')], may: list('mai îmi primesc să acest') },
    { command: 'subscribe', needs: [newsletter], may: list('da vreau doresc aș dori să mă abonez la primesc abonați cum pot un') },
  ],
  stopPhrases: ['nu mai vreau mesaje', 'nu mai trimiteți mesaje'],
  stopSpoilers: list('de ce'),
};
