import { describe, expect, it } from 'vitest';
import { resolve } from '../../../shared/app/replies/resolve.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { retry } from '../../../shared/app/replies/retry.ts';
import type { Meaning } from '../../../shared/understanding/meaning.ts';
import { noMeaning } from '../../../shared/understanding/meaning.ts';
import { accepted, createDesk, type Desk, type Scripted, snapshotWith } from '../../support/desk.ts';
import { minute } from '../../support/events.ts';

const anna = '7400000000000001';
const acute: Meaning = { ...noMeaning, crisis: { tier: 'acute', category: 'suicide' } };
const maybe: Meaning = { ...noMeaning, crisis: { tier: 'maybe', category: 'despair' } };

function deskWith(more: { readonly off?: string } = {}) {
  const desk = createDesk();
  const snapshot = snapshotWith();
  const { messenger } = snapshot;
  if (!messenger) throw new Error('the desk has no Messenger');
  const byId = { ...messenger.texts.byId, 'crisis.self': 'Hilfe: {{hilfen}}', 'crisis.line': 'Eine Zeile.' };
  const helpLines = [{ number: '0800 1110111', label: 'TelefonSeelsorge', hours: 'always', categories: 'all' }] as const;
  const ports = {
    ...desk.ports,
    snapshot: {
      ...snapshot,
      messenger: { ...messenger, texts: { ...messenger.texts, byId }, helpLines },
      ...(more.off !== undefined && { crisis: { off: more.off } }),
    },
  };
  return { desk, ports };
}

const person = (desk: Desk) => desk.ports.vault.reference(desk.pseudonym(anna));

describe('a cry for help', () => {
  it('is answered with the help lines of the moment', async () => {
    const { desk, ports } = deskWith();
    await respond(desk.text(anna, 1, { meaning: acute }), ports);
    expect(desk.texts()).toEqual(['Hilfe: • 0800 1110111 – TelefonSeelsorge, Tag und Nacht']);
  });

  const outages: readonly (readonly [string, Scripted])[] = [
    ['taken', accepted],
    ['refused for now', { kind: 'not-sent' }],
    ['lost', { kind: 'lost' }],
    ['refused', { kind: 'response', status: 400, headers: {}, body: { error: { code: 551, message: 'invented' } } }],
  ];
  it.each(outages)('names the person in no log line, whether the answer is %s', async (_, reply) => {
    for (const meaning of [acute, maybe]) {
      const { desk, ports } = deskWith();
      desk.graph.script.push(reply);
      await respond(desk.text(anna, 1, { meaning }), ports);
      desk.time.now += 3 * minute;
      await retry({ person: desk.pseudonym(anna) }, ports);
      const [call] = desk.graph.calls;
      const { metadata } = (call?.request.body ?? {}) as { metadata?: string };
      if (metadata !== undefined) {
        const receipt = { channel: 'messenger', status: 'failed', token: metadata, at: desk.time.now, code: '551' } as const;
        await resolve(receipt, ports);
      }
      expect(desk.lines.filter(({ fields }) => fields.contact === person(desk))).toEqual([]);
      expect(desk.lines.length).toBeGreaterThan(1);
    }
  });

  it('is not looked for where the facility gave its reason', async () => {
    const { desk, ports } = deskWith({ off: 'Unser Krisenteam liest rund um die Uhr mit.' });
    await respond(desk.text(anna, 1, { meaning: acute }), ports);
    expect(desk.texts()).toEqual(['Hallo! Automatisch.\n\nTermine.\n\nGeheim.\n\nEilig.\n\nLink.']);
  });
});
