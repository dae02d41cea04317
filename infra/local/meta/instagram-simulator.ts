import { randomBytes } from 'node:crypto';
import { instagramReceiver } from '../../../shared/channels/instagram/receiver.ts';
import type { ChannelSimulator } from './channel-simulator.ts';
import { instagramErrors } from './instagram-errors.ts';
import { answerInstagramProfile, shownInstagramProfile } from './instagram-public-profile.ts';
import { renderClientMessage, renderDelivery, renderOwnEcho, renderStaffEcho } from './instagram-wire.ts';
import { checkSend, type SendRules } from './messenger-send.ts';
import { mintPsid } from './mint.ts';

const rules: SendRules = { channel: 'instagram', longestText: { units: 1000, of: 'bytes' }, ...instagramErrors };

export const instagramSimulator: ChannelSimulator = {
  receiver: instagramReceiver,
  kinds: [
    'text',
    'image',
    'audio',
    'video',
    'document',
    'sticker',
    'location',
    'reaction',
    'unreaction',
    'edit',
    'revoke',
    'unsupported',
    'quick_reply',
    'postback',
    'ice_breaker',
    'menu',
    'referral',
  ],
  startingPeople: [
    { id: 'lina', name: 'Lina M.', psid: '1254000000000001' },
    { id: 'tom', name: 'Tom S.', psid: '1254000000000002' },
  ],
  identityOf: ({ psid }) => ({ psid: psid ?? mintPsid() }),
  heardIdentity: ({ identities }) => {
    const igsid = identities.find(({ type }) => type === 'igsid')?.value;
    return igsid === undefined ? undefined : { psid: igsid };
  },
  mintId: () => `aWdf${randomBytes(60).toString('base64url')}`,
  renderMessage: ({ psid = '' }, message, { ids, id, at, target, edits }) =>
    renderClientMessage(psid, ids.igUserId ?? '', message, { mid: id, at, target, edits }),
  renderStaffEcho: ({ psid = '' }, text, { ids, id, at }) => renderStaffEcho(psid, ids.igUserId ?? '', text, id, at),
  renderDelivery: (items, ids, at, entries) => renderDelivery(items, ids.igUserId ?? '', at, entries),
  renderSent: ({ person, message = {} }, { ids, id, at }) => {
    const echo = renderOwnEcho(person.psid ?? '', ids.igUserId ?? '', ids.appId ?? '', message, id, at);
    return [renderDelivery([echo], ids.igUserId ?? '', at)];
  },
  // Sends go out from the Page: the recipient's id tells them from Messenger's.
  objects: ({ pageId = '' }) => [pageId, 'me'],
  check: (json, people, _templates, now) => checkSend(json, people, now, rules),
  answerAccepted: ({ person }, id) => ({ status: 200, body: { recipient_id: person.psid, message_id: id }, note: { messageId: id } }),
  rateLimit: instagramErrors.rateLimit,
  answerObject: answerInstagramProfile,
  shownProfile: shownInstagramProfile,
};
