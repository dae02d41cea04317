/** Why Meta did not take an answer, by its codes. Its own words are English. */

const tooMany = 'Es sind zu viele Nachrichten auf einmal, Meta drosselt.';
const windowClosed = 'Das Antwortfenster von 24 Stunden ist zu.';
const wrongTemplate = 'Die Vorlage gibt es bei Meta nicht, oder sie passt nicht.';

const byCode = {
  2: 'Meta ist kurz überlastet.',
  10: windowClosed,
  100: 'Meta versteht die Anfrage so nicht.',
  104: 'Der Zugang fehlt.',
  190: 'Der Zugang ist ungültig oder abgelaufen.',
  613: tooMany,
  130429: tooMany,
  131008: 'Meta versteht die Anfrage so nicht.',
  131026: 'Die Person ist nicht erreichbar.',
  131047: windowClosed,
  131051: 'Diese Art von Nachricht nimmt Meta nicht an.',
  132000: wrongTemplate,
  132001: wrongTemplate,
};

/** One German sentence; `code` may carry a subcode (`190/463`) and may be missing. */
export function refusalWords(status, code) {
  const known = byCode[String(code ?? '').split('/')[0]];
  if (known) return known;
  return status >= 500 || !status ? 'Ohne Auskunft; vielleicht ist die Antwort doch angekommen.' : 'Meta nimmt sie so nicht an.';
}
