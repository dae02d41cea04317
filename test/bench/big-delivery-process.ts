import { deliveryOf } from './deliveries.ts';
import { signed, tuesdayMorning } from './setting.ts';
import { webhookEvent, webhookOf } from './webhook-event.ts';

/** What a fresh webhook made of one big delivery, printed as JSON. Arguments: number of messages, characters of each. */
export interface BigDeliveryResult {
  readonly status: number | undefined;
  readonly bytes: number;
  readonly events: number;
  readonly ms: number;
  /** Greatest resident size of the process, Node itself included. */
  readonly peakMb: number;
}

const [messages = 0, characters = 0] = process.argv.slice(2).map(Number);
const text = 'Guten Tag, ich habe eine Frage: wie füllt man das aus? '.repeat(80).slice(0, characters);
const persons = Array.from({ length: messages }, (_, person) => person);
const event = webhookEvent(signed(deliveryOf.whatsapp(persons, tuesdayMorning, text)));

let events = 0;
const webhook = webhookOf('whatsapp', {
  sendEvents: async (taken) => {
    events += taken.length;
  },
  sendReceipts: async () => undefined,
});
const from = performance.now();
const { statusCode } = await webhook(event);
const ms = performance.now() - from;
const bytes = Buffer.byteLength(event.body ?? '');
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ status: statusCode, bytes, events, ms, peakMb } satisfies BigDeliveryResult));
