import type { ForeignTexts } from '../foreign-texts.ts';

/** The texts of the desk in English. */
export const texts = {
  name: 'English',
  direction: 'ltr',
  wording: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shortDays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    today: 'today',
    tomorrow: 'tomorrow',
    todayUntil: 'today until {}',
    daily: 'daily',
    aroundTheClock: 'day and night',
    byArrangement: 'by arrangement',
    closed: 'closed',
    nowOpen: 'Open now',
    nowClosed: 'Closed now',
    opensAgain: 'Open again',
    inGerman: 'in German',
    months: { one: 'month', other: 'months' },
  },
  lines: {
    general: 'Automatic reply. No more messages: STOP. A person: HUMAN, or call {{telefon}}. This language: ENGLISH. In danger: 112.',
    away: 'Nobody is here right now.[[ We are back: {{naechste_oeffnung}}.]] In danger: 112.',
    stop: 'You get no newsletter from us.',
    rights: 'Questions about your data: {{dsb_kontakt}}. To have it deleted, send DELETE.',
    erase: 'Shall we delete what is stored about you? Then send: YES DELETE.',
    erased: 'What was stored about you has been deleted.',
    human: 'To talk to a person, call {{telefon}}. In danger: 112.',
  },
  readers: { none: 'no person reads this chat', staffed: 'this chat is not read all the time' },
  greeting: {
    welcome: 'Hello and welcome!',
    notice: 'This is an automatic reply from {{einrichtung}}.',
    purpose: {
      none: 'This chat is about what we offer, appointments and opening hours. No person reads here.',
      staffed: 'This chat is about what we offer, appointments and opening hours.',
    },
    confidential:
      '🔒 Please do not send anything confidential: no names of others, numbers, diagnoses or photos. Meta can read along. For personal matters call us, or make an appointment[[, or write an encrypted e-mail ({{email_sicher}})]].',
    urgent: '☎️ Urgent? Call {{telefon}}. In danger: 112.',
    link: 'Contact: {{link_kontakt}}\nPrivacy: {{link_datenschutz}}',
  },
  crisis: {
    short:
      'Thank you for writing to us. This is an automatic reply. You do not have to go through this alone. In danger now: call 112 (doctor) or 110 (police). Here people listen:',
    thanks: 'Thank you for writing. This is an automatic reply, {{mitlesen}}.',
    openings: {
      'crisis.self': 'Please do not stay alone with this. Talk to a person now:',
      'crisis.self_soft': 'When everything is too much, talking can help:',
      'crisis.worry': 'Are you worried about somebody? There is help for that, too:',
      'crisis.violence': 'Nobody has to put up with violence. There is help:',
      'crisis.abuse': 'You do not have to explain anything here. There is help:',
      'crisis.child': 'Is a child in danger, you or another one? Every child has a right to help, also without the parents:',
      'crisis.medical': 'Is somebody unconscious, badly hurt or hardly breathing? Call 112 now. There is also:',
      'crisis.threat': 'Are you afraid that something will happen, or is your anger getting too strong? Talk to a person:',
    },
    danger: 'In danger or hurt? Call 112. Violence: 110.',
    team: 'Our team: {{telefon}}[[; otherwise {{urgentPhone}}]]',
    lines: {
      bereitschaftsdienst: 'doctor on call',
      'gewalt-frauen': 'for women, in many languages',
      missbrauch: 'about sexual abuse',
      'gewalt-maenner': 'for men',
      kummer: 'for children and young people',
      krisenchat: 'chat for everybody under 25',
      eltern: 'for parents',
    },
  },
  texts: {
    'away.hours': {
      none: 'Thank you for your message. This is an automatic reply, no person reads this chat. You can reach us by phone again: {{naechste_oeffnung}}. Number: {{telefon}}. Hours: {{sprechzeiten}}.\n\nPlease send nothing confidential.[[ Cannot wait? Call {{urgentPhone}}.]]\n\nIn a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German). In danger: 112.',
      staffed:
        'Thank you for your message. This is an automatic reply: nobody is in the chat right now. We will be reading here again: {{naechste_oeffnung}}. Chat hours: {{sprechzeiten}}.\n\nPlease send nothing confidential.[[ Cannot wait? Call {{urgentPhone}}.]]\n\nIn a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German). In danger: 112.',
    },
    'away.short': {
      none: '[[You can reach us by phone again: {{naechste_oeffnung}}.]][[ Closed: {{wann}}.]][[ Exception: {{ausnahme}}.]][[ Until then: {{vertretung_name}}, {{vertretung_telefon}}.]][[ Cannot wait? {{urgentPhone}}.]] In a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German).',
      staffed:
        'Nobody is here right now.[[ We will be reading here again: {{naechste_oeffnung}}.]][[ Closed: {{wann}}.]][[ Exception: {{ausnahme}}.]][[ Until then: {{vertretung_name}}, {{vertretung_telefon}}.]][[ Cannot wait? {{urgentPhone}}.]] In a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German).',
    },
    'away.urgent': '☎️ During our hours: {{telefon}}. In danger: 112.',
    'away.undated': {
      none: 'Thank you for your message. This is an automatic reply, no person reads this chat. Nobody is on the phone right now, either.[[ Closed: {{wann}}.]][[ Help meanwhile: {{vertretung_name}}, {{vertretung_telefon}}.]] Number: {{telefon}}. All ways: {{link_kontakt}}\n\nPlease send nothing confidential.[[ Cannot wait? Call {{urgentPhone}}.]]\n\nIn a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German). In danger: 112.',
      staffed:
        'Thank you for your message. This is an automatic reply: nobody is in the chat right now, and we do not know yet when we will be reading again.[[ Closed: {{wann}}.]][[ Help meanwhile: {{vertretung_name}}, {{vertretung_telefon}}.]] All ways: {{link_kontakt}}\n\nPlease send nothing confidential.[[ Cannot wait? Call {{urgentPhone}}.]]\n\nIn a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German). In danger: 112.',
    },
    'away.closed_period': {
      none: 'Thank you for your message. This is an automatic reply, no person reads this chat.[[ Closed: {{wann}}.]][[ Exception: {{ausnahme}}.]] You can reach us by phone again: {{naechste_oeffnung}}. Number: {{telefon}}.[[ Help meanwhile: {{vertretung_name}}, {{vertretung_telefon}}.]]\n\nPlease send nothing confidential.[[ Cannot wait? Call {{urgentPhone}}.]]\n\nIn a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German). In danger: 112.',
      staffed:
        'Thank you for your message. This is an automatic reply.[[ Closed: {{wann}}.]][[ Exception: {{ausnahme}}.]] We will be reading messages again: {{naechste_oeffnung}}.[[ Help meanwhile: {{vertretung_name}}, {{vertretung_telefon}}.]]\n\nPlease send nothing confidential.[[ Cannot wait? Call {{urgentPhone}}.]]\n\nIn a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German). In danger: 112.',
    },
    'crisis.again':
      'Thank you for writing again. This is still an automatic reply, {{mitlesen}}. You can talk to a person day and night, free of charge:\n\n• TelefonSeelsorge (in German): 0800 1110111, 0800 1110222 or 116123\n\nLine busy? Please try again. In danger or hurt: 112. Violence: 110.\n\nOur team: {{telefon}}[[; otherwise {{urgentPhone}}]]',
    'crisis.line':
      'Are you feeling very bad? Day and night, free: TelefonSeelsorge 0800 1110111 (in German). In danger: 112 or 110. (Automatic note)',
    'crisis.maybe':
      'Thank you for writing. This is an automatic reply, {{mitlesen}}. If you are feeling very bad, day and night, free: TelefonSeelsorge 0800 1110111 (in German). In danger: 112 or 110.\n\nOur team: {{telefon}}[[; otherwise {{urgentPhone}}]]',
    'optout.done':
      'Done: you no longer get "{{newsletter}}". An issue that is already on its way may still arrive. If you need us: {{telefon}}. (Automatic message)',
    'optout.none':
      'You are not signed up for any newsletter of ours. There is nothing more to do.[[ If you need us: {{telefon}}.]] (Automatic message)',
    'rights.info':
      'Automatic reply: Would you like to know what we have stored about you? Send MY DATA. To have it deleted, send DELETE. You can also ask {{dsb_kontakt}}. We answer within a month. Privacy: {{link_datenschutz}}',
    'rights.access':
      'Automatic reply: What our automatic system can store about this chat: a coded mark, the last contact, your language and what it has told you. It deletes that {{monate}} after the last contact, but not while you get the newsletter. With the newsletter also: your id at {{kanal}} (encrypted), your consent and its withdrawal, until the end of the third year after the year of the withdrawal.\n\nIt does not store what you write; at Meta, and in a mailbox of our team, that may remain.\n\nEverything we have: {{dsb_kontakt}}, within a month.[[ Give them this reference: {{kennung}}.]] Privacy: {{link_datenschutz}}',
    'rights.erase_ask':
      'Automatic reply: Shall we delete what our automatic system has stored about this chat? Your newsletter then ends, too. If you want that, send: YES DELETE. Otherwise everything stays as it is.\n\nWhat is at Meta or in a mailbox of our team is separate. Questions: {{dsb_kontakt}}.',
    'rights.erase_done':
      'Automatic reply: Done. What our automatic system had stored about this chat is deleted; you get no newsletter any more. Only what we must keep as proof remains.\n\nWhat is at Meta or in a mailbox of our team is separate. Questions: {{dsb_kontakt}}. In person: {{telefon}}.',
    'human.requested': {
      none: 'Automatic reply: No person reads this chat. You can talk to us by phone: {{telefon}}[[, today until {{schluss}}]][[ (after that: {{danach}})]][[, or make an appointment: {{link_termin}}]]. In danger: 112.',
      staffed:
        'Automatic reply: Our team reads here[[ today until {{schluss}}]] and answers personally.[[ After that: {{danach}}.]] Urgent? Call {{telefon}}. Please write nothing confidential here. In danger: 112.',
    },
    'human.closed': {
      none: 'Automatic reply: No person reads this chat.[[ You can reach us by phone ({{telefon}}) again: {{naechste_oeffnung}}.]][[ Right now you can reach us on {{urgentPhone}}.]][[ Appointments: {{link_termin}}]]\n\nIn a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German). In danger: 112.',
      staffed:
        'Automatic reply: Nobody is in the chat right now.[[ We will be reading here again: {{naechste_oeffnung}}.]][[ Right now you can reach us on {{urgentPhone}}.]]\n\nIn a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German). In danger: 112.',
    },
    'human.short': {
      none: 'You can talk to a person by phone[[, today until {{schluss}}]][[ (after that: {{danach}})]][[, or make an appointment: {{link_termin}}]].',
      staffed: 'Our team reads here[[ today until {{schluss}}]] and answers personally.[[ After that: {{danach}}.]]',
    },
    'human.bot': 'Yes, this is an automatic system, not a person.',
    'human.told': 'Our team has received a short e-mail about this, without your name and without your message.',
    'away.help':
      '[[Right now you can reach us on {{urgentPhone}}. ]]In a crisis, day and night: TelefonSeelsorge 0800 1110111 (in German). In danger: 112.',
    'topic.frame':
      'Automatic reply (our answer is in German): {{inhalt}}[[\nMore: {{link}}]]\n\nDoes that not help? Call {{telefon}}[[, {{sprechzeiten_kurz}}]]. Please write nothing confidential here. In danger: 112.',
    'topic.hours': 'Automatic reply: {{auskunft_zeiten}} Our hours: {{sprechzeiten}}.\n\nDoes that not help? Call {{telefon}}.',
    'topic.phone': 'Automatic reply: You reach us at {{telefon}}[[ ({{sprechzeiten_kurz}})]].[[ At other times: {{urgentPhone}}.]]',
    'topic.address':
      'Automatic reply: [[You find us here: {{anschrift}}. ]]The way and all details: {{link_kontakt}}\n\nDoes that not help? Call {{telefon}}.',
    'topic.appointment':
      'Automatic reply: For an appointment call {{telefon}}[[, {{sprechzeiten_kurz}}]][[, or go here: {{link_termin}}]]. Please write nothing confidential here.',
    'topic.contact':
      'Automatic reply: This is how you reach us: phone {{telefon}}[[, {{sprechzeiten_kurz}}]][[; e-mail {{email}}]][[; encrypted {{email_sicher}}]][[; appointments {{link_termin}}]]. All ways: {{link_kontakt}}',
    'topic.list':
      'Automatic reply: No person reads this chat. It can answer: opening hours, phone, address, appointment, contact[[ (in German: {{eigene_themen}})]]. Just send one of these, or HUMAN. Phone: {{telefon}}.',
    notice: 'Automatic reply:',
    'topic.short': 'Our answer is in German: {{inhalt}}[[\nMore: {{link}}]]',
    'topic.hours_short': '{{auskunft_zeiten}} Our hours: {{sprechzeiten}}.',
    'topic.phone_short': 'You reach us at {{telefon}}[[ ({{sprechzeiten_kurz}})]].[[ At other times: {{urgentPhone}}.]]',
    'topic.address_short': '[[You find us here: {{anschrift}}. ]]The way and all details: {{link_kontakt}}',
    'topic.appointment_short': 'For an appointment call {{telefon}}[[, {{sprechzeiten_kurz}}]][[, or go here: {{link_termin}}]].',
    'topic.contact_short':
      'This is how you reach us: phone {{telefon}}[[, {{sprechzeiten_kurz}}]][[; e-mail {{email}}]][[; encrypted {{email_sicher}}]][[; appointments {{link_termin}}]]. All ways: {{link_kontakt}}',
    'sensitive.again':
      'A reminder, sent automatically: this message may hold something confidential, too. Please delete it. Confidential matters by phone: {{telefon}}[[ or encrypted: {{link_sicher}}]].',
    'sensitive.warning': {
      none: 'Automatic reply: Your message may hold something confidential. Our automatic system does not store it. It may remain at Meta. Please delete it and send nothing more of the kind.\n\nSafer: call {{telefon}}[[ or write encrypted: {{link_sicher}}]][[ or make an appointment: {{link_termin}}]].',
      staffed:
        'Automatic reply: Your message may hold something confidential. Our automatic system does not store it. It may remain at Meta and in our mailbox. Please delete it and send nothing more of the kind.\n\nSafer: call {{telefon}}[[ or write encrypted: {{link_sicher}}]][[ or make an appointment: {{link_termin}}]].',
    },
    attachment:
      'Automatic reply: Our automatic system does not understand photos, documents and voice messages, and they are not well protected here. Please delete them if they are confidential.\n\nIs writing hard for you? Call {{telefon}}. Documents: [[{{link_sicher}}, ]]by post or at an appointment. In danger: 112.',
    'doubt.stop': 'Automatic reply: Would you like no more messages from us? Then send STOP.',
    'doubt.subscribe': 'Automatic reply: Would you like to get "{{newsletter}}"? Then send SUBSCRIBE.',
    'doubt.human': 'Automatic reply: Would you like to talk to a person? Then send HUMAN or call {{telefon}}.',
    'doubt.access': 'Automatic reply: Would you like to know what our automatic system has stored about you? Then send MY DATA.',
    'doubt.erase': 'Automatic reply: Shall we delete what our automatic system has stored? Then send DELETE.',
    'doubt.privacy': 'Automatic reply: Do you have a question about privacy? Then send PRIVACY.',
    'language.set': 'Automatic reply: From now on we answer in English. For German send DEUTSCH.',
    'language.question': 'Automatic reply: In which language shall we answer? Send one of these: {{sprachen}}.',
  },
} as const satisfies ForeignTexts;
