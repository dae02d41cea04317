import type { LawProfile } from '../../facility/snapshot.ts';

/** The three bodies of law; a public carrier is under the DSGVO, with the law of its Land and the social-data rules beside it. */
type Body = 'DSGVO' | 'KDG' | 'DSG-EKD';

const map = {
  principles: ['Art. 5', '§ 7', '§ 5'],
  lawfulness: ['Art. 6', '§ 6', '§ 6'],
  consent: ['Art. 7', '§ 8', '§ 11'],
  minors: ['Art. 8', '§ 8 Abs. 8', '§ 12'],
  special: ['Art. 9', '§ 11', '§ 13'],
  information: ['Art. 13', '§ 15', '§ 17'],
  access: ['Art. 15', '§ 17', '§ 19'],
  rectification: ['Art. 16', '§ 18', '§ 20'],
  erasure: ['Art. 17', '§ 19', '§ 21'],
  restriction: ['Art. 18', '§ 20', '§ 22'],
  notification: ['Art. 19', '§ 21', '§ 23'],
  portability: ['Art. 20', '§ 22', '§ 24'],
  objection: ['Art. 21', '§ 23', '§ 25'],
  automated: ['Art. 22', '§ 24', '§ 25a'],
  byDesign: ['Art. 25', '§ 27', '§ 28'],
  joint: ['Art. 26', '§ 28', '§ 29'],
  processor: ['Art. 28', '§ 29', '§ 30'],
  register: ['Art. 30', '§ 31', '§ 31'],
  security: ['Art. 32', '§ 26', '§ 27'],
  breachAuthority: ['Art. 33', '§ 33', '§ 32'],
  breachPerson: ['Art. 34', '§ 34', '§ 33'],
  assessment: ['Art. 35', '§ 35', '§ 34'],
  officer: ['Art. 37 bis 39', '§§ 36 bis 38', '§§ 36 bis 38'],
  transfer: ['Art. 44 bis 49', '§§ 39 bis 41', '§ 10'],
  complaint: ['Art. 77', '§ 48', '§ 46'],
} as const;

export type Topic = keyof typeof map;

function bodyOf(law: LawProfile): Body {
  return law === 'PUBLIC' ? 'DSGVO' : law;
}

const column: Readonly<Record<Body, 0 | 1 | 2>> = { DSGVO: 0, KDG: 1, 'DSG-EKD': 2 };

/** `Art. 13 DSGVO`, `§ 15 KDG`, `§ 17 DSG-EKD`; with non-breaking spaces. */
export function norm(law: LawProfile, topic: Topic): string {
  const body = bodyOf(law);
  return unbroken(`${map[topic][column[body]]} ${body}`);
}

/** Several norms of one law: `Art. 15 und Art. 17 DSGVO`. */
export function norms(law: LawProfile, ...topics: readonly Topic[]): string {
  const body = bodyOf(law);
  const paragraphs = topics.map((topic) => map[topic][column[body]]);
  return unbroken(`${paragraphs.slice(0, -1).join(', ')}${paragraphs.length > 1 ? ' und ' : ''}${paragraphs.at(-1)} ${body}`);
}

/** The law's full name. */
export function lawName(law: LawProfile): string {
  return names[law];
}

/** As in "nach der DSGVO". */
export function lawDative(law: LawProfile): string {
  return law === 'KDG' || law === 'DSG-EKD' ? `dem ${law}` : 'der DSGVO';
}

const names: Readonly<Record<LawProfile, string>> = {
  DSGVO: 'Datenschutz-Grundverordnung (DSGVO) und Bundesdatenschutzgesetz (BDSG)',
  PUBLIC:
    'Datenschutz-Grundverordnung (DSGVO), Landesdatenschutzgesetz und Sozialdatenschutz (§ 35 SGB I, §§ 67 ff. SGB X, §§ 61 ff. SGB VIII)',
  KDG: 'Gesetz über den Kirchlichen Datenschutz (KDG) mit Durchführungsverordnung (KDG-DVO)',
  'DSG-EKD': 'Datenschutzgesetz der Evangelischen Kirche in Deutschland (DSG-EKD)',
};

/** Grounds on which the desk's purposes usually stand. A proposal: papers put a gap beside it. */
export type Ground = 'enquiry' | 'consent' | 'proof' | 'vital' | 'security' | 'secrecy';

