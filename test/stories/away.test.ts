import { expect } from 'vitest';
import { writes } from '../support/conversation.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { atTheDesk } from '../support/story.ts';

const messengerAway =
  'Danke für deine Nachricht. Das ist eine automatische Antwort: Im Chat ist gerade niemand. Hier lesen wir wieder: morgen, Dienstag, 24. November, 9 Uhr. Chat-Zeiten: Mo, Di und Do 9–12 und 13–17 Uhr, Mi und Fr 9–12 Uhr.\n\nBitte schick hier nichts Vertrauliches.\n\nIn einer seelischen Krise, Tag und Nacht: TelefonSeelsorge 0800 1110111. Bei Gefahr: 112.';
const whatsAppAway =
  'Danke für deine Nachricht. Das ist eine automatische Antwort, in diesem Chat liest kein Mensch mit. Am Telefon erreichst du uns wieder morgen, Dienstag, 24. November, 9 Uhr. Nummer: 030 23125 400. Telefonzeiten: Mo, Di und Do 9–12 und 13–17 Uhr, Mi und Fr 9–12 Uhr.\n\nBitte schick hier nichts Vertrauliches.\n\nIn einer seelischen Krise, Tag und Nacht: TelefonSeelsorge 0800 1110111. Bei Gefahr: 112.';

atTheDesk('Out of office hours', { args: ['--clock', '2026-11-23T16:00:00+01:00'] }, (story) => {
  const known = messengerPerson();
  const knownOnWhatsApp = whatsAppPerson();

  story('the desk is open first: a greeting without a word of being away', async (desk) => {
    const [greeting] = await writes(known, desk);
    await writes(knownOnWhatsApp, desk);
    expect(greeting).not.toContain('wieder');
    expect(await writes(known, desk)).toEqual([]);
  });

  story('a known person gets the away text once, with the next opening in German', async (desk) => {
    await desk.run.setClock('2026-11-23T19:00:00+01:00');
    expect(await writes(known, desk)).toEqual([messengerAway]);
    expect(await writes(known, desk)).toEqual([]);
    expect(await writes(knownOnWhatsApp, desk)).toEqual([whatsAppAway]);
    // Nobody reads there: what can be asked is told once a day.
    const [list, ...more] = await writes(knownOnWhatsApp, desk);
    expect(list).toContain('Antworten gibt es hier zu: Öffnungszeiten');
    expect(more).toEqual([]);
    expect(await writes(knownOnWhatsApp, desk)).toEqual([]);
  });

  story('somebody new gets it in short within the greeting, and then no away text for this night', async (desk) => {
    const person = messengerPerson();
    const [first, ...more] = await writes(person, desk);
    expect(more).toEqual([]);
    expect(first).toContain(
      'Hier geht es um Angebote, Termine und Öffnungszeiten. Gerade ist niemand da. Wir lesen wieder: morgen, Dienstag, 24. November, 9 Uhr. Geht es dir sehr schlecht, Tag und Nacht: TelefonSeelsorge 0800 1110111.\n\n🔒',
    );
    await desk.run.setClock('2026-11-23T23:30:00+01:00');
    expect(await writes(person, desk)).toEqual([]);
  });

  story('after midnight the same opening is today, and the night is still the same closed period', async (desk) => {
    await desk.run.setClock('2026-11-24T01:00:00+01:00');
    expect(await writes(known, desk)).toEqual([]);
    const [first] = await writes(whatsAppPerson(), desk);
    expect(first).toContain('Am Telefon ist gerade niemand. Wir sind wieder da: heute um 9 Uhr.');
  });

  story('the lunch break of the next day is a closed period of its own', async (desk) => {
    await desk.run.setClock('2026-11-24T10:00:00+01:00');
    expect(await writes(known, desk)).toEqual([]);
    await desk.run.setClock('2026-11-24T12:10:00+01:00');
    const [text] = await writes(known, desk);
    expect(text).toContain('Hier lesen wir wieder: heute um 13 Uhr.');
  });

  story('over the weekend it is Monday with its date', async (desk) => {
    await desk.run.setClock('2026-11-28T22:00:00+01:00');
    const [text] = await writes(known, desk);
    expect(text).toContain('Hier lesen wir wieder: am Montag, 30. November, 9 Uhr.');
  });

  story('going forward by the clock runs every boundary on the way, in order', async ({ run }) => {
    const before = run.output().length;
    await run.setClock('2026-12-01T10:00:00+01:00');
    const toggles = [
      ...run
        .output()
        .slice(before)
        .matchAll(/status\.toggled","desk":"[^"]+","channel":"messenger","open":(true|false)/g),
    ];
    expect(toggles.map(([, open]) => open)).toEqual(['true', 'false', 'true', 'false', 'true']);
  });

  story('months ahead the desk still opens and closes, and who wrote before is not greeted again', async (desk) => {
    await desk.run.setClock('2027-03-22T18:30:00+01:00');
    const [text] = await writes(known, desk);
    expect(text).toContain('Hier lesen wir wieder: morgen, Dienstag, 23. März, 9 Uhr.');
  });

  story('the clock refuses what is no time, and goes back where it is told to', async ({ run }) => {
    const refused = await fetch(`${run.url}/local/clock`, { method: 'PUT', body: '{"now": "gestern"}' });
    expect(refused.status).toBe(400);
    await run.setClock('2026-11-23T10:00:00+01:00');
    expect((await run.local()).clock).toMatch(/^2026-11-23T09:00:0/);
  });

  story('a clock time without a zone is Berlin’s', async ({ run }) => {
    await run.setClock('2027-06-01T10:00');
    expect((await run.local()).clock).toMatch(/^2027-06-01T08:00:0/);
  });
});
