import { describe, expect, it } from 'vitest';
import type { TeamNotice } from '../../../shared/app/ports.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { mailOf } from '../../../shared/runtime/sns-team.ts';
import { type CrisisTier, noMeaning } from '../../../shared/understanding/meaning.ts';
import { createDesk, type Desk, phoneNumberId } from '../../support/desk.ts';
import { hour, minute, monday10 } from '../../support/events.ts';

const anna = '7400000000000001';
const cry = (tier: CrisisTier) => ({ meaning: { ...noMeaning, crisis: { tier, category: 'violence' } } }) as const;

function listening(desk: Desk) {
  const told: TeamNotice[] = [];
  return { told, ports: { ...desk.ports, tellTeam: async (notice: TeamNotice) => void told.push(notice) } };
}

describe('the team is told of an acute cry for help', () => {
  it('by kind, time and channel, once in ten minutes', async () => {
    const desk = createDesk();
    const { told, ports } = listening(desk);
    for (const n of [1, 2, 3]) {
      await respond(desk.text(anna, n, cry('acute')), ports);
      desk.time.now += 6 * minute;
    }
    expect(told).toEqual([
      { channel: 'messenger', category: 'violence', at: monday10 },
      { channel: 'messenger', category: 'violence', at: monday10 + 12 * minute },
    ]);
  });

  it('while it talks itself, and while another app holds the thread', async () => {
    const desk = createDesk();
    const { told, ports } = listening(desk);
    await respond(desk.text(anna, 1, { kind: 'staff' }), ports);
    await respond(desk.text(anna, 2, cry('acute')), ports);
    await respond(desk.text('7400000000000002', 3, { ...cry('acute'), standby: true }), ports);
    expect(told).toHaveLength(2);
  });

  it('of nothing less, nothing old, and of nothing where nobody reads', async () => {
    const desk = createDesk();
    const { told, ports } = listening(desk);
    await respond(desk.text(anna, 1, cry('concern')), ports);
    await respond(desk.text(anna, 2, cry('maybe')), ports);
    await respond(desk.text(anna, 3, { ...cry('acute'), at: monday10 - 25 * hour }), ports);
    await respond(desk.text(anna, 4, { ...cry('acute'), channel: 'whatsapp', account: phoneNumberId }), ports);
    expect(told).toEqual([]);
  });

  it('once, also when somebody else writes the item meanwhile', async () => {
    let conflicts = 2;
    const desk = createDesk({
      wrap: (store) => ({
        ...store,
        commit: async (...args) => (conflicts-- > 0 ? 'conflict' : store.commit(...args)),
      }),
    });
    const { told, ports } = listening(desk);
    await respond(desk.text(anna, 1, cry('acute')), ports);
    expect(told).toHaveLength(1);
  });

  it('and the person is answered when the mail fails; that rings', async () => {
    const desk = createDesk();
    const tellTeam = async () => {
      throw new Error('no mailbox');
    };
    await respond(desk.text(anna, 1, cry('acute')), { ...desk.ports, tellTeam });
    expect(desk.lines).toContainEqual({
      event: 'operator.notice',
      fields: { channel: 'messenger', what: 'team-not-told', severity: 'alarm' },
    });
    expect(desk.logged()).toContain('event.decided');
  });

  it('of the next cry at once, when the mail before it failed', async () => {
    const desk = createDesk();
    let failures = 1;
    const told: TeamNotice[] = [];
    const tellTeam = async (notice: TeamNotice) => {
      if (failures-- > 0) throw new Error('no mailbox');
      told.push(notice);
    };
    await respond(desk.text(anna, 1, cry('acute')), { ...desk.ports, tellTeam });
    desk.time.now += minute;
    await respond(desk.text(anna, 2, cry('acute')), { ...desk.ports, tellTeam });
    expect(told).toHaveLength(1);
  });

  it('in a mail that names the facility and no person', () => {
    expect(mailOf({ channel: 'whatsapp', category: 'violence', at: monday10 }, 'Beratung Ahornweg')).toEqual({
      subject: 'Pforte: jemand braucht Hilfe',
      text: [
        'Am Montag, 23. November um 10 Uhr kam bei „Beratung Ahornweg“ auf dem Kanal WhatsApp eine Nachricht, die nach akuter Not klingt (Art: Gewalt).',
        'Die Pforte hat sofort mit Hilfenummern geantwortet. Bitte sehen Sie im Posteingang dieses Kanals nach.',
        'Diese Mail nennt mit Absicht weder die Person noch den Inhalt. Ein Automat hat sie verschickt; er kann sich irren.',
      ].join('\n\n'),
    });
  });
});

