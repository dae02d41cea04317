/** Actions to try with one tap beside writing, where a channel has it. */

const batchTexts = ['Hallo', 'seid ihr da?', 'ich habe', 'eine Frage', 'zu den', 'Angeboten', 'für', 'Jugendliche', 'Danke', 'Tschüss'];

const messages = [
  { label: 'Foto', kind: 'image' },
  { label: 'Sprachnachricht', kind: 'audio' },
  { label: 'Video', kind: 'video' },
  { label: 'Dokument', kind: 'document' },
  { label: 'Standort', kind: 'location' },
  { label: 'Sticker', kind: 'sticker' },
  { label: 'Kontaktkarte', kind: 'contacts' },
  { label: 'Reaktion', kind: 'reaction' },
  { label: 'Newsletter', kind: 'text', text: 'Newsletter' },
  { label: 'START', kind: 'text', text: 'START' },
  { label: 'NEWS (letzte Ausgabe)', kind: 'text', text: 'NEWS' },
  { label: 'STOPP', kind: 'text', text: 'STOPP' },
  { label: 'Knopf „Los geht’s“', kind: 'get_started' },
  { label: 'Frage aus dem Menü', kind: 'ice_breaker' },
  { label: 'Über Link oder Plakat', kind: 'referral' },
  { label: 'Neue Telefonnummer', kind: 'number_change' },
  { label: 'Nicht lesbare Nachricht', kind: 'unsupported' },
  { label: 'Fünfmal dieselbe Zustellung', kind: 'text', text: 'Hallo, ist da jemand?', copies: 5 },
];

const request = ({ label: _label, ...wish }, channel, person) => ({
  path: '/simulator/messages',
  body: { channel, person, ...wish },
});

export const staffAnswer = 'Hallo, hier ist Alex aus dem Team. Ich kümmere mich darum.';

/** Label and request of everything this phone can try; `person`: for whom. */
export function actionsOf({ id: channel, kinds }) {
  return [
    { label: 'Team antwortet', ask: (person) => ({ path: '/simulator/staff', body: { channel, person, text: staffAnswer } }) },
    ...messages
      .filter((one) => kinds.includes(one.kind))
      .map((one) => ({ label: one.label, ask: (person) => request(one, channel, person) })),
    {
      label: 'Zehn Nachrichten auf einmal',
      ask: (person) => ({
        path: '/simulator/batch',
        body: { channel, messages: batchTexts.map((text) => ({ person, text })), entries: 2, changes: 2 },
      }),
    },
  ];
}

/** First messages to try for a new visitor of the page. */
export const samples = ['Hallo, habt ihr heute offen?', 'Kann ich mit jemandem sprechen?', 'Newsletter'];
