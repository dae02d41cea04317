import { describe, expect, it } from 'vitest';
import type { TeamNotice } from '../../shared/app/ports.ts';
import { respond } from '../../shared/app/respond.ts';
import { mailOf } from '../../shared/runtime/sns-team.ts';
import { type CrisisTier, noMeaning } from '../../shared/understanding/meaning.ts';
import { createDesk, type Desk, phoneNumberId } from '../support/desk.ts';
import { hour, minute, monday10 } from '../support/happenings.ts';

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

  it('in a mail that names nobody', () => {
    expect(mailOf({ channel: 'whatsapp', category: 'violence', at: monday10 })).toEqual({
      subject: 'Pforte: jemand braucht Hilfe',
      text: [
        'Am Montag, 23. November um 10 Uhr kam auf dem Kanal whatsapp eine Nachricht, die nach akuter Not klingt (Art: Gewalt).',
        'Die Pforte hat sofort mit Hilfenummern geantwortet. Bitte sehen Sie im Posteingang dieses Kanals nach.',
        'Diese Mail nennt mit Absicht weder die Person noch den Inhalt. Ein Automat hat sie verschickt; er kann sich irren.',
      ].join('\n\n'),
    });
  });
});
