import { describe, expect, it } from 'vitest';
import { respond } from '../../../shared/app/replies/respond.ts';
import { createDesk } from '../../support/desk.ts';
import { issueHarness, pseudonymOf } from '../../support/issue-harness.ts';

describe('an address that was put in another person’s place', () => {
  it('gets no answer meant for that person: the answer waits, and the operator hears of it', async () => {
    const desk = createDesk();
    const bens = desk.sealed({ psid: 'ben' }, desk.pseudonym('ben'));
    await respond(desk.text('anna', 1, { address: bens }), desk.ports);
    expect(desk.graph.calls).toEqual([]);
    expect(desk.lines).toContainEqual({
      event: 'reply.misconfigured',
      fields: expect.objectContaining({ code: 'event.unreadable', contact: desk.ports.vault.reference(desk.pseudonym('anna')) }),
    });
  });

  it('gets no issue twice, and keeps the issue from nobody else', async () => {
    const desk = issueHarness();
    await desk.subscribe(5);
    const [first, second] = [desk.store.item(pseudonymOf(0)), desk.store.item(pseudonymOf(1))];
    if (!first || !second?.state.subscription) throw new Error('no subscribers');
    const swapped = { ...first.state, subscription: second.state.subscription };
    await desk.store.commit(pseudonymOf(0), first.version, swapped, undefined);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(desk.sent).toHaveLength(4);
    expect(new Set(desk.sent.map(({ to }) => to)).size).toBe(4);
  });

  it('is the person’s own under each of their identities', async () => {
    const desk = createDesk();
    await respond(desk.text('anna', 1, { identities: ['anna-by-number'] }), desk.ports);
    await respond(desk.text('anna', 2, { identities: ['anna-by-id', 'anna-by-number'] }), desk.ports);
    expect(desk.logged()).not.toContain('reply.misconfigured');
    expect(desk.graph.calls.length).toBeGreaterThan(0);
  });
});
