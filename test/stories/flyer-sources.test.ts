import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { writes } from '../support/conversation.ts';
import { deliveryOf } from '../support/deliveries.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { runProgram } from '../support/program.ts';
import { facilityFile, temporaryFolder } from '../support/repository.ts';
import { atTheDesk, type Desk } from '../support/story.ts';

const facility = join(temporaryFolder(), 'mit-flyern.yaml');
writeFileSync(facility, `${readFileSync(facilityFile, 'utf8')}\nflyers: { sources: [Wartezimmer, Schaukasten] }\n`);

const totals = async ({ run }: Desk) => (await runProgram('infra/cli/totals.ts', { args: ['--local', run.url] })).stdout;

atTheDesk('First contacts by flyer', { args: ['--facility', facility, '--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  story('are counted by the word in the prefilled text, once a person, and never by words of somebody’s own', async (desk) => {
    const [first, second, third] = [whatsAppPerson(), whatsAppPerson(), whatsAppPerson()];
    expect((await writes(first, desk, 'Hallo (Wartezimmer)')).join('\n')).toContain('automatisch');
    await writes(first, desk, 'Hallo (Schaukasten)');
    await writes(second, desk, 'Newsletter (Wartezimmer)');
    await writes(third, desk, 'Hallo (Rotkehlchen aus Holunderhausen)');
    const told = await totals(desk);
    expect(told).toContain('Erste Kontakte über Flyer, Karten und Aushänge\n  Wartezimmer, WhatsApp: 2\n');
    expect(told).not.toMatch(/Schaukasten|Rotkehlchen/);
  });

  story('are counted by the ref of an m.me link, on Get Started and on a thread', async (desk) => {
    const [started, wishes] = [messengerPerson(), messengerPerson()];
    const referral = (ref: string) => ({ ref, source: 'SHORTLINK', type: 'OPEN_THREAD' });
    const at = await desk.run.now();
    const from = (psid: string) => ({ sender: { id: psid }, recipient: { id: '100000000000001' }, timestamp: at });
    const items = [
      { ...from(started.psid), postback: { title: 'Los', payload: 'GET_STARTED', referral: referral('schaukasten') } },
      { ...from(wishes.psid), referral: referral('newsletter_schaukasten') },
    ];
    expect(await desk.run.deliver('messenger', deliveryOf(started, items))).toBe(200);
    await desk.run.decided();
    expect(await totals(desk)).toContain('  Schaukasten, Messenger: 2\n');
  });
});
