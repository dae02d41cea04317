import type { ChannelSetup, SetupCheck } from '../../setup-contract.ts';
import { asId, asList, asRecord } from '../lenient.ts';
import { fault, fine, unknown } from './reading.ts';

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