const grounds: Readonly<Record<Exclude<Ground, 'secrecy'>, Readonly<Record<LawProfile, string>>>> = {
  enquiry: {
    DSGVO: 'Art. 6 Abs. 1 Buchst. f DSGVO (berechtigtes Interesse, Anfragen sofort zu beantworten)',
    PUBLIC: 'Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit dem Landesdatenschutzgesetz (öffentliche Aufgabe)',
    KDG: '§ 6 Abs. 1 Buchst. g KDG (berechtigtes Interesse, Anfragen sofort zu beantworten)',
    'DSG-EKD': '§ 6 Nr. 4 DSG-EKD (berechtigtes Interesse, Anfragen sofort zu beantworten)',
  },
  consent: {
    DSGVO: 'Art. 6 Abs. 1 Buchst. a und Art. 7 DSGVO (Einwilligung)',
    PUBLIC: 'Art. 6 Abs. 1 Buchst. a und Art. 7 DSGVO (Einwilligung)',
    KDG: '§ 6 Abs. 1 Buchst. b und § 8 KDG (Einwilligung)',
    'DSG-EKD': '§ 6 Nr. 2 und § 11 DSG-EKD (Einwilligung)',
  },
  proof: {
    DSGVO: 'Art. 6 Abs. 1 Buchst. c in Verbindung mit Art. 7 Abs. 1 DSGVO (Nachweis der Einwilligung)',
    PUBLIC: 'Art. 6 Abs. 1 Buchst. c in Verbindung mit Art. 7 Abs. 1 DSGVO (Nachweis der Einwilligung)',
    KDG: '§ 6 Abs. 1 Buchst. d in Verbindung mit § 8 KDG (Nachweis der Einwilligung)',
    'DSG-EKD': '§ 6 Nr. 6 in Verbindung mit § 11 DSG-EKD (Nachweis der Einwilligung)',
  },
  vital: {
    DSGVO: 'Art. 6 Abs. 1 Buchst. d und Art. 9 Abs. 2 Buchst. c DSGVO (Schutz lebenswichtiger Interessen)',
    PUBLIC: 'Art. 6 Abs. 1 Buchst. d und Art. 9 Abs. 2 Buchst. c DSGVO (Schutz lebenswichtiger Interessen)',
    KDG: '§ 6 Abs. 1 Buchst. e und § 11 Abs. 2 Buchst. c KDG (Schutz lebenswichtiger Interessen)',
    'DSG-EKD': '§ 6 Nr. 7 und § 13 Abs. 2 Nr. 3 DSG-EKD (Schutz lebenswichtiger Interessen)',
  },
  security: {
    DSGVO: 'Art. 6 Abs. 1 Buchst. f und Art. 32 DSGVO (sicherer Betrieb)',
    PUBLIC: 'Art. 6 Abs. 1 Buchst. e und Art. 32 DSGVO (sicherer Betrieb)',
    KDG: '§ 6 Abs. 1 Buchst. g und § 26 KDG (sicherer Betrieb)',
    'DSG-EKD': '§ 6 Nr. 4 und § 27 DSG-EKD (sicherer Betrieb)',
  },
};

export function ground(law: LawProfile, of: Exclude<Ground, 'secrecy'>): string {
  return unbroken(grounds[of][law]);
}

/** Within which time a request of a person must be answered. */
export function answerTime(law: LawProfile): string {
  if (law === 'DSG-EKD') return 'innerhalb von drei Monaten (nicht verlängerbar)';
  return law === 'KDG'
    ? 'innerhalb eines Monats (§ 14 Abs. 3 KDG; um zwei Monate verlängerbar, wenn das begründet mitgeteilt wird)'
    : 'innerhalb eines Monats (Art. 12 Abs. 3 DSGVO; um zwei Monate verlängerbar, wenn das begründet mitgeteilt wird)';
}

/** Within which time a breach goes to the authority, as the law says it. */
export function breachTime(law: LawProfile): string {
  return law === 'DSG-EKD'
    ? 'unverzüglich (§ 32 DSG-EKD); als innere Frist gelten 72 Stunden'
    : `unverzüglich und möglichst binnen 72 Stunden (${norm(law, 'breachAuthority')})`;
}

/** Age from which somebody can consent alone, outside of prevention and counselling. */
export function ageOfConsent(law: LawProfile): number {
  return law === 'DSG-EKD' ? 14 : 16;
}

export function isChurch(law: LawProfile): boolean {
  return law === 'KDG' || law === 'DSG-EKD';
}

function unbroken(text: string): string {
  return text.replace(/(Art\.|Abs\.|Nr\.|Buchst\.|§§?) /g, '$1\u00a0').replace(/(\d[a-z]?) (DSGVO|KDG|DSG-EKD|BDSG)/g, '$1\u00a0$2');
}
