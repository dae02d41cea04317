import { expect } from 'vitest';
import { staffWrites, writes } from '../support/conversation.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { mondaysOnlyFile } from '../support/repository.ts';
import { atTheDesk } from '../support/story.ts';

/** Nobody reads this channel: somebody known whose message is not understood is told what can be asked. */
const listOfTopics: unknown = expect.stringMatching(
  /^Automatische Antwort: In diesem Chat liest kein Mensch mit\. Antworten gibt es hier zu:/,
);

const opening = ['--facility', mondaysOnlyFile, '--clock', '2026-11-23T10:00:00+01:00'];

atTheDesk('24 months after the last contact', { args: opening }, (story) => {
  story('a person is forgotten and greeted anew; one day before, not', async (desk) => {
    const person = messengerPerson();
    const other = whatsAppPerson();
    expect(await writes(person, desk)).toHaveLength(1);
    expect(await writes(other, desk)).toHaveLength(1);

    await desk.run.setClock('2028-11-20T10:00:00+01:00');
    expect(await writes(other, desk)).toEqual([listOfTopics]);

    await desk.run.setClock('2028-11-27T10:00:00+01:00');
    const [again] = await writes(person, desk);
    expect(again).toContain('Willkommen, gut, dass Sie schreiben. Dies ist eine automatische Antwort von Beratung Ahornweg.');
    expect(await writes(other, desk)).toEqual([listOfTopics]);
  });

  story('the last answer of a human counts as contact', async (desk) => {
    const person = messengerPerson();
    await desk.run.setClock('2028-11-27T10:30:00+01:00');
    expect(await writes(person, desk)).toHaveLength(1);
    await desk.run.setClock('2029-03-05T10:00:00+01:00');
    await staffWrites(person, desk);
    await desk.run.setClock('2030-12-02T10:00:00+01:00');
    expect(await writes(person, desk)).toEqual([]);
  });
});
