import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../shared/print/papers/document.ts';
import type { Facts } from '../../../../shared/print/papers/facts.ts';
import { composePaper } from '../../../../shared/print/papers/paper.ts';
import { papers } from '../../../../shared/print/papers/registry.ts';
import { traced } from '../../../../shared/print/papers/traced.ts';
import { type Changes, factsWith, put } from './setting.ts';

const head = 'facility.name facility.carrier';
const newsletter = 'newsletter.name newsletter.frequency';

/** Which settings each paper depends on: held both ways by the tests below. `npm run papers` prints the same. */
const dependsOn: Readonly<Record<string, string>> = {
  datenschutzhinweise: `${head} ${newsletter} channels contact.appointment contact.authority contact.dataProtection contact.email contact.link contact.phone contact.postalAddress contact.secureEmail contact.secureLink contact.urgentPhone contact.visit crisis.off deployment.backupDays deployment.deadLetterDays deployment.logDays deployment.queueDays deployment.region facility.address facility.land facility.law flyerSources newsletter.countReads newsletter.minimumAge newsletter.topics quietHoursAfterStaff retention.contactMonths rules.lapseMonths rules.proofYears rules.questionHours rules.tombstoneDays`,
  verarbeitungsverzeichnis: `${head} ${newsletter} channels contact.dataProtection contact.email contact.phone contact.postalAddress crisis.mailTo crisis.off deployment.backupDays deployment.logDays deployment.region facility.law newsletter.approval newsletter.countReads newsletter.minimumAge newsletter.topics retention.contactMonths rules.lapseMonths rules.proofYears rules.questionHours topics`,
  'technische-massnahmen': `${head} channels deployment.auditDays deployment.idleDays deployment.sessionDays deployment.backupDays deployment.customerKey deployment.deadLetterDays deployment.historyDays deployment.logDays deployment.queueDays deployment.queues deployment.region deployment.secrets deployment.services facility.law newsletter.approval rules.eventKeys`,
  loeschkonzept: `${head} channels crisis.mailTo deployment.backupDays deployment.auditDays deployment.counterDays deployment.deadLetterDays deployment.idleDays deployment.sessionDays deployment.heldDays deployment.historyDays deployment.logDays deployment.queueDays deployment.stores.conversations deployment.stores.ledger deployment.stores.settings deployment.tidiesAt deployment.trainingDays facility.law flyerSources newsletter retention.contactMonths rules.eventKeys rules.proofYears rules.tombstoneDays`,
  folgenabschaetzung: `${head} ${newsletter} channels contact.appointment contact.phone contact.secureEmail contact.secureLink crisis.helpLines crisis.mailTo crisis.off deployment.customerKey deployment.queueDays deployment.reconcileMinutes deployment.region facility.law facility.shortName languages.offered languages.unreviewed newsletter.approval newsletter.countReads newsletter.maxPerMonth quietHoursAfterStaff retention.contactMonths rules.answersPerDay rules.lapseMonths rules.proofYears`,
  drittlaender: `${head} channels deployment.region facility.law newsletter`,
  auftragsverarbeiter: `${head} channels deployment.region deployment.services facility.law`,
  betroffenenrechte: `${head} channels contact.authority deployment.backupDays facility.address facility.land facility.law newsletter.name retention.contactMonths rules.proofYears rules.tombstoneDays`,
  datenpanne: `${head} channels contact.authority contact.dataProtection contact.phone deployment.backupDays deployment.logDays deployment.region facility.land facility.law newsletter retention.contactMonths`,
  'seiten-insights': `${head} channels contact.authority contact.dataProtection contact.email contact.phone contact.postalAddress facility.land facility.law`,
  barrierefreiheit: `${head} channels contact.email contact.phone contact.visit facility.address facility.land facility.law languages.offered languages.unreviewed newsletter`,
  'regeln-team': `${head} ${newsletter} channels contact.appointment contact.dataProtection contact.link contact.phone contact.substitute.name contact.substitute.phone contact.youthOffice crisis.helpLines crisis.mailTo crisis.off deployment.logDays deployment.trainingDays facility.address facility.law newsletter.approval newsletter.maxPerMonth quietHoursAfterStaff`,
  unterweisung: `${head} channels contact.dataProtection contact.phone crisis.off facility.address newsletter.maxPerMonth newsletter.name quietHoursAfterStaff retention.contactMonths`,
  'app-review': `${head} channels contact.privacyLink crisis.off newsletter`,
  einladung: `${head} ${newsletter} channels contact.link contact.phone facility.address facility.law facility.shortName newsletter.minimumAge newsletter.topics`,
  'aushang-team': `${head} channels contact.dataProtection contact.phone contact.youthOffice crisis.off facility.address newsletter quietHoursAfterStaff`,
};

