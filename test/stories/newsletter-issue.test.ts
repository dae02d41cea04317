import { expect } from 'vitest';
import { statusTo, whatsAppDelivery } from '../support/deliveries.ts';
import { type InventedPerson, messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { ahornblattFile } from '../support/issue-harness.ts';
import { says } from '../support/newsletter-harness.ts';
import { runProgram } from '../support/program.ts';
import { atTheDesk, type Desk } from '../support/story.ts';
import { until } from '../support/waiting.ts';

const link = 'https://ahornweg.example.org/fest';

function newsletter({ run }: Desk, ...args: readonly string[]) {
  return runProgram('infra/cli/newsletter.ts', {
    args: [...args, '--local', run.url, '--facility', ahornblattFile, '--as', 'anna', '--yes'],
  });
}

async function subscribe(person: InventedPerson, desk: Desk): Promise<void> {
  await says(person, 'Newsletter', desk);
  await desk.run.setClock(new Date((await desk.run.now()) + 60_000).toISOString());
  await says(person, 'START', desk);
}

/** The issues that Graph was handed for this person: their text, or the value of the template's first parameter. */
function issuesTo(person: InventedPerson, { graph }: Desk): readonly string[] {
  return graph.callsFor(person).flatMap(({ body }) => {
    const template = (body as { template?: { components: { parameters: { text: string }[] }[] } }).template;
    const text = template?.components[0]?.parameters[0]?.text ?? body.message?.text ?? '';
    return /Sommerfest|Flohmarkt/.test(text) ? [text] : [];
  });
}

atTheDesk('An issue of the newsletter', { args: ['--facility', ahornblattFile, '--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  const [anna, bela, cem] = [whatsAppPerson(), whatsAppPerson(), messengerPerson()];

  story('goes once to everybody who confirmed, and to nobody who did not', async (desk) => {
    for (const person of [anna, bela, cem]) await subscribe(person, desk);
    const stranger = whatsAppPerson();
    await says(stranger, 'Newsletter', desk);
    expect((await newsletter(desk, 'subscribers')).stdout).toBe('messenger: 1\n  2026-11: 1\nwhatsapp: 2\n  2026-11: 2\n');
    await newsletter(desk, 'create', '--id', 'fest', '--text', 'Am 12. Dezember ist Sommerfest.', '--link', link);
    const unasked = await runProgram('infra/cli/newsletter.ts', { args: ['send', 'fest', '--local', desk.run.url] });
    expect([unasked.code, unasked.stderr]).toEqual([2, expect.stringMatching(/^Nothing was done: .* send fest --yes\n$/)]);
    expect(issuesTo(anna, desk)).toEqual([]);
    const sent = await newsletter(desk, 'send', 'fest');
    expect(sent.stdout).toContain('Recipients: 3 (Messenger 1, WhatsApp 2)');
    expect(sent.stdout).toContain('recipients 3, sent 3, delivered 0');
    expect(sent.code).toBe(0);
    for (const person of [anna, bela]) expect(issuesTo(person, desk)).toEqual(['Am 12. Dezember ist Sommerfest.']);
    expect(issuesTo(cem, desk)[0]).toContain('Am 12. Dezember ist Sommerfest.');
    expect(issuesTo(stranger, desk)).toEqual([]);
  });

  story('is refused a second time', async (desk) => {
    const again = await newsletter(desk, 'send', 'fest');
    expect(again.code).toBe(2);
    expect(again.stderr).toBe('The issue fest is done: an issue goes out once. Look at it with status; for another one, create it.\n');
    expect(issuesTo(anna, desk)).toHaveLength(1);
  });

  story('counts what Meta tells of it, and no word of whom', async (desk) => {
    const call = desk.graph.callsFor(anna).find(({ body }) => 'template' in body);
    const mark = call?.body.biz_opaque_callback_data ?? '';
    const at = await desk.run.now();
    if (anna.channel !== 'whatsapp') throw new Error('Anna is on WhatsApp');
    const delivered = { ...statusTo(anna, at, mark), status: 'delivered' };
    await desk.run.deliver('whatsapp', whatsAppDelivery([delivered], [anna], 'statuses'));
    await desk.run.deliver('whatsapp', whatsAppDelivery([delivered], [anna], 'statuses'));
    await until(
      'the delivery is counted',
      async () => (await newsletter(desk, 'status', 'fest')).stdout.includes('sent 3, delivered 1\n'),
      20_000,
    );
  });

  story('is not sent to somebody who wrote STOPP, and waits on Messenger for who cannot be written to', async (desk) => {
    await says(bela, 'STOPP', desk);
    await desk.run.setClock('2026-11-25T10:00:00+01:00');
    await newsletter(desk, 'create', '--id', 'markt', '--text', 'Am Samstag ist Flohmarkt.', '--link', link);
    const sent = await newsletter(desk, 'send', 'markt');
    expect(sent.stdout).toContain('recipients 2, sent 1,');
    expect(sent.stdout).toContain('without a template: waiting 1, received by writing 0, expired 0');
    expect(issuesTo(anna, desk)).toContain('Am Samstag ist Flohmarkt.');
    expect(issuesTo(bela, desk)).toHaveLength(1);
    expect(issuesTo(cem, desk)).toHaveLength(1);

    await says(cem, 'Hallo', desk);
    expect(issuesTo(cem, desk)).toHaveLength(2);
    await says(cem, 'Noch etwas', desk);
    expect(issuesTo(cem, desk)).toHaveLength(2);
    expect((await newsletter(desk, 'status', 'markt')).stdout).toContain('without a template: waiting 0, received by writing 1, expired 0');
  });

  story('can be pulled by NEWS, also by somebody who never subscribed', async (desk) => {
    const curious = messengerPerson();
    const [, pulled] = await says(curious, 'NEWS', desk);
    expect(pulled).toContain('Das ist die neueste Ausgabe von „Ahornblatt“ vom Mittwoch, 25. November');
    expect(pulled).toContain('Am Samstag ist Flohmarkt.');
  });

  story('is kept within the month by what was promised, and nobody can say otherwise', async (desk) => {
    await newsletter(desk, 'create', '--id', 'drei', '--text', 'Noch ein Sommerfest.', '--link', link);
    const refused = await newsletter(desk, 'send', 'drei');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('this month has as many issues as subscribers were promised at the most');
    const forced = await newsletter(desk, 'send', 'drei', '--despite', 'frequency');
    expect([forced.code, forced.stdout]).toEqual([2, '']);
    expect(forced.stderr).toContain('--despite frequency: nobody can override it.');
    expect(issuesTo(anna, desk)).toHaveLength(2);
  });
});
