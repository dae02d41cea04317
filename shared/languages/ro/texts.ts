import type { ForeignTexts } from '../foreign-texts.ts';

const end =
  'Vă rugăm să nu trimiteți aici nimic confidențial.[[ Nu puteți aștepta? Sunați: {{urgentPhone}}.]]\n\nÎntr-o criză sufletească, zi și noapte: TelefonSeelsorge 0800 1110111 (în germană). În pericol: 112.';
const thanks = 'Mulțumim pentru mesaj. Acesta este un răspuns automat';
const team = 'Echipa noastră: {{telefon}}[[; altfel {{urgentPhone}}]]';

/** The texts of the desk in Romanian. */
export const texts = {
  name: 'Română',
  direction: 'ltr',
  wording: {
    weekdays: ['luni', 'marți', 'miercuri', 'joi', 'vineri', 'sâmbătă', 'duminică'],
    shortDays: ['lu', 'ma', 'mi', 'jo', 'vi', 'sâ', 'du'],
    today: 'astăzi',
    tomorrow: 'mâine',
    todayUntil: 'astăzi până la {}',
    daily: 'zilnic',
    aroundTheClock: 'zi și noapte',
    byArrangement: 'cu programare',
    closed: 'închis',
    nowOpen: 'Acum deschis',
    nowClosed: 'Acum închis',
    opensAgain: 'Deschis din nou',
    inGerman: 'în germană',
    months: { one: 'lună', few: 'luni', other: 'de luni' },
  },
  lines: {
    general:
      'Acesta este un răspuns automat. Fără alte mesaje: STOP. O persoană: scrieți CONSILIER sau sunați: {{telefon}}. Această limbă: ROMÂNĂ. În pericol: 112.',
    away: 'Acum nu este nimeni.[[ Suntem din nou aici: {{naechste_oeffnung}}.]] În pericol: 112.',
    stop: 'Nu primiți de la noi niciun buletin.',
    rights: 'Întrebări despre datele dumneavoastră: {{dsb_kontakt}}. Pentru ștergere scrieți: ȘTERGE DATELE MELE.',
    erase: 'Ștergem ce este salvat despre dumneavoastră? Atunci scrieți: DA ȘTERGE.',
    erased: 'Ce era salvat despre dumneavoastră a fost șters.',
    human: 'Pentru a vorbi cu o persoană sunați: {{telefon}}. În pericol: 112.',
  },
  readers: { none: 'nicio persoană nu citește acest chat', staffed: 'acest chat nu este citit tot timpul' },
  greeting: {
    welcome: 'Bine ați venit!',
    notice: 'Acesta este un răspuns automat de la {{einrichtung}}.',
    purpose: {
      none: 'Aici este vorba despre serviciile noastre, programări și program. Nicio persoană nu citește acest chat.',
      staffed: 'Aici este vorba despre serviciile noastre, programări și program.',
    },
    confidential:
      '🔒 Vă rugăm să nu trimiteți nimic confidențial: nume ale altora, numere, diagnostice sau fotografii. Meta poate citi. Lucrurile personale le discutăm la telefon, la o întâlnire[[ sau prin e-mail criptat ({{email_sicher}})]].',
    urgent: '☎️ Urgent? Sunați: {{telefon}}. În pericol: 112.',
    link: 'Contact: {{link_kontakt}}\nProtecția datelor: {{link_datenschutz}}',
  },
  crisis: {
    short:
      'Mulțumim că ne-ați scris. Acesta este un răspuns automat. Nu trebuie să treceți singuri prin asta. În pericol acum: sunați 112 (medic) sau 110 (poliție). Aici vă ascultă cineva:',
    thanks: 'Mulțumim că ați scris. Acesta este un răspuns automat, {{mitlesen}}.',
    openings: {
      'crisis.self': 'Vă rugăm să nu rămâneți singuri cu asta. Vorbiți acum cu o persoană:',
      'crisis.self_soft': 'Când totul devine prea mult, o discuție poate ajuta:',
      'crisis.worry': 'Vă faceți griji pentru cineva? Și pentru asta există ajutor:',
      'crisis.violence': 'Nimeni nu trebuie să suporte violență. Există ajutor:',
      'crisis.abuse': 'Aici nu trebuie să explicați nimic. Există ajutor:',
      'crisis.child': 'Este un copil în pericol, tu sau altul? Orice copil poate primi ajutor, și fără părinți:',
      'crisis.medical': 'Cineva este inconștient, grav rănit sau abia respiră? Sunați acum 112. Mai ajută:',
      'crisis.threat': 'Vă temeți că se întâmplă ceva sau furia devine prea mare? Vorbiți cu o persoană:',
    },
    danger: 'În pericol sau răniți? Sunați 112. Violență: 110.',
    team,
    lines: {
      bereitschaftsdienst: 'medic de gardă',
      'gewalt-frauen': 'pentru femei, în multe limbi',
      missbrauch: 'despre abuz sexual',
      'gewalt-maenner': 'pentru bărbați',
      kummer: 'pentru copii și tineri',
      krisenchat: 'chat pentru toți sub 25 de ani',
      eltern: 'pentru părinți',
    },
  },
  texts: {
    'away.hours': {
      none: `${thanks}, nicio persoană nu citește acest chat. La telefon suntem din nou: {{naechste_oeffnung}}. Număr: {{telefon}}. Program: {{sprechzeiten}}.\n\n${end}`,
      staffed: `${thanks}: acum nu este nimeni în chat. Citim din nou: {{naechste_oeffnung}}. Programul chatului: {{sprechzeiten}}.\n\n${end}`,
    },
    'away.short': {
      none: '[[La telefon suntem din nou: {{naechste_oeffnung}}.]][[ Închis: {{wann}}.]][[ Excepție: {{ausnahme}}.]][[ Până atunci: {{vertretung_name}}, {{vertretung_telefon}}.]][[ Nu puteți aștepta? {{urgentPhone}}.]] Într-o criză sufletească, zi și noapte: TelefonSeelsorge 0800 1110111 (în germană).',
      staffed:
        'Acum nu este nimeni.[[ Citim din nou: {{naechste_oeffnung}}.]][[ Închis: {{wann}}.]][[ Excepție: {{ausnahme}}.]][[ Până atunci: {{vertretung_name}}, {{vertretung_telefon}}.]][[ Nu puteți aștepta? {{urgentPhone}}.]] Într-o criză sufletească, zi și noapte: TelefonSeelsorge 0800 1110111 (în germană).',
    },
    'away.urgent': '☎️ În timpul programului: {{telefon}}. În pericol: 112.',
    'away.undated': {
      none: `${thanks}, nicio persoană nu citește acest chat. Nici la telefon nu este nimeni acum.[[ Închis: {{wann}}.]][[ Între timp ajută: {{vertretung_name}}, {{vertretung_telefon}}.]] Număr: {{telefon}}. Toate căile: {{link_kontakt}}\n\n${end}`,
      staffed: `${thanks}: acum nu este nimeni în chat și încă nu se știe când citim din nou.[[ Închis: {{wann}}.]][[ Între timp ajută: {{vertretung_name}}, {{vertretung_telefon}}.]] Toate căile: {{link_kontakt}}\n\n${end}`,
    },
    'away.closed_period': {
      none: `${thanks}, nicio persoană nu citește acest chat.[[ Închis: {{wann}}.]][[ Excepție: {{ausnahme}}.]] La telefon suntem din nou: {{naechste_oeffnung}}. Număr: {{telefon}}.[[ Între timp ajută: {{vertretung_name}}, {{vertretung_telefon}}.]]\n\n${end}`,
      staffed: `${thanks}.[[ Închis: {{wann}}.]][[ Excepție: {{ausnahme}}.]] Citim mesajele din nou: {{naechste_oeffnung}}.[[ Între timp ajută: {{vertretung_name}}, {{vertretung_telefon}}.]]\n\n${end}`,
    },
    'crisis.again': `Mulțumim că scrieți mai departe. Acesta este tot un răspuns automat, {{mitlesen}}. Puteți vorbi cu o persoană zi și noapte, gratuit:\n\n• TelefonSeelsorge (în germană): 0800 1110111, 0800 1110222 sau 116123\n\nOcupat? Vă rugăm să încercați din nou. În pericol sau răniți: 112. Violență: 110.\n\n${team}`,
    'crisis.line':
      'Vă este foarte rău? Zi și noapte, gratuit: TelefonSeelsorge 0800 1110111 (în germană). În pericol: 112 sau 110. (Notă automată)',
    'crisis.maybe': `Mulțumim că ați scris. Acesta este un răspuns automat, {{mitlesen}}. Dacă vă este foarte rău, zi și noapte, gratuit: TelefonSeelsorge 0800 1110111 (în germană). În pericol: 112 sau 110.\n\n${team}`,
    'optout.done':
      'Gata: nu mai primiți „{{newsletter}}”. Un număr deja trimis poate să mai ajungă. Dacă aveți nevoie de noi: {{telefon}}. (Mesaj automat)',
    'optout.none':
      'Nu sunteți abonați la niciun buletin al nostru. Nu mai trebuie făcut nimic.[[ Dacă aveți nevoie de noi: {{telefon}}.]] (Mesaj automat)',
    'rights.info':
      'Răspuns automat: Doriți să știți ce am salvat despre dumneavoastră? Scrieți: DATELE MELE. Pentru ștergere scrieți: ȘTERGE DATELE MELE. Puteți întreba și la {{dsb_kontakt}}. Răspundem în decurs de o lună. Protecția datelor: {{link_datenschutz}}',
    'rights.access':
      'Răspuns automat: Despre acest chat automatul nostru poate salva: un semn criptat, ultimul contact, limba dumneavoastră și ce v-a comunicat. Le șterge la {{monate}} după ultimul contact, dar nu cât timp primiți buletinul. Cu buletin și: identificatorul la {{kanal}} (criptat), acordul și retragerea lui, până la sfârșitul celui de-al treilea an după anul retragerii.\n\nNu salvează ce scrieți; la Meta și într-o căsuță a echipei noastre poate rămâne.\n\nRăspunsul complet: {{dsb_kontakt}}, în decurs de o lună.[[ Spuneți acolo semnul {{kennung}}.]] Protecția datelor: {{link_datenschutz}}',
    'rights.erase_ask':
      'Răspuns automat: Ștergem ce a salvat automatul nostru despre acest chat? Atunci se încheie și buletinul. Dacă doriți, scrieți: DA ȘTERGE. Altfel totul rămâne cum este.\n\nCe se află la Meta sau într-o căsuță a echipei noastre este separat. Întrebări: {{dsb_kontakt}}.',
    'rights.erase_done':
      'Răspuns automat: Gata. Ce salvase automatul nostru despre acest chat este șters; nu mai primiți buletin. Rămâne doar ce trebuie să păstrăm ca dovadă.\n\nCe se află la Meta sau într-o căsuță a echipei noastre este separat. Întrebări: {{dsb_kontakt}}. Personal: {{telefon}}.',
    'human.requested': {
      none: 'Răspuns automat: Nicio persoană nu citește acest chat. Puteți vorbi cu noi la telefon: {{telefon}}[[, astăzi până la {{schluss}}]][[ (apoi din nou: {{danach}})]][[, sau faceți o programare: {{link_termin}}]]. În pericol: 112.',
      staffed:
        'Răspuns automat: Echipa noastră citește aici[[ astăzi până la {{schluss}}]] și răspunde ea însăși.[[ Apoi din nou: {{danach}}.]] Urgent? Sunați: {{telefon}}. Vă rugăm să nu scrieți aici nimic confidențial. În pericol: 112.',
    },
    'human.closed': {
      none: 'Răspuns automat: Nicio persoană nu citește acest chat.[[ La telefon ({{telefon}}) suntem din nou: {{naechste_oeffnung}}.]][[ Acum ne puteți suna: {{urgentPhone}}.]][[ Programări: {{link_termin}}]]\n\nÎntr-o criză sufletească, zi și noapte: TelefonSeelsorge 0800 1110111 (în germană). În pericol: 112.',
      staffed:
        'Răspuns automat: Acum nu este nimeni în chat.[[ Citim din nou: {{naechste_oeffnung}}.]][[ Acum ne puteți suna: {{urgentPhone}}.]]\n\nÎntr-o criză sufletească, zi și noapte: TelefonSeelsorge 0800 1110111 (în germană). În pericol: 112.',
    },
    'human.short': {
      none: 'Puteți vorbi cu o persoană la telefon[[, astăzi până la {{schluss}}]][[ (apoi din nou: {{danach}})]][[, sau faceți o programare: {{link_termin}}]].',
      staffed: 'Echipa noastră citește aici[[ astăzi până la {{schluss}}]] și răspunde ea însăși.[[ Apoi din nou: {{danach}}.]]',
    },
    'human.bot': 'Da, aici răspunde un automat, nu o persoană.',
    'human.told': 'Echipa noastră a primit un scurt e-mail despre aceasta, fără numele și fără mesajul dumneavoastră.',
    'away.help':
      '[[Acum ne puteți suna: {{urgentPhone}}. ]]Într-o criză sufletească, zi și noapte: TelefonSeelsorge 0800 1110111 (în germană). În pericol: 112.',
    'topic.frame':
      'Răspuns automat (textul este în germană): {{inhalt}}[[\nMai multe: {{link}}]]\n\nNu v-a ajutat? Sunați: {{telefon}}[[, {{sprechzeiten_kurz}}]]. Vă rugăm să nu scrieți aici nimic confidențial. În pericol: 112.',
    'topic.hours': 'Răspuns automat: {{auskunft_zeiten}} Programul nostru: {{sprechzeiten}}.\n\nNu v-a ajutat? Sunați: {{telefon}}.',
    'topic.phone': 'Răspuns automat: Telefonul nostru: {{telefon}}[[ ({{sprechzeiten_kurz}})]].[[ În alte ore: {{urgentPhone}}.]]',
    'topic.address':
      'Răspuns automat: [[Ne găsiți aici: {{anschrift}}. ]]Drumul și toate datele: {{link_kontakt}}\n\nNu v-a ajutat? Sunați: {{telefon}}.',
    'topic.appointment':
      'Răspuns automat: Pentru o programare sunați: {{telefon}}[[, {{sprechzeiten_kurz}}]][[, sau aici: {{link_termin}}]]. Vă rugăm să nu scrieți aici nimic confidențial.',
    'topic.contact':
      'Răspuns automat: Așa ne găsiți: telefon {{telefon}}[[, {{sprechzeiten_kurz}}]][[; e-mail {{email}}]][[; criptat {{email_sicher}}]][[; programări {{link_termin}}]]. Toate căile: {{link_kontakt}}',
    'topic.list':
      'Răspuns automat: Nicio persoană nu citește acest chat. Aici sunt răspunsuri despre: program, telefon, adresa, programare, contact[[ (în germană: {{eigene_themen}})]]. Scrieți unul dintre aceste cuvinte sau CONSILIER. Telefon: {{telefon}}.',
    notice: 'Răspuns automat:',
    'topic.short': '(Textul este în germană) {{inhalt}}[[\nMai multe: {{link}}]]',
    'topic.hours_short': '{{auskunft_zeiten}} Programul nostru: {{sprechzeiten}}.',
    'topic.phone_short': 'Telefonul nostru: {{telefon}}[[ ({{sprechzeiten_kurz}})]].[[ În alte ore: {{urgentPhone}}.]]',
    'topic.address_short': '[[Ne găsiți aici: {{anschrift}}. ]]Drumul și toate datele: {{link_kontakt}}',
    'topic.appointment_short': 'Pentru o programare sunați: {{telefon}}[[, {{sprechzeiten_kurz}}]][[, sau aici: {{link_termin}}]].',
    'topic.contact_short':
      'Așa ne găsiți: telefon {{telefon}}[[, {{sprechzeiten_kurz}}]][[; e-mail {{email}}]][[; criptat {{email_sicher}}]][[; programări {{link_termin}}]]. Toate căile: {{link_kontakt}}',
    'sensitive.again':
      'Reamintire, răspuns automat: și acest mesaj poate conține ceva confidențial. Vă rugăm să îl ștergeți. Pentru lucruri confidențiale, la telefon: {{telefon}}[[ sau criptat: {{link_sicher}}]].',
    'sensitive.warning': {
      none: 'Răspuns automat: În mesajul dumneavoastră poate fi ceva confidențial. Automatul nostru nu îl salvează. La Meta poate să rămână. Vă rugăm să îl ștergeți și să nu mai trimiteți așa ceva.\n\nMai sigur: telefon {{telefon}}[[ sau criptat: {{link_sicher}}]][[ sau o programare: {{link_termin}}]].',
      staffed:
        'Răspuns automat: În mesajul dumneavoastră poate fi ceva confidențial. Automatul nostru nu îl salvează. La Meta și în căsuța noastră poate să rămână. Vă rugăm să îl ștergeți și să nu mai trimiteți așa ceva.\n\nMai sigur: telefon {{telefon}}[[ sau criptat: {{link_sicher}}]][[ sau o programare: {{link_termin}}]].',
    },
    attachment:
      'Răspuns automat: Automatul nu înțelege fotografii, documente și mesaje vocale, iar ele nu sunt bine protejate aici. Dacă sunt confidențiale, vă rugăm să le ștergeți.\n\nVă este greu să scrieți? Sunați: {{telefon}}. Documente: [[{{link_sicher}}, ]]prin poștă sau la întâlnire. În pericol: 112.',
    'doubt.stop': 'Răspuns automat: Nu mai doriți mesaje de la noi? Atunci scrieți: STOP.',
    'doubt.subscribe': 'Răspuns automat: Doriți să primiți „{{newsletter}}”? Atunci scrieți: ABONARE.',
    'doubt.human': 'Răspuns automat: Doriți să vorbiți cu o persoană? Atunci scrieți CONSILIER sau sunați: {{telefon}}.',
    'doubt.access': 'Răspuns automat: Doriți să știți ce a salvat automatul nostru? Atunci scrieți: DATELE MELE.',
    'doubt.erase': 'Răspuns automat: Ștergem ce a salvat automatul nostru? Atunci scrieți: ȘTERGE DATELE MELE.',
    'doubt.privacy': 'Răspuns automat: Aveți o întrebare despre protecția datelor? Atunci scrieți: PROTECȚIA DATELOR.',
    'language.set': 'Răspuns automat: De acum răspundem în română. Pentru germană scrieți: DEUTSCH.',
    'language.question': 'Răspuns automat: În ce limbă să răspundem? Scrieți unul dintre aceste nume: {{sprachen}}.',
  },
} as const satisfies ForeignTexts;
