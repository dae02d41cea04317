/** Talks to the server of the local run. A refusal becomes an Error whose message can be shown. */

async function answerOf(response) {
  const body = response.headers.get('content-type')?.startsWith('application/json') ? await response.json() : undefined;
  if (!response.ok) throw new Error(body?.error ?? `Der Server hat mit ${response.status} geantwortet.`);
  return body;
}

/** JSON of a GET, or undefined when nothing is new (204). */
export async function load(path) {
  return answerOf(await fetch(path, { headers: { accept: 'application/json' } }));
}

export async function send(method, path, body) {
  return answerOf(await fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
}
