import { expect } from 'vitest';
import { startEmulators } from '../../infra/local/emulators.ts';
import { type Loss, startTap } from '../proof/tapped-emulators.ts';
import { startFakeGraph } from '../support/fake-graph.ts';
import { whatsAppPerson } from '../support/invented-people.ts';
import { startLocalRun } from '../support/local-run.ts';
import { newsletterFacility, says } from '../support/newsletter-harness.ts';
import { keyring } from '../support/settings.ts';
import { type Desk, story } from '../support/story.ts';

/** A desk at whose table every write happens, and is not answered before it is sent a second time. */
async function withLostAnswers(loss: Loss, watch: Parameters<Parameters<typeof story>[1]>[0], tell: (desk: Desk) => Promise<void>) {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  const cloud = await startEmulators({});
  const lost: string[] = [];
  const tap = await startTap({
    target: cloud.dynamodb,
    loses({ operation, attempt, body }) {
      if (attempt > 1 || (operation !== 'UpdateItem' && operation !== 'PutItem')) return undefined;
      lost.push(body);
      return loss;
    },
  });
  const graph = await startFakeGraph();
  const args = ['--facility', newsletterFacility(), '--clock', '2026-11-23T16:00:00+01:00', '--graph-url', graph.url];
  try {
    const run = watch(
      await startLocalRun({ args: [...args, '--dynamodb', tap.url, '--sqs', cloud.sqs], env: { PFORTE_KEYRING: keyring } }),
    );
    await tell({ run, graph });
    expect(run.output()).not.toMatch(/reply\.unknown|reply\.given-up/);
    expect(lost.filter((body) => body.includes('claimed')).length).toBeGreaterThanOrEqual(3);
    await run.stop();
  } finally {
    tap.close();
    await graph.close();
    await cloud.close();
  }
}

for (const loss of ['reset', 'error'] as const) {
  story(`greeting, question, confirmation and away text are said although the answer to each write is lost (${loss})`, async (watch) => {
    await withLostAnswers(loss, watch, async (desk) => {
      const person = whatsAppPerson();
      const [greeting, question, ...rest] = await says(person, 'Newsletter', desk);
      expect(greeting).toMatch(/^Hallo, gut, dass du schreibst./);
      expect(question).toMatch(/^Automatische Antwort: Du möchtest „Ahorn-Blatt“/);
      expect(rest).toEqual([]);
      await desk.run.setClock('2026-11-23T16:01:00+01:00');
      const [confirmed, ...more] = await says(person, 'START', desk);
      expect(confirmed).toMatch(/^Danke, du bist jetzt für „Ahorn-Blatt“ angemeldet/);
      expect(more).toEqual([]);
      await desk.run.setClock('2026-11-23T19:00:00+01:00');
      const [away, ...no] = await says(person, 'Ich wollte noch etwas sagen', desk);
      expect(away).toContain('Am Telefon erreichst du uns wieder morgen');
      expect(no).toEqual([]);
      const [list, ...nothing] = await says(person, 'Hallo?', desk);
      expect(list).toContain('Antworten gibt es hier zu: Öffnungszeiten');
      expect(nothing).toEqual([]);
      expect(await says(person, 'Hallo?', desk)).toEqual([]);
    });
  });
}
