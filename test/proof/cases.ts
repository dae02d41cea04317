import { sign } from '../../shared/channels/meta/signature.ts';
import { messengerPerson, newMessageId, whatsAppPerson } from '../support/invented-people.ts';
import { settings } from '../support/settings.ts';
import { type About, type Batch, inventPersons, type Letter, toDelivery } from './correspondence.ts';
import { refusedForNow, taken, wordlessFailure } from './fates.ts';
import { everyKindOfAnswer } from './lost-answers.ts';
import { distorted, distortions } from './odd-shapes.ts';
import { chanceOf } from './random.ts';
import type { Trial } from './trial.ts';

/** One line of the reply-guarantee table. */
export interface Case {
  readonly name: string;
  readonly play: (trial: Trial) => Promise<Played>;
}

export interface Played {
  /** Messages that must be decided. */
  readonly letters: readonly Letter[];
  /** Messages that must not be heard. */
  readonly refused?: readonly Letter[];
  /** Nothing happened after which Graph's answer could be unknown: what is listed all the same was lost. */
  readonly nothingUnknown?: true;
  /** Deliveries that were answered with the wrong status. */
  readonly wrongStatus: number;
}

const letter = (person: Letter['person'], about: About = 'plain'): Letter => ({ person, about, id: newMessageId(person) });

/** Brings a batch with a right signature; answers whether it was answered otherwise than with 200. */
async function bring(trial: Trial, batch: Batch, entries = 1): Promise<number> {
  return (await trial.desk().run.deliver(batch.channel, toDelivery(batch, trial.now(), entries))) === 200 ? 0 : 1;
}

const one = (of: Letter): Batch => ({ channel: of.person.channel, letters: [of] });

const duplicates: Case = {
  name: 'duplicate × 3',
  async play(trial) {
    const letters = [messengerPerson(), whatsAppPerson()].map((person) => letter(person));
    let wrongStatus = 0;
    for (const each of letters) {
      for (let time = 0; time < 3; time += 1) {
        wrongStatus += await bring(trial, one(each));
        // The third one comes when everything is long done.
        if (time === 1) await trial.desk().run.decided();
      }
    }
    return { letters, wrongStatus };
  },
};

const batchOfFive: Case = {
  name: 'batch of 5 in 2 entries',
  async play(trial) {
    const onMessenger = Array.from({ length: 5 }, () => letter(messengerPerson()));
    const onWhatsApp = Array.from({ length: 5 }, () => letter(whatsAppPerson()));
    const wrongStatus =
      (await bring(trial, { channel: 'messenger', letters: onMessenger }, 2)) +
      (await bring(trial, { channel: 'whatsapp', letters: onWhatsApp }, 2));
    return { letters: [...onMessenger, ...onWhatsApp], wrongStatus };
  },
};

/** Whoever cannot sign is refused, and nothing of it is heard: there is no message to decide. */
const refused = (name: string, header: (body: Uint8Array) => Record<string, string>): Case => ({
  name,
  async play(trial) {
    const letters = [messengerPerson(), whatsAppPerson()].map((person) => letter(person));
    let wrongStatus = 0;
    for (const each of letters) {
      const body = Buffer.from(JSON.stringify(toDelivery(one(each), trial.now(), 1)));
      const headers = { 'content-type': 'application/json', ...header(body) };
      if ((await trial.desk().run.post(each.person.channel, { body, headers })) !== 401) wrongStatus += 1;
    }
    return { letters: [], refused: letters, wrongStatus };
  },
});

const bsuidOnly: Case = {
  name: 'BSUID only',
  async play(trial) {
    const person = whatsAppPerson('bsuid-only');
    const letters = [letter(person), letter(person, 'human')];
    let wrongStatus = 0;
    for (const each of letters) wrongStatus += await bring(trial, one(each));
    return { letters, wrongStatus };
  },
};

