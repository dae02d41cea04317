import type { z } from 'zod';

/** Fields by the names people give them. */
const names: Readonly<Record<string, string>> = {
  channel: 'Der Kanal',
  text: 'Der Text',
  payload: 'Der Inhalt des Knopfs',
  ref: 'Der Verweis',
  name: 'Der Name',
  at: 'Der Zeitpunkt',
  person: 'Die Person',
  kind: 'Die Art der Nachricht',
  messages: 'Die Nachrichten',
};

type Issue = z.core.$ZodIssue;

function sentence(issue: Issue): string {
  const field = String(issue.path.findLast((part) => typeof part === 'string') ?? '');
  const name = names[field] ?? (field === '' ? 'Die Anfrage' : `„${field}“`);
  switch (issue.code) {
    case 'too_big':
      return `${name} ist zu lang: Möglich sind höchstens ${Number(issue.maximum).toLocaleString('de-DE')}${issue.origin === 'string' ? ' Zeichen' : ''}.`;
    case 'too_small':
      return issue.origin === 'string' ? `${name} fehlt.` : `${name}: Mindestens ${issue.minimum} ist nötig.`;
    case 'unrecognized_keys':
      return `Unbekannt: ${issue.keys.map((key) => `„${key}“`).join(', ')}.`;
    case 'invalid_value':
      return `${name}: Das gibt es nicht. Möglich: ${issue.values.map(String).join(', ')}.`;
    default:
      return issue.input === undefined && issue.code === 'invalid_type' ? `${name} fehlt.` : `${name} ist nicht so, wie erwartet.`;
  }
}

/** Describes in German why a request is invalid, every mistake once. */
export function refusalWords(issues: readonly Issue[]): string {
  return [...new Set(issues.map(sentence))].join(' ');
}
