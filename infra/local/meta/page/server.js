/** Talks to the server of the local run. A refusal becomes an Error whose message can be shown. */

/** The server said nothing at all: whatever the browser's own words for that are, they are not German. */
export class Unreachable extends Error {
  constructor() {
    super('Der Probelauf antwortet nicht: Die Verbindung ist unterbrochen. Läuft „npm start“ noch?');
  }
}

/** The server has answered, but not as wished. */
export class Refusal extends Error {
  constructor(status, words) {
    super(words ?? `Der Server hat mit ${status} geantwortet.`);
    this.status = status;
  }
}

/** Which of several facilities the page shows: the `?desk=` of its own address, handed on with every question. */
function ofDesk(path) {
  const desk = new URLSearchParams(location.search).get('desk');
  return desk === null ? path : `${path}${path.includes('?') ? '&' : '?'}desk=${encodeURIComponent(desk)}`;
}

async function ask(path, options) {
  try {
    return await fetch(ofDesk(path), options);
  } catch {
    throw new Unreachable();
  }
}

async function answerOf(response) {
  const body = response.headers.get('content-type')?.startsWith('application/json') ? await response.json() : undefined;
  if (!response.ok) throw new Refusal(response.status, body?.error);
  return body;
}

/** JSON of a GET, or undefined when nothing is new (204). */
export async function load(path) {
  return answerOf(await ask(path, { headers: { accept: 'application/json' } }));
}

export async function send(method, path, body) {
  return answerOf(await ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
}
