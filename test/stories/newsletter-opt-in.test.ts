import { expect } from 'vitest';
import { staffWrites } from '../support/conversation.ts';
import { messengerDelivery, statusTo, whatsAppDelivery } from '../support/deliveries.ts';
import { messengerPerson, type WhatsAppPerson, whatsAppPerson } from '../support/invented-people.ts';
import { consentCommand, newsletterFacility, says } from '../support/newsletter-harness.ts';
import { settings } from '../support/settings.ts';
import { atTheDesk, type Desk } from '../support/story.ts';
import { until } from '../support/waiting.ts';

const facility = newsletterFacility();
const clock = '2026-11-23T10:00:00+01:00';
const minute = 60_000;

const whatsAppQuestion = `Automatische Antwort: Du möchtest „Ahorn-Blatt“ von Beratung Ahornweg hier per WhatsApp bekommen? Es geht um: Gruppen und Ausflüge. Ausgaben: höchstens zwei im Monat.

Das ist freiwillig. Wenn du einverstanden und mindestens 16 Jahre alt bist, schick uns das Wort START. Erst dann bist du angemeldet. Wir speichern dann deine WhatsApp-Kennung und deine Zustimmung; verschickt wird über Meta.

Abmelden: jederzeit STOPP. Ohne START bekommst du nichts.
Datenschutz: https://ahornweg.example.org/datenschutz`;

const notSubscribed = 'Du bist bei uns für keinen Newsletter angemeldet.';

interface Printed {
  readonly chains: readonly {
    readonly verdict: unknown;
    readonly lines: readonly { readonly entry: { readonly content: Readonly<Record<string, unknown>> }; readonly question?: unknown }[];
  }[];
}

/** What the ledger says about a person: the declarations in their order. */
async function ledgerOf(person: WhatsAppPerson, desk: Desk): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found = await consentCommand(desk, 'find', '--bsuid', person.bsuid ?? '');
  const { stdout } = await consentCommand(desk, 'proof', found.stdout.trim());
  return (JSON.parse(stdout) as Printed).chains.flatMap(({ lines }) => lines.map(({ entry }) => entry.content));
}

async function pass(milliseconds: number, { run }: Desk): Promise<void> {
  await run.setClock(new Date((await run.now()) + milliseconds).toISOString());
}

/** Wish, question, START. */
async function subscribe(person: WhatsAppPerson, desk: Desk): Promise<void> {
  await says(person, 'Newsletter', desk);
  await pass(minute, desk);
  expect((await says(person, 'START', desk))[0]).toMatch(/^Danke, du bist jetzt für „Ahorn-Blatt“ angemeldet/);
}

atTheDesk('The newsletter, asked for and confirmed', { args: ['--facility', facility, '--clock', clock] }, (story) => {
  story('a wish as the first contact gets greeting and question as two messages, and START confirms with a proof', async (desk) => {
    const person = whatsAppPerson();
    const [greeting, question, ...rest] = await says(person, 'Newsletter', desk);
    expect(greeting).toMatch(/^Hallo, gut, dass du schreibst./);
    expect(question).toBe(whatsAppQuestion);
    expect(rest).toEqual([]);
    await pass(minute, desk);
    const [confirmed] = await says(person, 'start!', desk);
    expect(confirmed).toMatch(/^Danke, du bist jetzt für „Ahorn-Blatt“ angemeldet \(Montag, 23. November, 10:01 Uhr\)/);
    expect(await ledgerOf(person, desk)).toMatchObject([
      {
        kind: 'confirmed',
        keyword: 'START',
        channel: 'whatsapp',
        account: '514930287716042',
        newsletter: 'Ahorn-Blatt',
        law: 'DSGVO',
        minimumAge: 16,
      },
    ]);
  });

  story('a wish in free words is asked, and a question about START confirms nothing', async (desk) => {
    const person = whatsAppPerson();
    expect((await says(person, 'Ja, ich will den Newsletter abonnieren', desk))[1]).toBe(whatsAppQuestion);
    await says(person, 'wann startet das?', desk);
    expect((await says(person, 'STOPP', desk))[0]).toContain(notSubscribed);
    expect(await ledgerOf(person, desk)).toEqual([]);
  });

  story('START out of the blue, or a day after the question, is asked again', async (desk) => {
    const person = whatsAppPerson();
    expect((await says(person, 'START', desk))[1]).toBe(whatsAppQuestion);
    await pass(24 * 60 * minute + minute, desk);
    expect(await says(person, 'START', desk)).toEqual([whatsAppQuestion]);
    await pass(minute, desk);
    expect((await says(person, 'START', desk))[0]).toMatch(/^Danke, du bist jetzt/);
    expect((await says(person, 'newsletter bitte', desk))[0]).toMatch(/^Du bist für „Ahorn-Blatt“ schon angemeldet/);
  });

  story('on Messenger a link is asked with what Messenger can do, and its button confirms', async (desk) => {
    const person = messengerPerson();
    const from = { sender: { id: person.psid }, recipient: { id: settings.MESSENGER_PAGE_ID } };
    const referral = { ref: 'newsletter', source: 'SHORTLINK', type: 'OPEN_THREAD' };
    await desk.run.deliver('messenger', messengerDelivery([{ ...from, timestamp: await desk.run.now(), referral }]));
    await desk.run.decided();
    const [greeting, question] = desk.graph.textsTo(person);
    expect(greeting).toMatch(/^Hallo, gut, dass du schreibst./);
    expect(question).toContain(
      'Facebook erlaubt uns nicht, dir von uns aus zu schreiben. Eine Ausgabe bekommst du, wenn du dich in den letzten 24 Stunden',
    );
    expect(question).not.toContain('WhatsApp');
    await pass(minute, desk);
    const postback = { mid: 'm_invented-start-button', title: 'START', payload: 'NL:start' };
    await desk.run.deliver('messenger', messengerDelivery([{ ...from, timestamp: await desk.run.now(), postback }]));
    await desk.run.decided();
    expect(desk.graph.textsTo(person).at(-1)).toMatch(/^Danke, du bist jetzt für „Ahorn-Blatt“ angemeldet/);
  });
});

