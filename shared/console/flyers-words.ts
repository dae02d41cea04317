/** Sentences of the page of links and codes, and of the sheet that is printed from it. */
export const flyersWords = {
  title: 'Links und Codes',
  lead: 'Für Flyer, Aushänge, Visitenkarten und Ihre Internetseite. Wer den Code scannt, landet im Chat.',
  choose: 'Wo der Code hängt oder liegt',
  anywhere: 'ohne Angabe',
  counted: 'Jeder Ort hat eigene Links. So zeigen die Zahlen, wie viele erste Kontakte er bringt; gezählt werden nie Personen.',
  more: 'Weitere Orte trägt die Technik in der Datei der Einrichtung ein (flyers.sources).',
  wishes: { contact: 'Kontakt', newsletter: 'Newsletter' },
  heading: (channel: string, wish: string) => `${channel}: ${wish}`,
  sends: (text: string) => `Wer dem Link folgt, findet „${text}“ schon eingetippt und muss nur noch absenden.`,
  svg: 'Code für die Druckerei (SVG)',
  png: 'Code als Bild (PNG)',
  sheet: 'Aushang zum Ausdrucken',
  small: 'Den Code nicht kleiner als 15 mm drucken, und vor dem Druck mit einem Handy ausprobieren.',
  none: 'Es gibt noch keinen Link: In der Datei der Einrichtung fehlt die Nummer oder der Name eines Kanals.',
  print: 'Ausdrucken',
  back: 'Zurück zu Links und Codes',
};
