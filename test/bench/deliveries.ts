import { payloads } from '../../shared/understanding/payloads.ts';
import { snapshot, tuesdayMorning } from './setting.ts';

/** A text nobody has a rule for: it is understood whole, and found to be none of the desk's commands. */
const question = 'Hallo, habt ihr am Donnerstag offen? Ich hätte eine Frage zu einem Formular, das ich bekommen habe.';

/** A delivery in Meta's format with one text each of the given persons (small whole numbers), sent at `at`. */
export const deliveryOf: Readonly<Record<'messenger' | 'whatsapp', (persons: readonly number[], at?: number, text?: string) => unknown>> = {
  messenger: (persons, at = tuesdayMorning, text = question) => ({
    object: 'page',
    entry: persons.map((person) => ({
      id: snapshot.messenger?.account,
      time: at,
      messaging: [
        {
          sender: { id: `24${String(person).padStart(15, '0')}` },
          recipient: { id: snapshot.messenger?.account },
          timestamp: at,
          message: { mid: `m_bench_${person}_${at}`, text },
        },
      ],
    })),
  }),
  whatsapp: (persons, at = tuesdayMorning, text = question) => ({
    object: 'whatsapp_business_account',
    entry: persons.map((person) => ({
      id: snapshot.whatsapp?.wabaId,
      changes: [{ field: 'messages', value: whatsappValue(person, at, text) }],
    })),
  }),
};

/** Every person has one identity, as a client without a visible number has. */
function whatsappValue(person: number, at: number, text: string) {
  const userId = `DE.84${String(person).padStart(12, '0')}`;
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '493023125014', phone_number_id: snapshot.whatsapp?.account },
    contacts: [{ profile: { name: 'Mira K.' }, user_id: userId }],
    messages: [
      {
        from_user_id: userId,
        id: `wamid.bench${person}.${at}`,
        timestamp: String(Math.floor(at / 1000)),
        type: 'text',
        text: { body: text },
      },
    ],
  };
}

/** A delivery of Messenger in which somebody new taps "Get started": a first contact without a word to understand. */
export function tapOf(person: number, at = tuesdayMorning): unknown {
  return {
    object: 'page',
    entry: [
      {
        id: snapshot.messenger?.account,
        time: at,
        messaging: [
          {
            sender: { id: `24${String(person).padStart(15, '0')}` },
            recipient: { id: snapshot.messenger?.account },
            timestamp: at,
            postback: { mid: `m_bench_${person}_${at}`, title: 'Los geht’s', payload: payloads.getStarted },
          },
        ],
      },
    ],
  };
}
