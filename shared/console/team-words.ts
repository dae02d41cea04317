/** Sentences about the team. */
export const teamWords = {
  title: 'Team',
  invite: 'Jemanden einladen',
  name: 'Name',
  roles: 'Aufgaben',
  role: {
    staff: 'Betreuung: öffnen und schließen',
    newsletter: 'Newsletter: schreiben und senden',
    admin: 'Verwaltung: alles, auch Zugänge',
    protection: 'Datenschutz: ansehen und prüfen',
  },
  short: { staff: 'Betreuung', newsletter: 'Newsletter', admin: 'Verwaltung', protection: 'Datenschutz' },
  send: 'Einladung erstellen',
  ready: (name: string) => `Einladung für ${name}`,
  readyLead:
    'Der Link gilt einmal und sieben Tage. Lassen Sie den Code mit dem Telefon scannen, oder geben Sie den Link persönlich weiter.',
  link: 'Link',
  qr: 'QR-Code der Einladung',
  open: 'Offene Einladungen',
  until: (day: string) => `gilt bis ${day}`,
  takeBack: 'Zurückziehen',
  remove: 'Zugang entziehen',
  change: 'Aufgaben ändern',
  you: '(Sie)',
  done: 'Zurück zum Team',
  where: 'Alle Einrichtungen',
  whereHint: 'Was hier angekreuzt ist, gilt überall, auch in Einrichtungen, die noch dazukommen.',
  at: (desk: string) => `nur ${desk}`,
  personTitle: (name: string) => `Aufgaben von ${name}`,
  save: 'Speichern',
  alone: 'Nur eine Person verwaltet alles. Laden Sie eine zweite ein: Fällt ein Telefon ins Wasser, kommt sonst niemand mehr hinein.',
};

/** Sentences around the audit list. */
export const auditWords = {
  title: 'Protokoll',
  lead: 'Wer hat wann was getan? Die letzten 30 Tage. Von Ratsuchenden steht hier nichts.',
  none: 'Noch nichts.',
  filter: 'Welche Einrichtung?',
  all: 'Alle',
  shared: 'Für alle gemeinsam',
  link: 'Protokoll ansehen',
};
