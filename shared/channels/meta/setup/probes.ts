import type { Probe, ProbeSecrets } from '../../setup-contract.ts';
import { sign } from '../signature.ts';
import { fault } from './reading.ts';

const challenge = '1158201444';

/** As Meta asks, delivers, and as a stranger would: 200, 200, 401. The delivery holds nothing, so nothing comes of it. */
export function metaProbes(object: string): (secrets: ProbeSecrets) => readonly Probe[] {
  const body = JSON.stringify({ object, entry: [] });
  const bytes = new TextEncoder().encode(body);
  const json = { 'content-type': 'application/json' };
  return ({ appSecret, verifyToken }) => [
    {
      id: 'own-challenge',
      method: 'GET',
      query: { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': challenge },
      headers: {},
      status: 200,
      fine: 'Die eigene Adresse beantwortet die Prüfung von Meta.',
      wrong: fault(
        'Die eigene Adresse beantwortet die Prüfung von Meta nicht.',
        'Prüfen Sie, ob die Pforte läuft und ob überall dasselbe Prüfwort (verify token) hinterlegt ist.',
      ),
    },
    {
      id: 'own-signed',
      method: 'POST',
      query: {},
      headers: { ...json, 'x-hub-signature-256': sign(bytes, appSecret) },
      body,
      status: 200,
      fine: 'Die eigene Adresse nimmt an, was Meta unterschreibt.',
      wrong: fault(
        'Die eigene Adresse weist ab, was mit dem App-Geheimnis unterschrieben ist.',
        'Hinterlegen Sie das App-Geheimnis noch einmal.',
        'app-secret',
      ),
    },
    {
      id: 'own-unsigned',
      method: 'POST',
      query: {},
      headers: json,
      body,
      status: 401,
      fine: 'Die eigene Adresse weist Fremdes ab.',
      wrong: fault(
        'Die eigene Adresse weist nicht ab, was niemand unterschrieben hat.',
        'Schalten Sie die Auslieferung bei Meta ab und spielen Sie die neueste Fassung der Pforte ein.',
      ),
    },
  ];
}