describe('the team is told that somebody wants a human', () => {
  const wish = { meaning: { ...noMeaning, commands: ['human'] } } as const;
  const toldSentence = 'Unser Team hat dazu eine kurze Mail bekommen.';

  function deskThatSays(): Desk {
    const desk = createDesk();
    const { messenger } = desk.ports.snapshot;
    if (!messenger) throw new Error('the test desk has Messenger');
    const byId = { 'human.requested': 'Wir lesen hier.', 'human.short': 'Wir lesen.', 'human.closed': 'Zu.', 'human.told': toldSentence };
    const snapshot = {
      ...desk.ports.snapshot,
      messenger: { ...messenger, texts: { ...messenger.texts, byId: { ...messenger.texts.byId, ...byId } } },
    };
    return { ...desk, ports: { ...desk.ports, snapshot } };
  }

  it('once an hour and person, and the answer says so exactly then', async () => {
    const desk = deskThatSays();
    const { told, ports } = listening(desk);
    for (const n of [1, 2, 3]) {
      await respond(desk.text(anna, n, wish), ports);
      desk.time.now += 40 * minute;
    }
    expect(told).toEqual([
      { channel: 'messenger', category: 'human', at: monday10 },
      { channel: 'messenger', category: 'human', at: monday10 + 80 * minute },
    ]);
    expect(desk.texts().map((text) => text.includes(toldSentence))).toEqual([true, false, true]);
  });

  it('not at night, and not where nobody is told: then nothing of the kind is said', async () => {
    const desk = deskThatSays();
    const { told, ports } = listening(desk);
    await respond(desk.text(anna, 1, wish), desk.ports);
    desk.time.now += 10 * hour;
    await respond(desk.text(anna, 2, wish), ports);
    expect(told).toEqual([]);
    expect(desk.texts()).toHaveLength(2);
    expect(desk.texts().join()).not.toContain(toldSentence);
  });

  it('and is not said to have been when the mail fails', async () => {
    const desk = deskThatSays();
    const tellTeam = async () => {
      throw new Error('no mailbox');
    };
    await respond(desk.text(anna, 1, wish), { ...desk.ports, tellTeam });
    expect(desk.texts()).toHaveLength(1);
    expect(desk.texts().join()).not.toContain(toldSentence);
  });

  it('of a cry for help all the same, right after it', async () => {
    const desk = deskThatSays();
    const { told, ports } = listening(desk);
    await respond(desk.text(anna, 1, wish), ports);
    desk.time.now += minute;
    await respond(desk.text(anna, 2, cry('acute')), ports);
    expect(told.map(({ category }) => category)).toEqual(['human', 'violence']);
  });

  it('in a mail that names the facility and no person', () => {
    expect(mailOf({ channel: 'messenger', category: 'human', at: monday10 }, 'Beratung Ahornweg')).toEqual({
      subject: 'Pforte: jemand möchte mit Ihnen sprechen',
      text: [
        'Am Montag, 23. November um 10 Uhr hat jemand bei „Beratung Ahornweg“ auf dem Kanal Messenger nach einem Menschen gefragt.',
        'Die Pforte hat geantwortet, dass Ihr Team diese Mail bekommt. Bitte sehen Sie im Posteingang dieses Kanals nach.',
        'Diese Mail nennt mit Absicht weder die Person noch den Inhalt. Für dieselbe Person kommt höchstens eine in der Stunde.',
      ].join('\n\n'),
    });
  });
});