atTheDesk('The newsletter, ended', { args: ['--facility', facility, '--clock', clock] }, (story) => {
  story('STOPP at any hour ends it, is said once, and leaves ordinary conversation usable', async (desk) => {
    const person = whatsAppPerson();
    await subscribe(person, desk);
    await desk.run.setClock('2026-11-28T23:30:00+01:00');
    expect((await says(person, 'Stopp!!', desk))[0]).toMatch(/^Erledigt: Du bekommst „Ahorn-Blatt“ nicht mehr\./);
    expect((await says(person, 'STOPP', desk))[0]).toContain(notSubscribed);
    expect((await says(person, 'Wann habt ihr auf?', desk))[0]).toContain('Montag');
    expect(await ledgerOf(person, desk)).toMatchObject([{ kind: 'confirmed' }, { kind: 'withdrawn', route: 'chat', keyword: 'STOPP' }]);
  });

  story('STOPP counts while staff are talking, and when it comes days late', async (desk) => {
    const talking = whatsAppPerson();
    await subscribe(talking, desk);
    await staffWrites(talking, desk);
    await pass(2 * minute, desk);
    expect((await says(talking, 'Abmelden', desk))[0]).toMatch(/^Erledigt/);
    const late = whatsAppPerson();
    await subscribe(late, desk);
    const stoppedAt = (await desk.run.now()) + minute;
    await pass(3 * 24 * 60 * minute, desk);
    expect(await says(late, 'STOPP', desk, { at: stoppedAt })).toEqual([]);
    expect((await ledgerOf(late, desk)).at(-1)).toMatchObject({ kind: 'withdrawn', route: 'chat' });
  });

  story('STOPP overheard while another app holds the thread counts, unanswered', async (desk) => {
    const person = messengerPerson();
    await says(person, 'newsletter bitte', desk);
    await pass(minute, desk);
    await says(person, 'START', desk);
    const before = desk.graph.textsTo(person).length;
    const message = { mid: 'm_invented-standby-stop', text: 'STOPP' };
    const item = { sender: { id: person.psid }, recipient: { id: settings.MESSENGER_PAGE_ID }, timestamp: await desk.run.now(), message };
    await desk.run.deliver('messenger', {
      object: 'page',
      entry: [{ id: settings.MESSENGER_PAGE_ID, time: 1_795_392_000_123, standby: [item] }],
    });
    await desk.run.decided();
    expect(desk.graph.textsTo(person)).toHaveLength(before);
    await pass(minute, desk);
    expect((await says(person, 'STOPP', desk))[0]).toContain(notSubscribed);
  });

  story('WhatsApp’s own switch and its error for people who opted out are withdrawals', async (desk) => {
    const switched = whatsAppPerson();
    await subscribe(switched, desk);
    const preference = { wa_id: switched.waId, user_id: switched.bsuid, category: 'marketing_messages' };
    const prefer = async (value: string) => {
      const timestamp = Math.floor((await desk.run.now()) / 1000) + 60;
      const delivery = whatsAppDelivery([{ ...preference, value, timestamp }], [switched]);
      const [change] = delivery.entry as { changes: { field: string; value: Record<string, unknown> }[] }[];
      for (const one of change?.changes ?? []) {
        one.field = 'user_preferences';
        one.value.user_preferences = one.value.messages;
        delete one.value.messages;
      }
      await desk.run.deliver('whatsapp', delivery);
      await desk.run.decided();
    };
    await prefer('stop');
    await prefer('resume');
    expect((await ledgerOf(switched, desk)).at(-1)).toMatchObject({ kind: 'withdrawn', route: 'platform' });

    const refused = whatsAppPerson();
    await subscribe(refused, desk);
    const mark = desk.graph.callsFor(refused).at(-1)?.body.biz_opaque_callback_data ?? '';
    const status = {
      ...statusTo(refused, (await desk.run.now()) + minute, mark, 'failed'),
      errors: [{ code: 131050, title: 'opted out' }],
    };
    await desk.run.deliver('whatsapp', whatsAppDelivery([status], [refused], 'statuses'));
    const entry = await until('the withdrawal', async () => (await ledgerOf(refused, desk))[1], 20_000);
    expect(entry).toMatchObject({ kind: 'withdrawn', route: 'platform' });
  });
});

// Where the clock stands still, both would be taken in at the very moment at which the question is put.
atTheDesk('In one breath', { args: ['--facility', facility, '--clock', clock], clock: 'running' }, (story) => {
  story('"Newsletter" and START in one delivery: asked, not confirmed', async (desk) => {
    const person = whatsAppPerson();
    const at = String(Math.floor((await desk.run.now()) / 1000));
    const from = { from: person.waId, from_user_id: person.bsuid, timestamp: at, type: 'text' };
    const both = ['Newsletter', 'START'].map((body, n) => ({ ...from, id: `wamid.invented-${person.bsuid}-${n}`, text: { body } }));
    await desk.run.deliver('whatsapp', whatsAppDelivery(both, [person]));
    await desk.run.decided();
    expect(desk.graph.textsTo(person).slice(1)).toEqual([whatsAppQuestion, whatsAppQuestion]);
    expect(await ledgerOf(person, desk)).toEqual([]);
  });
});
