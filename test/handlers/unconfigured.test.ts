import { expect } from 'vitest';
import { loadFacilityFile } from '../../infra/terminal/load-facility-file.ts';
import { deliveryOf, textFrom } from '../support/deliveries.ts';
import { mondayMorning, withHandlers } from '../support/handler-harness.ts';
import { whatsAppPerson } from '../support/invented-people.ts';
import { publishFirst } from '../support/published.ts';
import { facilityFile } from '../support/repository.ts';
import { settings } from '../support/settings.ts';

const anna = whatsAppPerson();
const delivery = deliveryOf(anna, [textFrom(anna, { at: mondayMorning })]);

withHandlers(
  'a deployment without a facility',
  (handled) => {
    handled('answers the handshake', async (desk) => {
      const query = { 'hub.mode': 'subscribe', 'hub.verify_token': settings.META_VERIFY_TOKEN, 'hub.challenge': '1158201444' };
      expect(await desk.get('whatsapp', query)).toMatchObject({ statusCode: 200, body: '1158201444' });
    });

    handled('refuses deliveries with 503, so that Meta keeps them, and an unsigned one with 401 as ever', async (desk) => {
      expect(await desk.deliver('whatsapp', delivery)).toMatchObject({ statusCode: 503 });
      expect(desk.lines.at(-1)).toContain('"event":"delivery.postponed","channel":"whatsapp","reason":"no-facility"');
      expect(await desk.post('whatsapp', { body: Buffer.from('{}'), headers: {} })).toMatchObject({ statusCode: 401 });
      expect(await desk.take('inbound')).toEqual([]);
    });

    handled('does nothing at a tick', async (desk) => {
      await desk.tick();
      expect(desk.dynamodb.traffic.some(({ text }) => text.includes('F#status'))).toBe(false);
    });

    handled('takes in what Meta brings again once a facility is published', async (desk) => {
      await publishFirst(loadFacilityFile(facilityFile, { now: mondayMorning }), desk.settings);
      expect(await desk.deliver('whatsapp', delivery)).toMatchObject({ statusCode: 200 });
      expect(await desk.take('inbound')).toHaveLength(1);
    });
  },
  { isUnconfigured: true },
);
