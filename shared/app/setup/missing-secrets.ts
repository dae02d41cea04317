import type { Finding } from './finding.ts';

/** Without the app secret nothing can be asked of Meta, and no delivery is accepted. */
export function missingSecrets(desk: string): Finding {
  return {
    id: 'desk.secrets',
    desk,
    verdict: 'fault',
    what: 'Das App-Geheimnis von Meta fehlt: Nachrichten werden abgewiesen.',
    todo: 'Kopieren Sie es im App-Dashboard unter „App-Einstellungen › Allgemeines“, und hinterlegen Sie es: npm run secrets -- put meta-app',
  };
}
