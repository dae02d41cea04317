import type { TimeLeft } from '../app/ports.ts';
import { type ConfiguredDesk, type DeskAddress, deskFor, type SettingsSource } from '../app/settings/settings-source.ts';
import { failedAt, failureOf } from './fail-safe.ts';
import type { FunctionName } from './inventory.ts';
import { log } from './log.ts';
import { queueChain } from './queue-chain.ts';
import { scheduleChain } from './schedule-chain.ts';
import { settingsOf } from './settings-of.ts';

type Timed<Ports> = Ports & { readonly timeLeft: TimeLeft };

/** How a function makes its ports for one desk. */
export type PortsOf<Ports> = (desk: ConfiguredDesk) => Promise<Ports>;

interface QueueWork<Message, Ports> {
  readonly read: (body: string) => Message;
  readonly ports: PortsOf<Ports>;
  readonly work: (message: Message, ports: Timed<Ports>) => Promise<void>;
}

/**
 * A queue's function, each message with the ports of the desk that it is for. A message of a desk that is gone fails until it is put aside in the
 * dead-letter queue; once the desk is published again, a redrive brings it.
 */
export function deskQueue<Message extends DeskAddress, Ports>(
  functionName: FunctionName,
  { read, ports, work }: QueueWork<Message, Ports>,
) {
  const settings = settingsOf(functionName);
  return queueChain(functionName, async (body, timeLeft) => {
    const message = read(body);
    const desk = await deskFor(message, settings);
    await failedAt(desk.id, async () => work(message, { ...(await ports(desk)), timeLeft }));
  });
}

/** Work of a scheduled function that is done once for all desks. */
interface Once {
  /** Done also where no desk can be read. */
  readonly first?: () => Promise<void>;
  readonly last?: (settings: SettingsSource) => Promise<void>;
}

/** A scheduled function, desk after desk: what fails at one keeps no other one waiting, and fails the invocation at its end. */
export function deskSchedule<Ports>(
  functionName: FunctionName,
  ports: PortsOf<Ports>,
  work: (ports: Timed<Ports>) => Promise<void>,
  { first, last }: Once = {},
) {
  const settings = settingsOf(functionName);
  return scheduleChain(functionName, async (timeLeft) => {
    const failures: unknown[] = [];
    const noted = (error: unknown) => void failures.push(error);
    await first?.().catch(noted);
    const { desks } = await settings();
    for (const desk of desks) {
      await failedAt(desk.id, async () => work({ ...(await ports(desk)), timeLeft })).catch(noted);
    }
    await last?.(settings).catch(noted);
    const [failure, ...others] = failures;
    for (const error of others) log('function.failed', { functionName, ...failureOf(error) });
    if (failures.length > 0) throw failure;
  });
}
