import { expect } from 'vitest';
import { plant } from '../support/canary.ts';
import { deliveryOf, escapeNonAscii, signed, textFrom } from '../support/deliveries.ts';
import { mondayMorning, withHandlers } from '../support/handler-harness.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { settings } from '../support/settings.ts';

const sign = (body: Uint8Array) => signed(body, settings.META_APP_SECRET);
const texts = [
  'Grüße, Ämter, Öffnungszeiten, Straße, señor',
  'ສະບາຍດີ ຂ້ອຍຕ້ອງການຄວາມຊ່ວຍເຫຼືອ',
  'ขอความช่วยเหลือหน่อยได้ไหมครับ',
  'Familie 👨‍👩‍👧‍👦 und Herzen ❤️ zusammen',
  'مرحبا أحتاج إلى مساعدة من فضلكم',
];

const forms = texts.flatMap((text) =>
  [escapeNonAscii, (json: string) => json].flatMap((write) => (['text', 'base64'] as const).map((form) => ({ text, write, form }))),
);

withHandlers('The bytes of a delivery', (handled) => {
  for (const channel of ['messenger', 'whatsapp'] as const) {
    handled(`are verified as they came, escaped or literal, as text or as base64: ${channel}`, async (desk) => {
      for (const { text, write, form } of forms) {
        const person = channel === 'messenger' ? messengerPerson() : whatsAppPerson();
        const json = JSON.stringify(deliveryOf(person, [textFrom(person, { at: mondayMorning, text })]));
        expect((await desk.post(channel, sign(Buffer.from(write(json))), form)).statusCode).toBe(200);
      }
      expect(await desk.take('inbound')).toHaveLength(20);
    });
  }

  handled('may be 4 MB and not one more: 413, whoever signed it', async (desk) => {
    const person = messengerPerson();
    const json = JSON.stringify(deliveryOf(person, [textFrom(person, { at: mondayMorning })]));
    const padded = (size: number) => Buffer.from(json.padEnd(size, ' '));
    const fourMegabytes = 4 * 1024 * 1024;
    expect((await desk.post('messenger', sign(padded(fourMegabytes)))).statusCode).toBe(200);
    expect((await desk.post('messenger', sign(padded(fourMegabytes)), 'base64')).statusCode).toBe(200);
    expect((await desk.post('messenger', sign(padded(fourMegabytes + 1)))).statusCode).toBe(413);
    expect((await desk.post('messenger', sign(padded(5_000_000)), 'base64')).statusCode).toBe(413);
    expect((await desk.post('messenger', { body: padded(5_000_000), headers: {} })).statusCode).toBe(413);
    expect(await desk.take('inbound')).toHaveLength(1);
  });

  handled('that are no delivery are a 200, counted, and quoted nowhere', async (desk) => {
    plant('Dompfaffenlied');
    const garbage = [
      '',
      'Dompfaffenlied',
      '{"object":"page","entry":[{"Dompfaffenlied',
      '"Dompfaffenlied"',
      '4711471147114711',
      'null',
      'true',
      '[]',
      '["Dompfaffenlied"]',
      '{}',
      '{"object":"Dompfaffenlied"}',
      '{"Dompfaffenlied":"page","entry":[]}',
      '{"object":"page"}',
      '{"object":"page","entry":"Dompfaffenlied"}',
      '{"object":"page","entry":[{"Dompfaffenlied":1}]}',
      '{"object":"whatsapp_business_account","entry":[{"id":"389217604518273","changes":[{"field":"Dompfaffenlied","value":{}}]}]}',
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      '['.repeat(10_000),
      `${'{"entry":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
      `{"object":"page","entry":[{"id":"100000000000001","messaging":${'['.repeat(10_000)}${']'.repeat(10_000)}}]}`,
      `{"object":"page","entry":${JSON.stringify(Array.from({ length: 20_000 }, () => null))}}`,
      '{"__proto__":{"object":"page"},"object":"page","entry":{"length":3}}',
    ];
    for (const channel of ['messenger', 'whatsapp'] as const) {
      for (const body of [...garbage.map((text) => Buffer.from(text)), Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28])]) {
        const before = desk.lines.length;
        expect((await desk.post(channel, sign(body), 'base64')).statusCode).toBe(200);
        expect(desk.lines.slice(before).some((line) => /body\.unreadable|delivery\.skipped/.test(line))).toBe(true);
      }
    }
    expect(await desk.take('inbound')).toEqual([]);
  });
});
