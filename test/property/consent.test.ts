import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LedgerEntry, nextEntry, verifyChain } from '../../shared/consent/chain.ts';
import { type LedgerEntryContent, proof } from '../../shared/consent/proof.ts';
import { type Consent, isSubscribed, noConsent } from '../../shared/consent/state.ts';
import { type ConsentInput, transition } from '../../shared/consent/transition.ts';
import { chainKey } from '../support/chain-key.ts';

const hour = 3_600_000;
const kinds = [
  'subscribe-request',
  'start',
  'occasion',
  'stop',
  'platform-stop',
  'platform-resume',
  'staff-withdrawal',
  'erasure',
] as const;
/** From the second day on every consent is near its lapse, so that renewals are part of the histories. */
const renewal = { textHash: 'renewal', dueSince: 48 * hour };

function inputOf(kind: (typeof kinds)[number], at: number): ConsentInput {
  if (kind === 'occasion') return { kind, at, renewal };
  if (kind !== 'subscribe-request' && kind !== 'start') return { kind, at };
  return { kind, at, textHash: 'question', ...(at >= renewal.dueSince && { renewal }) };
}

/** Up to twelve happenings of one person within four days, each at its own time. */
const history = fc
  .uniqueArray(fc.integer({ min: 1, max: 96 }), { minLength: 1, maxLength: 12 })
  .chain((hours) =>
    fc.tuple(
      ...hours.map((at) =>
        fc.constantFrom(...kinds, 'subscribe-request' as const, 'start' as const).map((kind) => inputOf(kind, at * hour)),
      ),
    ),
  );

const run = (inputs: readonly ConsentInput[], from: Consent = noConsent): Consent =>
  inputs.reduce((state, input) => transition(state, input, 0).state, from);

const byTime = (inputs: readonly ConsentInput[]) => inputs.toSorted((a, b) => a.at - b.at);
const isWithdrawal = ({ kind }: ConsentInput) =>
  kind !== 'subscribe-request' && kind !== 'start' && kind !== 'platform-resume' && kind !== 'occasion';

describe('consent, whatever the order of arrival', () => {
  it('is never given by a disorder: who ends subscribed in any order does so in the order of time', () => {
    fc.assert(
      fc.property(
        history.chain((inputs) => fc.tuple(fc.constant(inputs), fc.shuffledSubarray([...inputs], { minLength: inputs.length }))),
        ([inputs, shuffled]) => {
          if (isSubscribed(run(shuffled))) expect(isSubscribed(run(byTime(inputs)))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('never stands on a question that is not younger than every withdrawal that has arrived', () => {
    fc.assert(
      fc.property(history, (inputs) => {
        const state = run(inputs);
        const lastWithdrawal = Math.max(0, ...inputs.filter(isWithdrawal).map(({ at }) => at));
        if (state.kind === 'pending' || state.kind === 'confirmed') expect(state.question.at).toBeGreaterThan(lastWithdrawal);
        if (state.kind === 'confirmed') expect(state.firstAskedAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(lastWithdrawal);
      }),
      { numRuns: 3000 },
    );
  });

  it('ends the same for one dialogue and any withdrawals, in whatever order they arrive', () => {
    const dialogue = fc.record({
      wishAt: fc.integer({ min: 10, max: 40 }),
      answerAfter: fc.integer({ min: 0, max: 30 }),
      stops: fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 4 }),
      places: fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(dialogue, ({ wishAt, answerAfter, stops, places }) => {
        const said = [inputOf('subscribe-request', wishAt * hour), inputOf('start', (wishAt + answerAfter) * hour)];
        const arrived = stops.reduce<ConsentInput[]>(
          (line, at, index) => line.toSpliced((places[index] ?? 0) % (line.length + 1), 0, inputOf('stop', at * hour)),
          said,
        );
        const agreed = answerAfter <= 24 && stops.every((at) => at < wishAt);
        expect(isSubscribed(run(arrived))).toBe(agreed);
      }),
      { numRuns: 3000 },
    );
  });

  it('ends with every withdrawal of now, wherever it stood', () => {
    fc.assert(
      fc.property(history, fc.constantFrom('stop', 'platform-stop', 'staff-withdrawal', 'erasure'), (inputs, kind) => {
        expect(isSubscribed(run([...inputs, inputOf(kind, 97 * hour)]))).toBe(false);
      }),
    );
  });

  it('is not moved by the same input arriving twice', () => {
    fc.assert(
      fc.property(history, (inputs) => {
        for (const input of inputs.filter(isWithdrawal)) {
          const once = run([...inputs, input]);
          expect(run([input], once)).toEqual(once);
        }
      }),
    );
  });

  it('writes a proof exactly when somebody becomes or ceases to be a subscriber, or renews', () => {
    fc.assert(
      fc.property(history, (inputs) => {
        let state: Consent = noConsent;
        for (const input of inputs) {
          const next = transition(state, input, 0);
          const renewed = next.ledger?.kind === 'confirmed' && next.ledger.renews !== undefined;
          expect(renewed).toBe(isSubscribed(state) && next.say === 'optin.confirmed');
          expect(next.ledger !== undefined).toBe(renewed || isSubscribed(state) !== isSubscribed(next.state));
          state = next.state;
        }
      }),
    );
  });
});

describe('the chain', () => {
  const context = {
    channel: 'whatsapp',
    account: '514930287716042',
    newsletter: 'Neues vom Treff',
    law: 'DSGVO',
    language: 'de',
    softwareVersion: '0.1.0',
    recordedAt: 1,
  } as const;
  const contentOf = (at: number): LedgerEntryContent => proof({ kind: 'withdrawn', at, route: 'chat', confirmedAt: 0 }, context);

  it('shows any one line that was changed, dropped or moved', () => {
    const times = fc.array(fc.nat(), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(times, fc.nat(), fc.nat(), fc.constantFrom('change', 'drop', 'swap'), (ats, a, b, deed) => {
        const chain: (LedgerEntry & { content: LedgerEntryContent })[] = [];
        for (const at of ats) chain.push(nextEntry('p', chain.at(-1), contentOf(at), chainKey));
        const head = chain.at(-1);
        expect(verifyChain('p', chain, chainKey, head).ok).toBe(true);
        const i = a % chain.length;
        const j = b % chain.length;
        const [one, other] = [chain[i], chain[j]];
        if (!one || !other || (deed === 'swap' && i === j)) return;
        const forged =
          deed === 'drop'
            ? chain.toSpliced(i, 1)
            : deed === 'swap'
              ? chain.with(i, other).with(j, one)
              : chain.with(i, { ...one, content: { ...one.content, at: one.content.at + 1 } });
        expect(verifyChain('p', forged, chainKey, head).ok).toBe(false);
      }),
    );
  });
});
