import { afterAll, expect } from 'vitest';
import { writes } from '../support/conversation.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { keyring } from '../support/settings.ts';
import { atTheDesk } from '../support/story.ts';
import { type Team, teamAt } from '../support/team-at.ts';

// Monday to Friday, 9 to 12 and 13 to 17.
const options = { args: ['--clock', '2026-11-23T10:00:00+01:00'], env: { PFORTE_KEYRING: keyring } };

atTheDesk('The team opens and closes by chat', options, (story) => {
  let team: Team;
  afterAll(() => team.close());
  const mira = whatsAppPerson();
  const client = messengerPerson();

  story('a code from the console makes the phone the team’s, once', async (desk) => {
    team = await teamAt(desk.run);
    await team.join('mira', 'Mira Sommer');
    const code = await team.message('mira');
    expect(await writes(mira, desk, code.toLowerCase())).toEqual([
      'Dieses Telefon gehört jetzt zum Team. Der Automat versteht hier: STATUS, ZU HEUTE, WEG BIS 14 UHR, WEG BIS 24.12. und AUF.\n\nAutomatische Auskunft: Offen, heute bis 12 Uhr.',
    ]);
    expect(await team.phones()).toEqual([{ user: 'mira', channel: 'whatsapp' }]);
    const [answer] = await writes(client, desk, code);
    expect(answer).toContain('Hallo, gut, dass du schreibst.');
    expect(await team.phones()).toEqual([{ user: 'mira', channel: 'whatsapp' }]);
  });

  story('ZU HEUTE closes, a client hears it, and AUF opens again', async (desk) => {
    expect(await writes(mira, desk, 'bin heute leider krank, zu')).toEqual([
      'Automatische Auskunft: Abwesend, wieder da morgen, Dienstag, 24. November, 9 Uhr.\n\nZurück zu den Sprechzeiten: AUF',
    ]);
    expect((await writes(messengerPerson(), desk))[0]).toContain('morgen, Dienstag, 24. November, 9 Uhr');
    expect(await writes(mira, desk, 'status')).toEqual([
      'Automatische Auskunft: Abwesend, wieder da morgen, Dienstag, 24. November, 9 Uhr.',
    ]);
    expect(await writes(mira, desk, 'Auf!')).toEqual(['Automatische Auskunft: Offen, heute bis 12 Uhr.']);
    expect((await writes(messengerPerson(), desk))[0]).not.toContain('Dienstag, 24. November');
  });

  story('an end of one’s own is named in the answer, and a time that is past is asked about', async (desk) => {
    expect((await writes(mira, desk, 'WEG BIS 14:30'))[0]).toContain('Abwesend, wieder da heute um 14:30 Uhr.');
    expect((await writes(mira, desk, 'weg bis 24.12.'))[0]).toContain('wieder da am Montag, 28. Dezember, 9 Uhr.');
    const before = (await writes(mira, desk, 'STATUS'))[0];
    for (const order of ['weg bis 9 Uhr', 'weg bis 31.11.', 'weg bis irgendwann', 'weg bis 1. Juli', 'morgen zu']) {
      const [asked = ''] = await writes(mira, desk, order);
      expect(asked).toContain('Bis wann? Zum Beispiel: WEG BIS 14 UHR oder WEG BIS 24.12.');
      expect(asked).toContain(before);
    }
    await writes(mira, desk, 'wieder da');
  });

  story('out of office hours AUF says how it opens all the same', async (desk) => {
    await desk.run.setClock('2026-11-23T18:00:00+01:00');
    expect(await writes(mira, desk, 'auf')).toEqual([
      'Automatische Auskunft: Abwesend, wieder da morgen, Dienstag, 24. November, 9 Uhr.\n\nOffen außerhalb der Sprechzeiten geht mit einem Ende, zum Beispiel: AUF BIS 16 UHR',
    ]);
    expect((await writes(mira, desk, 'auf bis 20 uhr'))[0]).toContain('Automatische Auskunft: Offen, heute bis 20 Uhr.');
    await writes(mira, desk, 'auf');
    await desk.run.setClock('2026-11-24T10:00:00+01:00');
  });

  story('STOP and a cry for help stay what they are, and everything else is a client’s', async (desk) => {
    expect((await writes(mira, desk, 'STOPP'))[0]).toContain('für keinen Newsletter angemeldet');
    expect((await writes(mira, desk, 'Ich will mich umbringen'))[0]).toContain('112');
    expect((await writes(mira, desk, 'Wann habt ihr auf?'))[0]).toContain('automatische Antwort');
  });

  story('from a phone that nobody enrolled the same words are a client’s, and change nothing', async (desk) => {
    const stranger = messengerPerson();
    await writes(stranger, desk);
    for (const words of ['STATUS', 'ZU HEUTE', 'WEG BIS 14 UHR', 'WEG BIS 24.12.', 'AUF', 'PFORTE 7K3M9-QXA2B']) {
      for (const answer of await writes(stranger, desk, words)) expect(answer).not.toMatch(/zum Team|Auskunft|STATUS|ZU HEUTE|Code/);
    }
    expect((await writes(mira, desk, 'status'))[0]).toBe('Automatische Auskunft: Offen, heute bis 12 Uhr.');
  });

  story('a code that is too old, or of somebody without the right, makes no phone the team’s', async (desk) => {
    const old = await team.message('mira');
    await desk.run.setClock('2026-11-24T10:15:01+01:00');
    const phone = whatsAppPerson();
    await writes(phone, desk, old);
    await team.join('noor', 'Noor Feld', 'newsletter');
    await writes(phone, desk, await team.message('noor'));
    await writes(phone, desk, 'ZU HEUTE');
    expect(await team.phones()).toEqual([{ user: 'mira', channel: 'whatsapp' }]);
    expect((await writes(mira, desk, 'status'))[0]).toBe('Automatische Auskunft: Offen, heute bis 12 Uhr.');
  });

  story('after five wrong codes on a day a phone is not listened to, not even with the right one', async (desk) => {
    const phone = messengerPerson();
    for (let tries = 0; tries < 5; tries += 1) await writes(phone, desk, 'PFORTE 00000-00000');
    await writes(phone, desk, await team.message('mira'));
    expect(await team.phones()).toHaveLength(1);
    await desk.run.setClock('2026-11-25T10:00:00+01:00');
    expect((await writes(phone, desk, await team.message('mira')))[0]).toContain('Dieses Telefon gehört jetzt zum Team.');
    expect(await team.phones()).toHaveLength(2);
  });

  story('who did what stands in the audit list', async () => {
    const acts = (await team.audit('2026-11-23')).map(({ who, what, about }) => `${who} ${what} ${about}`);
    expect(acts.slice(0, 4)).toEqual([
      'Mira Sommer phone-enrolled (per WhatsApp)',
      'Mira Sommer away (per WhatsApp)',
      'Mira Sommer auto (per WhatsApp)',
      'Mira Sommer auto (per WhatsApp)',
    ]);
  });

  story('a phone that is removed, and a leaver’s, is a client’s at once', async (desk) => {
    await team.removePhones('mira');
    await writes(mira, desk, 'ZU HEUTE');
    expect((await writes(messengerPerson(), desk))[0]).not.toContain('wieder');
    await writes(mira, desk, await team.message('mira'));
    expect((await writes(mira, desk, 'status'))[0]).toBe('Automatische Auskunft: Offen, heute bis 12 Uhr.');
    await team.leaves('mira');
    for (const answer of await writes(mira, desk, 'ZU HEUTE')) expect(answer).not.toContain('Auskunft');
    expect((await writes(messengerPerson(), desk))[0]).not.toContain('wieder');
  });
});
