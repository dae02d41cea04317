import { messengerReceiver } from '../../../shared/channels/messenger/receiver.ts';
import type { ChannelSimulator } from './channel-simulator.ts';
import { messengerErrors } from './messenger-errors.ts';
import { answerPageProfile, shownPageProfile } from './messenger-public-profile.ts';
import { checkSend, type SendRules } from './messenger-send.ts';
import { renderClientMessage, renderDelivery, renderOwnEcho, renderStaffEcho } from './messenger-wire.ts';
import { mintMid, mintPsid } from './mint.ts';

const rules: SendRules = { channel: 'messenger', longestText: { units: 2000, of: 'utf16' }, ...messengerErrors };

export const messengerSimulator: ChannelSimulator = {
  receiver: messengerReceiver,
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
    'unsupported',
    'quick_reply',
    'postback',
    'get_started',
    'ice_breaker',
    'menu',
    'referral',
  ],
  startingPeople: [
    { id: 'jana', name: 'Jana W.', psid: '24000000000000001' },
    { id: 'deniz', name: 'Deniz A.', psid: '24000000000000002' },
  ],
  identityOf: ({ psid }) => ({ psid: psid ?? mintPsid() }),
  heardIdentity: ({ identities }) => {
    const psid = identities.find(({ type }) => type === 'psid')?.value;
    return psid === undefined ? undefined : { psid };
  },
  mintId: mintMid,
  renderMessage: ({ psid = '' }, message, { ids, id, at, target, edits }) =>
    renderClientMessage(psid, ids.pageId ?? '', message, id, at, target, edits),
  renderStaffEcho: ({ psid = '' }, text, { ids, id, at }) => renderStaffEcho(psid, ids.pageId ?? '', text, id, at),
  renderDelivery: (items, ids, at, entries) => renderDelivery(items, ids.pageId ?? '', at, entries),
  renderSent: ({ person, message = {} }, { ids, id, at }) => {
    const echo = renderOwnEcho(person.psid ?? '', ids.pageId ?? '', ids.appId ?? '', message, id, at);
    return [renderDelivery([echo], ids.pageId ?? '', at)];
  },
  objects: ({ pageId = '' }) => [pageId, 'me'],
  check: (json, people, _templates, now) => checkSend(json, people, now, rules),
  answerAccepted: ({ person }, id) => ({ status: 200, body: { recipient_id: person.psid, message_id: id }, note: { messageId: id } }),
  rateLimit: messengerErrors.rateLimit,
  answerObject: answerPageProfile,
  shownProfile: shownPageProfile,
};