/** Another value for each setting that some paper depends on. */
const others: Readonly<Record<string, unknown>> = {
  'facility.name': 'Beratung Ahornweg',
  'facility.carrier': 'Ahornweg e. V.',
  'facility.shortName': 'Ahornweg',
  'facility.law': 'KDG',
  'facility.land': 'BY',
  'facility.address': 'Sie',
  channels: [
    {
      label: 'Brieftaube',
      within: 'per Brieftaube',
      platform: 'Brieftaube',
      account: '1',
      inbox: 'none',
      hours: 'Mo 9–12 Uhr',
      isOnBehalf: true,
      hasTemplates: false,
      permissions: [],
    },
  ],
  flyerSources: ['Bahnhof'],
  'contact.appointment': undefined,
  'contact.authority': 'Katholisches Datenschutzzentrum, Dortmund',
  'contact.dataProtection': 'daten@ahornweg.example.org',
  'contact.email': 'post@ahornweg.example.org',
  'contact.link': 'https://ahornweg.example.org/kontakt',
  'contact.phone': '030 23125 400',
  'contact.postalAddress': 'Ahornweg 3, 70173 Stuttgart',
  'contact.privacyLink': 'https://ahornweg.example.org/daten',
  'contact.secureEmail': undefined,
  'contact.secureLink': 'https://sicher.ahornweg.example.org',
  'contact.substitute.name': 'Beratung Eschenweg',
  'contact.substitute.phone': '030 23125 500',
  'contact.urgentPhone': '030 23125 401',
  'contact.visit': 'Ahornweg 3',
  'contact.youthOffice': '030 23125 402',
  'crisis.helpLines': [{ label: 'Krisendienst', number: '030 23125 110' }],
  'crisis.mailTo': 'krise@ahornweg.example.org',
  'crisis.off': 'Der Träger betreibt einen eigenen Krisendienst.',
  'deployment.region': 'eusc-de-east-1',
  'deployment.backupDays': 21,
  'deployment.logDays': 60,
  'deployment.queueDays': 13,
  'deployment.deadLetterDays': 12,
  'deployment.counterDays': 700,
  'deployment.heldDays': 300,
  'deployment.historyDays': 180,
  'deployment.auditDays': 90,
  'deployment.trainingDays': 180,
  'deployment.sessionDays': 14,
  'deployment.idleDays': 2,
  'deployment.tidiesAt': '4:10',
  'deployment.reconcileMinutes': 7,
  'deployment.customerKey': true,
  'deployment.stores.conversations': ['person'],
  'deployment.stores.ledger': ['proof'],
  'deployment.stores.settings': ['configuration'],
  'deployment.queues': ['inbound'],
  'deployment.secrets': ['keyring'],
  'deployment.services': ['Lambda (Ausführung der Programme)'],
  'languages.offered': ['Englisch'],
  'languages.unreviewed': ['Polnisch'],
  newsletter: undefined,
  'newsletter.name': 'Ahornblatt',
  'newsletter.frequency': 'einmal im Monat',
  'newsletter.topics': ['Ferien'],
  'newsletter.minimumAge': 14,
  'newsletter.maxPerMonth': 1,
  'newsletter.approval': false,
  'newsletter.countReads': true,
  quietHoursAfterStaff: 6,
  'retention.contactMonths': 1,
  topics: ['Wohnen'],
  'rules.proofYears': 4,
  'rules.lapseMonths': 36,
  'rules.questionHours': 48,
  'rules.tombstoneDays': 9,
  'rules.eventKeys': 16,
  'rules.answersPerDay': 30,
};

// With everything that may be left out.
const facts = await factsWith({ 'newsletter/approval': true });

function changed(setting: string, value: unknown): Facts {
  const copy: Record<string, unknown> = { ...facts };
  put(copy, setting.split('.'), value);
  return copy as unknown as Facts;
}

const named = (id: string) => (dependsOn[id] ?? '').split(' ').filter((name) => name !== '');

describe('what papers depend on', () => {
  it.each(papers.map((paper) => [paper.id, paper] as const))('%s reads exactly the settings of its row', (id, paper) => {
    const watched = traced(facts);
    composePaper(paper, watched.facts);
    expect(watched.read()).toEqual(named(id).toSorted());
  });

  it('has another value for every setting of the table', () => {
    expect([...new Set(Object.keys(dependsOn).flatMap(named))].filter((name) => !Object.hasOwn(others, name))).toEqual([]);
  });

  it.each(Object.keys(others))('a change of %s changes the papers of its rows and no other', (setting) => {
    const next = changed(setting, others[setting]);
    const stale = papers.filter(
      (paper) => sentencesOf(composePaper(paper, facts)).join('\n') !== sentencesOf(composePaper(paper, next)).join('\n'),
    );
    const isMeant = (name: string) => name === setting || name.startsWith(`${setting}.`);
    const meant = papers.filter(({ id }) => named(id).some(isMeant)).map(({ id }) => id);
    expect(stale.map(({ id }) => id)).toEqual(meant);
  });
});

