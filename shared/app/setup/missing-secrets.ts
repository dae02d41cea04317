import type { Finding } from './finding.ts';
import { copyAppSecret } from './refusal-reading.ts';

/** Without the app secret nothing can be asked of Meta, and no delivery is accepted. */
export function missingSecrets(desk: string): Finding {
  return {
    id: 'desk.secrets',
    desk,
    verdict: 'fault',
    what: 'Das App-Geheimnis von Meta fehlt: Nachrichten werden abgewiesen.',
    ...copyAppSecret,
  };
}
