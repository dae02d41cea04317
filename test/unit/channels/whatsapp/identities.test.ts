import { describe, expect, it } from 'vitest';
import { receive } from '../../../../shared/app/replies/receive.ts';
import { whatsapp } from '../../../../shared/channels/whatsapp/adapter.ts';
import type { Event } from '../../../../shared/conversation/event.ts';
import { createDesk, phoneNumberId } from '../../../support/desk.ts';

/** The event that one message becomes. */
async function eventOf(
  message: object,
  contact?: object,
): Promise<{ readonly event: Event; readonly of: (type: 'bsuid' | 'wa-id', value: string) => string }> {
  const desk = createDesk();
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '493023125001', phone_number_id: phoneNumberId },
    ...(contact && { contacts: [contact] }),
    messages: [{ id: 'wamid.1', timestamp: '1795428000', ...message }],
  };
  await receive(
    whatsapp,
    { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] },
    desk.ports,
  );
  const [event] = desk.queued.events;
  if (!event) throw new Error('no event');
  return { event, of: (type, value) => desk.ports.vault.pseudonym('whatsapp', phoneNumberId, { type, value }) };
}

describe('what proves who somebody is on WhatsApp', () => {
  it('is the business-scoped id, not the number beside it', async () => {
    const { event, of } = await eventOf({ type: 'text', text: { body: 'x' }, from: '4915228817386', from_user_id: 'DE.1' });
    expect(event.identities).toEqual([of('bsuid', 'DE.1'), of('wa-id', '4915228817386')]);
    expect(event.reassignable).toEqual([of('wa-id', '4915228817386')]);
  });

  it('is, at a change of number, the old number, not the new one', async () => {
    const system = { type: 'user_changed_number', wa_id: '4917139200072' };
    const { event, of } = await eventOf({ type: 'system', from: '4915228817386', system });
    expect(event.identities).toEqual([of('wa-id', '4917139200072'), of('wa-id', '4915228817386')]);
    expect(event.reassignable).toEqual([of('wa-id', '4917139200072')]);
  });

  it('is not a new encryption key behind a number: that may be its new holder', async () => {
    const message = {
      type: 'system',
      from: '4915228817386',
      from_user_id: 'DE.2',
      system: { type: 'customer_identity_changed', wa_id: '4915228817386' },
    };
    const { event, of } = await eventOf(message);
    expect(event.identities).toEqual([of('bsuid', 'DE.2'), of('wa-id', '4915228817386')]);
    expect(event.reassignable).toEqual([of('wa-id', '4915228817386')]);
  });
});
