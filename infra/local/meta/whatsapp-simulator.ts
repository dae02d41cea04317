import type { ParsedEvent } from '../../../shared/channels/contract.ts';
import { whatsappReceiver } from '../../../shared/channels/whatsapp/receiver.ts';
import type { AccountIds, ChannelSimulator, Gesture, Json } from './channel-simulator.ts';
import type { ClientMessage } from './client-message.ts';
import { mintBsuid, mintEntryId, mintWamid } from './mint.ts';
import { digits, type NewPerson, type Person, strongestIdentity } from './person.ts';
import { whatsappErrors } from './whatsapp-errors.ts';
import { answerNumber, shownNumberProfile } from './whatsapp-public-profile.ts';
import { checkWhatsAppSend } from './whatsapp-send.ts';
import {
  renderClientMessage,
  renderDelivery,
  renderIdentityChange,
  renderStaffEcho,
  renderStatus,
  type WhatsAppAccount,
  type WhatsAppItem,
} from './whatsapp-wire.ts';

/** `freeNumber`: one for people without a wish of their own; where all are given away, the person shows no number. */
function identityOf(wish: NewPerson, freeNumber: string | undefined): Pick<Person, 'waId' | 'bsuid' | 'username'> {
  const number = wish.waId ?? freeNumber;
  const identity = number === undefined ? 'bsuid-only' : (wish.identity ?? 'phone-and-bsuid');
  if (identity === 'bsuid-only')
    return { bsuid: wish.bsuid ?? mintBsuid(), username: `@${wish.id ?? 'gast'}.${mintEntryId().slice(0, 4).toLowerCase()}` };
  const waId = digits(number ?? '');
  return identity === 'phone-only' ? { waId } : { waId, bsuid: wish.bsuid ?? mintBsuid() };
}

function heardIdentity({ identities }: ParsedEvent): Omit<NewPerson, 'channel'> | undefined {
  const idOf = (type: string) => identities.find((one) => one.type === type)?.value;
  const waId = idOf('wa-id');
  const bsuid = idOf('bsuid') ?? idOf('parent-bsuid');
  if (waId === undefined && bsuid === undefined) return undefined;
  return { identity: waId === undefined ? 'bsuid-only' : bsuid === undefined ? 'phone-only' : 'phone-and-bsuid', waId, bsuid };
}

function renderMessage(person: Person, message: ClientMessage, { id, at, target, freeNumber }: Gesture): WhatsAppItem | undefined {
  if (message.kind !== 'number_change') return renderClientMessage(person, message, id, at, target);
  const before = { ...person };
  if (person.waId) person.waId = message.newWaId ?? freeNumber() ?? person.waId;
  if (person.bsuid) person.bsuid = mintBsuid();
  return renderIdentityChange(before, person, id, at);
}

const accountOf = ({ phoneNumberId = '', wabaId = '' }: AccountIds): WhatsAppAccount => ({ phoneNumberId, wabaId });
/** Safe cast: all items that get here were made by the two renderers above. */
const asItems = (items: readonly Json[]): readonly WhatsAppItem[] => items as readonly Json[] & readonly WhatsAppItem[];

export const whatsappSimulator: ChannelSimulator = {
  receiver: whatsappReceiver,
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
    'contacts',
    'revoke',
    'button',
    'interactive',
    'number_change',
    'preference_stop',
    'preference_resume',
  ],
  startingPeople: [
    { id: 'mira', name: 'Mira K.', waId: '4915228817386', bsuid: 'DE.84019263517402958816' },
    { id: 'ali', name: 'Ali B.', identity: 'bsuid-only', bsuid: 'DE.20975518364402719350' },
  ],
  identityOf,
  heardIdentity,
  mintId: (person, direction) => mintWamid(strongestIdentity(person), direction),
  renderMessage: (person, message, gesture) => {
    const item = renderMessage(person, message, gesture);
    return item && { ...item };
  },
  renderStaffEcho: (person, text, { id, at }) => ({ ...renderStaffEcho(person, text, id, at) }),
  renderDelivery: (items, ids, _at, entries, changes) => renderDelivery(asItems(items), accountOf(ids), entries, changes),
  renderSent: (send, { ids, id, at }) => {
    const message = { id, at, category: send.category, ...(send.opaque !== undefined && { opaque: send.opaque }) };
    return (['sent', 'delivered'] as const).map((status) => renderDelivery([renderStatus(send.person, status, message)], accountOf(ids)));
  },
  objects: ({ phoneNumberId = '' }) => [phoneNumberId],
  check: checkWhatsAppSend,
  answerAccepted: ({ person, input, kind }, id) => {
    const contact = input === person.bsuid ? { input, user_id: person.bsuid } : { input, wa_id: person.waId };
    const message = kind === 'template' ? { id, message_status: 'accepted' } : { id };
    return { status: 200, body: { messaging_product: 'whatsapp', contacts: [contact], messages: [message] }, note: { messageId: id } };
  },
  rateLimit: whatsappErrors.rateLimit,
  answerObject: answerNumber,
  shownProfile: shownNumberProfile,
};
