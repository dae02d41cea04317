import { expect } from 'vitest';
import { deliveryOf, statusTo, textFrom, whatsAppChange, whatsAppDelivery } from '../support/deliveries.ts';
import { type InventedPerson, messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { atTheDesk, type Desk } from '../support/story.ts';

const whatsAppGreeting = [
  'Hallo, gut, dass du schreibst. Das ist eine automatische Antwort von Beratung Ahornweg.',
  'Hier geht es um Angebote, Termine und Öffnungszeiten. Ein Mensch liest hier nicht mit.',
  '🔒 Bitte schick nichts Vertrauliches: keine Diagnosen, Ausweise, Kontonummern oder Fotos. WhatsApp gehört zu Meta. Vertrauliches besprechen wir am Telefon, per verschlüsselter E-Mail (sicher@ahornweg.example.org) oder beim Termin.',
  '☎️ Wenn es eilt, ruf an: 030 23125 400. Bei Gefahr: 112.',
  'Alle Wege: https://ahornweg.example.org/kontakt\nDatenschutz: https://ahornweg.example.org/datenschutz',
];

const messengerGreeting = [
  'Hallo, gut, dass du schreibst. Das ist eine automatische Antwort von Beratung Ahornweg.',
  'Hier geht es um Angebote, Termine und Öffnungszeiten.',
  '🔒 Bitte schreib nichts Vertrauliches: keine Namen anderer, Nummern, Diagnosen oder Fotos. Facebook (Meta) kann mitlesen. Persönliches klären wir am Telefon, per verschlüsselter E-Mail (sicher@ahornweg.example.org) oder beim Termin.',
  '☎️ Eilig? Ruf an: 030 23125 400. Bei Gefahr: 112.',
  'Kontakt: https://ahornweg.example.org/kontakt\nDatenschutz: https://ahornweg.example.org/datenschutz',
];

/** One message of this person, and Graph's calls that it led to. */
async function writes(person: InventedPerson, { run, graph }: Desk, text?: string) {
  const message = textFrom(person, { at: await run.now(), ...(text !== undefined && { text }) });
  expect(await run.deliver(person.channel, deliveryOf(person, [message]))).toBe(200);
  await run.decided();
  return graph.callsFor(person);
}

atTheDesk('The first message', { args: ['--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  story('gets the greeting with its five points and the automation notice on WhatsApp', async (desk) => {
    const calls = await writes(whatsAppPerson(), desk);
    expect(calls.map(({ body }) => body.text)).toEqual([{ preview_url: false, body: whatsAppGreeting.join('\n\n') }]);
  });

  story('gets the greeting with its five points and the automation notice on Messenger', async (desk) => {
    const calls = await writes(messengerPerson(), desk);
    expect(calls.map(({ body }) => body.message?.text)).toEqual([messengerGreeting.join('\n\n')]);
    expect(calls[0]?.body.messaging_type).toBe('RESPONSE');
  });

  story('is answered by phone number where Meta names nothing else', async (desk) => {
    const person = whatsAppPerson('phone-only');
    const [call] = await writes(person, desk);
    expect(call?.body.to).toBe(`+${person.waId}`);
    expect(call?.body.recipient).toBeUndefined();
  });

  story('is answered by business-scoped user id where the number is withheld', async (desk) => {
    const person = whatsAppPerson('bsuid-only');
    const [call] = await writes(person, desk);
    expect(call?.body.recipient).toBe(person.bsuid);
    expect(call?.body.to).toBeUndefined();
  });

  story('is answered by business-scoped user id where both are known', async (desk) => {
    const person = whatsAppPerson('phone-and-bsuid');
    const [call] = await writes(person, desk);
    expect(call?.body.recipient).toBe(person.bsuid);
    expect(call?.body.to).toBeUndefined();
  });

  story('carries the token in the header, its proof in the URL and our sealed mark in the body', async (desk) => {
    const [whatsApp] = await writes(whatsAppPerson(), desk);
    const [messenger] = await writes(messengerPerson(), desk);
    expect(whatsApp?.path).toBe('/v26.0/514930287716042/messages');
    expect(whatsApp?.headers.authorization).toBe('Bearer EAAwhatsapptoken0001');
    expect([...(whatsApp?.query.keys() ?? [])]).toEqual(['appsecret_proof']);
    expect(whatsApp?.query.get('appsecret_proof')).toBe('41d22f78d912436663ded2bb870fbfeb961d632b4a3cd663e9389777c0156529');
    expect(whatsApp?.body.biz_opaque_callback_data).toMatch(/^pf1:k1\.[\w.-]{80,}$/);
    expect(messenger?.path).toBe('/v26.0/100000000000001/messages');
    expect(messenger?.headers.authorization).toBe('Bearer EAAmessengertoken0001');
    expect(messenger?.query.get('appsecret_proof')).toBe('549e2486b7a57e3e677cf06b92e74fdc69860044eda4c1d503175167ae04fefe');
    expect(messenger?.body.message?.metadata).toMatch(/^pf1:k1\.[\w.-]{80,}$/);
  });

  story('is not answered with a second greeting when the person writes on', async (desk) => {
    for (const person of [whatsAppPerson(), messengerPerson()]) {
      await writes(person, desk);
      expect(await writes(person, desk, 'Hallo noch einmal')).toHaveLength(1);
    }
  });

  story('of somebody whose number came first and whose user id came later leads to one greeting', async (desk) => {
    const { name, waId, bsuid } = whatsAppPerson();
    await writes({ channel: 'whatsapp', name, ...(waId && { waId }) }, desk);
    await writes({ channel: 'whatsapp', name, ...(waId && { waId }), ...(bsuid && { bsuid }) }, desk, 'Hallo');
    const onlyId = { channel: 'whatsapp', name, ...(bsuid && { bsuid }) } as const;
    await writes(onlyId, desk, 'Hallo');
    expect(desk.graph.textsTo({ channel: 'whatsapp', name, ...(waId && { waId }), ...(bsuid && { bsuid }) })).toHaveLength(1);
  });

  story('without words (a photo, a voice message, Get Started) gets the greeting, too', async ({ run, graph }) => {
    const at = await run.now();
    const photo = whatsAppPerson();
    const voice = whatsAppPerson();
    const started = messengerPerson();
    const { text: _, ...from } = { text: undefined, ...textFrom(photo, { at }) };
    await run.deliver(
      'whatsapp',
      whatsAppDelivery([{ ...from, type: 'image', image: { id: '1003383421387256', mime_type: 'image/jpeg' } }]),
    );
    const { text: __, ...fromVoice } = { text: undefined, ...textFrom(voice, { at }) };
    await run.deliver('whatsapp', whatsAppDelivery([{ ...fromVoice, type: 'audio', audio: { id: '1003383421387257', voice: true } }]));
    const postback = { sender: { id: started.psid }, recipient: { id: '100000000000001' }, timestamp: at };
    await run.deliver('messenger', deliveryOf(started, [{ ...postback, postback: { title: 'Los', payload: 'GET_STARTED' } }]));
    await run.decided();
    expect([photo, voice, started].map((person) => graph.textsTo(person).length)).toEqual([1, 1, 1]);
  });

  story('is answered to each of several people in one delivery of two entries, two changes and two messages', async ({ run, graph }) => {
    const at = await run.now();
    const people = Array.from({ length: 8 }, () => whatsAppPerson());
    const change = (from: number) => {
      const both = people.slice(from, from + 2);
      return whatsAppChange(
        both.map((person) => textFrom(person, { at })),
        both,
      );
    };
    const entry = (from: number) => ({ id: '389217604518273', changes: [change(from), change(from + 2)] });
    await run.deliver('whatsapp', { object: 'whatsapp_business_account', entry: [entry(0), entry(4)] });
    await run.decided();
    expect(people.map((person) => graph.textsTo(person).length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  story('gets no answer when it is older than a day, and none comes for a receipt or a reaction', async ({ run, graph }) => {
    const at = await run.now();
    const late = whatsAppPerson();
    const reader = whatsAppPerson();
    const reacting = messengerPerson();
    await run.deliver('whatsapp', deliveryOf(late, [textFrom(late, { at: at - 25 * 3_600_000 })]));
    await run.deliver('whatsapp', deliveryOf(reader, [statusTo(reader, at, 'foreign-mark')], 'statuses'));
    const reaction = { mid: 'm_abcdefgh12345678', action: 'react', reaction: 'love', emoji: '❤' };
    await run.deliver(
      'messenger',
      deliveryOf(reacting, [{ sender: { id: reacting.psid }, recipient: { id: '100000000000001' }, timestamp: at, reaction }]),
    );
    await run.decided();
    expect([late, reader, reacting].map((person) => graph.textsTo(person).length)).toEqual([0, 0, 0]);
  });
});
