import { list, type Phrasebook } from '../phrasebook.ts';

/** Romanian. Made when the first text comes: a function that has none to read starts without it. */
export function ro(): Phrasebook {
  return {
    fillers: list('bună salut ziua vă te rog mulțumesc'),
    exactForms: {
      stop: [
        ...list('dezabonare dezabonează dezabonați anulează anulare oprește opriți încetați renunț sfârșit'),
        'dezabonează mă',
        'dezabonați mă',
        'lăsați mă în pace',
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
    requests: [],
    withdrawal: {
      phrases: [
        'nu mai vreau mesaje',
        'nu mai trimiteți mesaje',
        'nu mi mai trimiteți',
        'nu îmi mai trimiteți',
        'retrag consimțământul',
        'retrag acordul',
      ],
      leads: list('eu noi vreau aș dori să mă îmi mi acum încă o dată prin prezenta'),
      spoilers: ['ce'],
      first: [
        ...list('dezabonare dezabonează opriți'),
        'mă dezabonez',
        'vreau să mă dezabonez',
        'dezabonați mă',
        'dezabonează mă',
        'nu mai vreau mesaje',
      ],
      answers: ['da'],
      refusals: ['nu'],
      insists: list('gata destul ajunge acum imediat'),
      negations: list('nu nimic'),
      reasons: list('pentru deoarece fiindcă'),
      firstPerson: ['eu'],
      turns: ['și', 'dar', 'așa că', 'vă rog'],
      that: ['că'],
      reports: list('zice spune scrie spus scris zis înseamnă'),
      questions: list('când unde cine cum cât care puteți poți ajutați sunați spuneți'),
      asks: list('întrebare întrebări întreb ajutor ajutați nevoie programare moment așteptați greșit vreau'),
    },
  };
}
