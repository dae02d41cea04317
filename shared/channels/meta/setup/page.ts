import type { ChannelSetup, SetupCheck } from '../../setup-contract.ts';
import { asId, asList, asRecord } from '../lenient.ts';
import { fault, fine, unknown, warning } from './reading.ts';

/** That the token is the one of the facility's own Page. */
export const pageReached: ChannelSetup['reach'] = {
  id: 'reached',
  query: () => ({ path: '/me', query: { fields: 'id' }, bearer: 'channel' }),
  judge: (body, { ids, label }) =>
    asId(asRecord(body)?.id) === ids.pageId
      ? fine(`Meta antwortet für ${label}.`)
      : fault(
          `Der Token für ${label} gehört zu einer anderen Seite als der in der Einrichtungsdatei.`,
          'Hinterlegen Sie den Token der richtigen Seite, oder tragen Sie ihre Seiten-ID in die Einrichtungsdatei ein.',
        ),
};

/**
 * Whether Meta hands conversations to one app after the other. Then Pforte must be the first; who has a single conversation is asked by a client's id,
 * and so never here. Reference sheet messenger.md §5.
 */
export const routingCheck: SetupCheck = {
  id: 'routing',
  query: () => ({ path: '/me', query: { fields: 'messaging_feature_status' }, bearer: 'channel' }),
  judge: (body, { label }) => {
    const status = asRecord(asRecord(body)?.messaging_feature_status);
    if (typeof status?.hop_v2 !== 'boolean')
      return unknown(`Meta sagt nicht, ob Gespräche auf ${label} weitergeleitet werden.`, 'Versuchen Sie es später noch einmal.');
    return status.hop_v2
      ? warning(
          `Gespräche auf ${label} werden zwischen Apps weitergeleitet: Nicht jede Nachricht kommt zuerst zur Pforte.`,
          'Machen Sie die Pforte in den Seiteneinstellungen unter „Conversation Routing“ zur Standard-App.',
        )
      : fine(`Gespräche auf ${label} werden an keine andere App weitergeleitet.`);
  },
};

/** That Meta has approved what the app needs to write to everybody, not only to its own admins. */
export function permissionCheck(permission: string): SetupCheck {
  return {
    id: 'app-review',
    query: ({ ids }) => ({ path: `/${ids.appId}/permissions`, query: {}, bearer: 'app' }),
    judge: (body, { label }) => {
      const list = asList(asRecord(body)?.data)?.map(asRecord);
      if (!list) return unknown('Meta sagt nicht, was der App erlaubt ist.', 'Sehen Sie im App-Dashboard unter „App Review“ nach.');
      const found = list.find((one) => one?.permission === permission);
      return found && isApproved(found.status)
        ? fine(`Die App darf auf ${label} allen antworten.`)
        : fault(
            `Die App darf auf ${label} nur Menschen mit einer Rolle in der App antworten (${permission} ist nicht freigegeben).`,
            'Beantragen Sie im App-Dashboard unter „App Review“ den erweiterten Zugriff und schließen Sie die Unternehmensprüfung ab.',
          );
    },
  };
}

function isApproved(status: unknown): boolean {
  return typeof status === 'string' && ['approved', 'live', 'advanced'].includes(status.toLowerCase());
}
