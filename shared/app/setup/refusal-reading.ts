import type { Reading } from '../../channels/setup-contract.ts';
import type { Refusal } from './refusal.ts';

/** How an app secret is mended. */
export const copyAppSecret = {
  todo: 'Kopieren Sie es im App-Dashboard unter „App-Einstellungen › Allgemeines“, und hinterlegen Sie es.',
  tool: 'app-secret',
} as const;

const pause: Reading = {
  verdict: 'unknown',
  what: 'Meta bittet um eine Pause.',
  todo: 'Versuchen Sie es in zehn Minuten noch einmal.',
};
const forbidden: Reading = {
  verdict: 'fault',
  what: 'Der Token darf das nicht.',
  todo: 'Weisen Sie dem Systembenutzer App, Seite und WhatsApp-Konto zu, und hinterlegen Sie einen neuen Token.',
  tool: 'token',
};

/** By the platform's code, as the reference sheets list them. */
const readings: Readonly<Record<string, Reading>> = {
  '4': pause,
  '613': pause,
  '80007': pause,
  '10': forbidden,
  '200': forbidden,
  '190': {
    verdict: 'fault',
    what: 'Meta nimmt den Token nicht an.',
    todo: 'Erzeugen Sie einen neuen Token ohne Ablauf, und hinterlegen Sie ihn.',
    tool: 'token',
  },
  proof: {
    verdict: 'fault',
    what: 'Das App-Geheimnis passt nicht zum Token.',
    ...copyAppSecret,
  },
  'no-object': {
    verdict: 'fault',
    what: 'Meta kennt das Konto der Einrichtungsdatei nicht, oder der Token darf es nicht sehen.',
    todo: 'Prüfen Sie die Nummer in der Einrichtungsdatei, und weisen Sie dem Systembenutzer das Konto zu.',
  },
  '133005': {
    verdict: 'fault',
    what: 'Die Nummer hat schon eine PIN, und es ist eine andere.',
    todo: 'Geben Sie ihre PIN an.',
    tool: 'connect',
  },
  network: {
    verdict: 'fault',
    what: 'Meta ist von hier aus nicht zu erreichen.',
    todo: 'Prüfen Sie den Zugang zum Internet, und versuchen Sie es noch einmal.',
  },
  'network.lost': { verdict: 'unknown', what: 'Meta hat nicht rechtzeitig geantwortet.', todo: 'Versuchen Sie es noch einmal.' },
};

/** Explains a refusal to the operator of the desk. Codes that no sheet lists are named: a search engine knows them. */
export function refusalReading({ code }: Refusal): Reading {
  const known = Object.hasOwn(readings, code) ? readings[code] : undefined;
  return known ?? { verdict: 'unknown', what: `Meta verweigert die Auskunft (${code}).`, todo: 'Versuchen Sie es später noch einmal.' };
}
