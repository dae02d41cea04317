import type { Chance } from './random.ts';
import type { CloudCall, Loss } from './tapped-emulators.ts';

/** Loses answers of the cloud while the desk lives, and counts them by the call they answered. */
export interface LostAnswers {
  readonly loses: (call: CloudCall) => Loss | undefined;
  readonly counts: ReadonlyMap<string, number>;
}

/** Every call that a function makes. What is received is no function's call: in AWS the queue's poller does that. */
const callsOfFunctions: ReadonlySet<string> = new Set([
  'BatchGetItem',
  'GetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'SendMessage',
  'SendMessageBatch',
  'DeleteMessage',
  'DeleteMessageBatch',
]);

/** @param decide `seen`: how often this kind of call came before, by what it does and to which table or queue */
function counted(decide: (call: CloudCall, seen: number) => Loss | undefined): LostAnswers {
  const seen = new Map<string, number>();
  const counts = new Map<string, number>();
  return {
    counts,
    loses(call) {
      if (!callsOfFunctions.has(call.operation)) return undefined;
      const kind = kindOf(call);
      const before = seen.get(kind) ?? 0;
      seen.set(kind, before + 1);
      const loss = decide(call, before);
      if (loss) counts.set(call.operation, (counts.get(call.operation) ?? 0) + 1);
      return loss;
    },
  };
}

/** A claim, a settling and a receipt are all updates of a person; they differ by what they write. */
function kindOf({ operation, body }: CloudCall): string {
  const [, target = ''] = /pforte-(\w+)/.exec(body) ?? [];
  const [state = ''] = /claimed|later|unknown|F#status|J#/.exec(body) ?? [];
  return `${operation} ${target} ${state}`;
}

/**
 * Of each kind of call the first three, by silence, reset and 500, then one of five. More at once is an outage and no lost answer: the SDK
 * stops sending again when it has to too often.
 */
export function everyKindOfAnswer(): LostAnswers {
  return counted(({ attempt }, seen) => {
    if (attempt > 1) return undefined;
    if (seen < 3) return (['silence', 'reset', 'error'] as const)[seen];
    return seen % 5 === 0 ? (['reset', 'error'] as const)[seen % 2] : undefined;
  });
}

/** A share of all attempts, so that at times every attempt of a call is done and none is answered. */
export function someAnswers(chance: Chance, share: number): LostAnswers {
  return counted(() => {
    if (!chance.happens(share)) return undefined;
    if (chance.happens(0.04)) return 'silence';
    return chance.pick(['reset', 'error']);
  });
}
