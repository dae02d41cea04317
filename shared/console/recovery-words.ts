/** Sentences about recovery codes. */
export const recoveryWords = {
  title: 'Notfallcodes',
  lead: 'Wenn Ihr Gerät verloren geht oder kaputt ist, melden Sie sich mit einem Notfallcode an. Jeder der zehn Codes gilt einmal.',
  howTo:
    'Drucken Sie die Codes aus oder schreiben Sie sie ab, und legen Sie das Blatt dorthin, wo nur Sie es finden: nicht auf das Gerät selbst.',
  left: (count: number) => (count === 1 ? 'Ein Notfallcode ist noch übrig.' : `${count} Notfallcodes sind noch übrig.`),
  none: 'Sie haben noch keine Notfallcodes.',
  voids: 'Neue Codes machen alle bisherigen ungültig.',
  make: 'Notfallcodes erstellen',
  makeNew: 'Neue Notfallcodes erstellen',
  later: 'Später',
  sheet: (name: string) => `Notfallcodes für ${name}`,
  once: 'Diese Codes werden nur jetzt gezeigt. Streichen Sie jeden durch, den Sie benutzt haben.',
  where: (address: string) => `Anmelden mit einem Code: ${address}`,
  print: 'Drucken',
  kept: 'Ich habe die Codes aufbewahrt',
  urge: 'Sie haben noch keine Notfallcodes. Ohne sie kommen Sie nicht mehr hinein, wenn Ihr Gerät verloren geht.',
  link: 'Notfallcodes',
};
