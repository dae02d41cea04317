import { list, type Phrasebook } from '../phrasebook.ts';

/** Romanian. Made when the first text comes: a function that has none to read starts without it. */
export function ro(): Phrasebook {
  const newsletter = list('newsletter newsletterul newsletterului buletin buletinul');

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
    requests: [
      {
        command: 'stop',
        needs: [newsletter, list('dezabonez dezabonați dezabonare anulez opriți')],
        may: list('vreau să mă de la aș dori cum pot'),
      },
      { command: 'stop', needs: [list('nu'), newsletter, list('vreau trimiteți doresc')], may: list('mai îmi primesc să acest') },
      // "Nu mai vreau să primesc mesaje", "nu-mi mai trimiteți nimic".
      {
        command: 'stop',
        needs: [list('nu'), list('vreau vrem doresc'), list('mesaje mesajele mesaj notificări sms')],
        may: list('eu mai să primesc primim de la voi dumneavoastră niciun alte aceste'),
      },
      { command: 'stop', needs: [list('nu'), list('mai'), list('trimiteți trimite scrieți scrie')], may: list('să îmi mi mesaje nimic') },
      {
        command: 'stop',
        needs: [list('dezabonez dezabonați dezabonează dezabonare dezabonarea')],
        may: list('eu mă vreau doresc să aș dori de la voi cum pot'),
      },
      { command: 'stop', needs: [list('retrag'), list('consimțământul acordul')], may: list('eu îmi mi prin prezenta') },
      { command: 'stop', needs: [list('opriți oprește'), list('mesajele mesaje')], may: list('aceste toate') },
      { command: 'stop', needs: [list('abonamentul abonament'), list('anulați anulează anulez anulare')], may: list('eu meu vreau să') },
      {
        command: 'subscribe',
        needs: [newsletter, list('adăugați adaugă interesează trimiteți înscrieți')],
        may: list('mă îmi mi la în'),
      },
      { command: 'subscribe', needs: [newsletter], may: list('da vreau doresc aș dori să mă abonez la primesc abonați cum pot un') },
    ],
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
