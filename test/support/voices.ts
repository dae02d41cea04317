import type { ChannelReceiver } from '../../shared/channels/contract.ts';
import { instagramReceiver } from '../../shared/channels/instagram/receiver.ts';
import { messengerReceiver } from '../../shared/channels/messenger/receiver.ts';
import { sign } from '../../shared/channels/meta/signature.ts';
import { whatsappReceiver } from '../../shared/channels/whatsapp/receiver.ts';
import { brieftaubeReceiver, loft, shortTexts, signedByDovecote } from './brieftaube.ts';

/** How people speak on a channel in tests that hold for every one of them. */
export interface Voice {
  readonly receiver: ChannelReceiver;
  /** A person's id there, and how an operator writes it. */
  readonly person: string;
  readonly account: string;
  /** The facility's own texts, where those that ship are too long. */
  readonly texts?: Readonly<Record<string, unknown>>;
  readonly signed: (bytes: Uint8Array, secret: string) => Readonly<Record<string, string>>;
  /** One delivery with these words; `odd`: with fields that nobody knows, and without a time. */
  readonly says: (words: string, id: string, at: number, odd?: boolean) => unknown;
}

const byMeta = (bytes: Uint8Array, secret: string) => ({ 'x-hub-signature-256': sign(bytes, secret) });
const oddly = (odd: boolean | undefined, more: object) => (odd ? more : {});

/** One for each channel of the registry: a new one adds itself. */
export const voices: Readonly<Record<string, Voice>> = {
  messenger: {
    receiver: messengerReceiver,
    person: '24000000000000001',
    account: '100000000000001',
    signed: byMeta,
    says: (text, mid, timestamp, odd) => {
      const item = { sender: { id: '24000000000000001' }, recipient: { id: '100000000000001' }, ...(odd ? {} : { timestamp }) };
      const message = { mid, text, ...oddly(odd, { attachments: [{ kind: 'hologram' }] }) };
      return { object: 'page', entry: [{ id: '100000000000001', messaging: [{ ...item, message }] }] };
    },
  },
  whatsapp: {
    receiver: whatsappReceiver,
    person: '+4917139200011',
    account: '514930287716042',
    signed: byMeta,
    says: (body, id, at, odd) => {
      const message = { from: '4917139200011', id, ...(odd ? {} : { timestamp: String(Math.floor(at / 1000)) }) };
      const content = { type: odd ? 'hologram' : 'text', text: { body } };
      const value = { metadata: { phone_number_id: '514930287716042' }, messages: [{ ...message, ...content }] };
      return { object: 'whatsapp_business_account', entry: [{ id: '389217604518273', changes: [{ field: 'messages', value }] }] };
    },
  },
  instagram: {
    receiver: instagramReceiver,
    person: '1254000000000001',
    account: '17841400000000001',
    signed: byMeta,
    says: (text, mid, timestamp, odd) => {
      const item = { sender: { id: '1254000000000001' }, recipient: { id: '17841400000000001' }, ...(odd ? {} : { timestamp }) };
      const message = { mid, text, ...oddly(odd, { attachments: [{ kind: 'hologram' }] }) };
      return { object: 'instagram', entry: [{ id: '17841400000000001', messaging: [{ ...item, message }] }] };
    },
  },
  brieftaube: {
    receiver: brieftaubeReceiver,
    person: 'R-7',
    account: loft,
    texts: shortTexts,
    signed: signedByDovecote,
    says: (words, id, at, odd) => ({ letters: [{ ring: 'R-7', id, words, ...(odd ? { wax: 'red' } : { at }) }] }),
  },
};
