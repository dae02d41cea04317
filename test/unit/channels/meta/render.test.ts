import { describe, expect, it } from 'vitest';
import { messenger } from '../../../../shared/channels/messenger/adapter.ts';
import { whatsapp } from '../../../../shared/channels/whatsapp/adapter.ts';

describe('an answer on the wire', () => {
  it('goes to a phone number on WhatsApp', () => {
    expect(whatsapp.render({ address: { to: '+4915228817386' }, text: 'Guten Tag', token: 'k1.abc' }, '514930287716042')).toEqual({
      path: '/514930287716042/messages',
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '+4915228817386',
        type: 'text',
        text: { preview_url: false, body: 'Guten Tag' },
        biz_opaque_callback_data: 'pf1:k1.abc',
      },
    });
  });

  it('goes to a business-scoped id on WhatsApp by recipient, never by to', () => {
    const { body } = whatsapp.render({ address: { recipient: 'DE.84019263517402958816' }, text: 'Guten Tag', token: 'k1.abc' }, '1');
    expect(body.recipient).toBe('DE.84019263517402958816');
    expect(body).not.toHaveProperty('to');
  });

  it('goes to a person of the page on Messenger', () => {
    expect(messenger.render({ address: { psid: '24000000000000001' }, text: 'Guten Tag', token: 'k1.abc' }, '100000000000001')).toEqual({
      path: '/100000000000001/messages',
      body: {
        recipient: { id: '24000000000000001' },
        messaging_type: 'RESPONSE',
        message: { text: 'Guten Tag', metadata: 'pf1:k1.abc' },
      },
    });
  });

  it('never goes to an address of the other channel, and the refusal does not name it', () => {
    expect(() => messenger.render({ address: { to: '+4915228817386' }, text: 'x', token: 't' }, '1')).toThrow(
      'channel.address: only a PSID can be reached on Messenger',
    );
    expect(() => whatsapp.render({ address: { psid: '24000000000000001' }, text: 'x', token: 't' }, '1')).toThrow(
      'channel.address: only a number or a business-scoped id can be reached on WhatsApp',
    );
  });
});