/** What becomes of a delivery must hang on nothing but who speaks, and what. */
const oddShapes: Case = {
  name: 'shapes Meta never sent',
  async play(trial) {
    const letters: Letter[] = [];
    let wrongStatus = 0;
    for (const channel of ['messenger', 'whatsapp'] as const) {
      for (const distortion of distortions[channel] ?? []) {
        const each = letter(channel === 'messenger' ? messengerPerson() : whatsAppPerson());
        letters.push(each);
        const delivery = distorted(toDelivery(one(each), trial.now(), 1), distortion);
        if ((await trial.desk().run.deliver(channel, delivery)) !== 200) wrongStatus += 1;
      }
    }
    return { letters, wrongStatus };
  },
};

const failures = (name: string, withWords: boolean): Case => ({
  name,
  async play(trial) {
    const chance = chanceOf(50);
    const letters = inventPersons(50).map((person) => letter(person));
    // Twenty of the first fifty sends fail; without words, half of the failed ones reach their person all the same.
    const failing = new Set(chance.shuffled(Array.from({ length: 50 }, (_, index) => index)).slice(0, 20));
    for (let send = 0; send < 50; send += 1) {
      if (!failing.has(send)) trial.fates.push({ arrives: true, told: 'ok' });
      else trial.fates.push(withWords ? refusedForNow('whatsapp', chance) : wordlessFailure(send % 2 === 0));
    }
    let wrongStatus = 0;
    for (const each of letters) wrongStatus += await bring(trial, one(each));
    return { letters, wrongStatus };
  },
});

const killedInTheMiddle: Case = {
  name: 'kill in the middle',
  async play(trial) {
    const letters = inventPersons(50).map((person) => letter(person));
    const firstHalf = letters.slice(0, 25);
    const secondHalf = letters.slice(25);
    let killed: Promise<void> | undefined;
    trial.whenAsked = (send) => {
      if (send === 13) killed = trial.desk().kill();
    };
    let wrongStatus = 0;
    for (const each of firstHalf) {
      // Meta brings it again when nobody answers.
      const status = await bring(trial, one(each)).catch(() => 'again' as const);
      if (status !== 'again') wrongStatus += status;
      else {
        await killed;
        await trial.restart();
        wrongStatus += await bring(trial, one(each));
      }
    }
    if (!trial.desk().isAlive()) await trial.restart();
    for (const each of secondHalf) wrongStatus += await bring(trial, one(each));
    return { letters, wrongStatus };
  },
};

/** Answers to every kind of call get lost in every way, while some answers need a second try and some are told by a receipt alone. */
const lostAnswers: Case = {
  name: 'answers of our own tables and queues lost',
  async play(trial) {
    const chance = chanceOf(70);
    const persons = inventPersons(30);
    const abouts = ['human', 'stop', 'access', 'privacy', 'plain'] as const;
    const first = persons.map((person) => letter(person));
    const second = persons.map((person, index) => letter(person, abouts[index % abouts.length]));
    trial.loses = everyKindOfAnswer().loses;
    // One of four is taken at the second try, one of four is told by a receipt alone.
    trial.fates.push(
      ...first.map((_, send) => [taken, refusedForNow('whatsapp', chance), taken, wordlessFailure(true)][send % 4] ?? taken),
    );
    let wrongStatus = 0;
    for (const each of [...first, ...second]) wrongStatus += await bring(trial, one(each));
    return { letters: [...first, ...second], wrongStatus, nothingUnknown: true };
  },
};

export const cases: readonly Case[] = [
  duplicates,
  batchOfFive,
  refused('bad signature', (body) => ({ 'x-hub-signature-256': sign(Buffer.concat([body, Buffer.from(' ')]), settings.META_APP_SECRET) })),
  refused('no signature', () => ({})),
  bsuidOnly,
  oddShapes,
  failures('20 Graph 500s in 50 messages, with an error body', true),
  failures('20 Graph 500s in 50 messages, without a body', false),
  killedInTheMiddle,
  lostAnswers,
];