describe('settings of the facility file', () => {
  const cases: readonly (readonly [string, Changes, string, string])[] = [
    ['months of retention', { 'retention/contactMonths': 1 }, 'loeschkonzept', '1 Monat nach dem letzten Kontakt'],
    ['an inbox nobody reads', { 'channels/messenger/inbox': 'none' }, 'regeln-team', 'Auf Messenger und WhatsApp liest niemand mit.'],
    [
      'a third channel',
      { 'channels/instagram': { igUserId: '17841400000000001', pageId: '100000000000001', appId: '900000000000001', inbox: 'staffed' } },
      'aushang-team',
      'Messenger und Instagram: Wir lesen mit.',
    ],
    ['hours of silence', { quietHoursAfterStaff: 6 }, 'aushang-team', 'schweigt der Automat 6 Stunden'],
    ['hours of a channel', { 'hours/mon': ['10:00-11:00'] }, 'regeln-team', 'Mo 10–11'],
    ['the law', { 'facility/law': 'DSG-EKD' }, 'verarbeitungsverzeichnis', 'Einträge nach §\u00a031\u00a0DSG-EKD'],
    ['the Land', { 'facility/land': 'TH' }, 'datenpanne', 'Häßlerstraße 8, 99096 Erfurt'],
    ['the address form', { 'facility/address': 'Sie', topics: [] }, 'datenschutzhinweise', 'Schreiben Sie deshalb nichts Vertrauliches.'],
    [
      'the promise',
      { 'newsletter/frequency': 'einmal im Monat', 'newsletter/maxPerMonth': 1 },
      'regeln-team',
      '„Lindenhof-Post“: einmal im Monat.',
    ],
    ['no approval', { 'newsletter/approval': false }, 'regeln-team', 'auch wenn das Programm es nicht verlangt.'],
    ['counted reads', { 'newsletter/countReads': true }, 'folgenabschaetzung', 'Lesebestätigungen zeigen, wer liest'],
    [
      'cries for help that are not looked for',
      { crisis: { off: 'Der Träger betreibt einen eigenen Krisendienst.' } },
      'folgenabschaetzung',
      'weil die Erkennung abgeschaltet ist',
    ],
    [
      'a mailbox for alarms',
      { crisis: { alarm: 'mail', mailTo: 'krise@lindenhof.example.org' } },
      'verarbeitungsverzeichnis',
      'krise@lindenhof.example.org',
    ],
    [
      'an own help line',
      { crisis: { helpLines: { krisendienst: { number: '030 23125 110', label: 'Krisendienst', verifiedAt: '2026-11-01' } } } },
      'regeln-team',
      'Krisendienst 030 23125 110',
    ],
    [
      'a reviewed language',
      { languages: ['en', { language: 'uk', reviewed: '2026-11-20' }] },
      'folgenabschaetzung',
      'ungeprüfter Übersetzung werden missverstanden (Englisch)',
    ],
    [
      'a privacy link',
      { 'contact/privacyLink': 'https://lindenhof.example.org/daten' },
      'app-review',
      'Datenschutz-Adresse https://lindenhof.example.org/daten;',
    ],
    ['the address form of an invitation', { 'facility/address': 'Sie', topics: [] }, 'einladung', 'Möchten Sie weiter Neues von uns?'],
    ['a public carrier', { 'facility/law': 'PUBLIC' }, 'barrierefreiheit', 'Nach dem Recht des Landes und der BITV 2.0'],
    ['a visit', { 'contact/visit': 'Lindenstraße 7' }, 'barrierefreiheit', 'Vor Ort | Lindenstraße 7'],
    ['topics', { topics: [] }, 'verarbeitungsverzeichnis', 'häufige Fragen beantworten, auf Hilferufe'],
    ['a postal address that is missing', { 'contact/postalAddress': undefined }, 'datenschutzhinweise', '⚠ fehlt: contact.postalAddress'],
  ];
  it.each(cases)('%s', async (_what, changes, id, words) => {
    const paper = papers.find((one) => one.id === id);
    if (!paper) throw new Error(id);
    const text = sentencesOf(composePaper(paper, await factsWith(changes))).join('\n');
    expect(sentencesOf(composePaper(paper, facts)).join('\n')).not.toContain(words);
    expect(text).toContain(words);
  });
});
