import { loadFacilityFile } from '../../infra/terminal/load-facility-file.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { messengerDelivery, ownEchoTo, statusTo, whatsAppDelivery } from '../support/deliveries.ts';
import type { InventedPerson } from '../support/invented-people.ts';
import { type Fate, type LedgerOfSends, type Send, startLedgerOfSends } from '../support/ledger-of-sends.ts';
import { type Program, startProgram } from '../support/program.ts';
import { facilityFile } from '../support/repository.ts';
import { keyring } from '../support/settings.ts';
import { until } from '../support/waiting.ts';
import { calm } from './calm.ts';
import type { Letter } from './correspondence.ts';
import { type Desk, startDesk } from './desk.ts';
import { taken } from './fates.ts';
import { judge, type Verdict } from './judge.ts';
import { rememberedPersons } from './remembered.ts';
import type { CloudCall, Loss } from './tapped-emulators.ts';
import { virtualClock } from './virtual-clock.ts';

/** Friday morning: somebody is there, so that every greeting stands alone. */
const open = '2026-11-27T10:00:00+01:00';

/** A desk, its cloud and its Graph for one case of the table. */
export interface Trial {
  desk(): Desk;
  readonly graph: LedgerOfSends;
  now(): number;
  /** The fate of the sends that come, one after the other; `taken` when there is none left. */
  readonly fates: Fate[];
  /** Called when Graph is asked; may kill. */
  whenAsked: (send: number) => void;
  /** How the answer of a call gets lost, if it does. */
  loses: (call: CloudCall) => Loss | undefined;
  /** Another process with all handlers takes the place of the killed one. */
  restart(): Promise<void>;
  /** Waits until nothing is open, and judges. */
  verdict(letters: readonly Letter[], refused?: readonly Letter[]): Promise<Verdict>;
  end(): Promise<void>;
}

/** Starts everything anew, so that no case sees what another left. Graph tells Meta's receipts of whatever arrived without the desk knowing. */
export async function startTrial(): Promise<Trial> {
  const clock = virtualClock(open);
  const vault = createVault(parseKeyring(keyring));
  const cloud: Program = startProgram('infra/cli/emulators.ts', { args: ['--port', '0'] });
  const front = await until('the cloud', () => /^ready (http:\S+)$/m.exec(cloud.stdout())?.[1], 20_000);
  const printed: string[] = [];
  let underWay = 0;
  let asked = 0;
  let desk: Desk | undefined;

  const tellOf = async ({ to, mark, text, fate }: Send) => {
    if (fate.told === 'ok') return;
    underWay += 1;
    await new Promise((later) => setTimeout(later, 300));
    const person = personAt(to);
    if (person.channel === 'messenger')
      await desk?.run.deliver('messenger', messengerDelivery([ownEchoTo(person, clock.now(), mark, text)]));
    else await desk?.run.deliver('whatsapp', whatsAppDelivery([statusTo(person, clock.now(), mark)], [], 'statuses'));
    underWay -= 1;
  };
  const trial: Omit<Trial, 'graph'> & { graph?: LedgerOfSends } = {
    fates: [],
    whenAsked: () => undefined,
    loses: () => undefined,
    desk() {
      if (!desk) throw new Error('no desk');
      return desk;
    },
    now: clock.now,
    async restart() {
      if (desk) printed.push(desk.run.output());
      desk = await newDesk();
    },
    async verdict(letters, refused = []) {
      const last = trial.desk();
      await calm(last, { clock, underWay: () => underWay });
      const local = await last.run.local();
      const records = await rememberedPersons(local.dynamodb, local.tables.conversations, 'beratung-ahornweg');
      return judge({
        snapshot: loadFacilityFile(facilityFile, { now: clock.now() }),
        vault,
        letters,
        refused,
        lettersWhenClosed: [],
        records,
        sends: graph.sends,
        printed: [...printed, last.run.output()].join('\n'),
      });
    },
    async end() {
      await desk?.kill();
      await graph.close();
      cloud.child.kill('SIGKILL');
      await cloud.ended;
    },
  };
  const graph = await startLedgerOfSends({
    fateOf: () => trial.fates.shift() ?? taken,
    arrived: (send) => void tellOf(send),
    passing: (_name, phase) => {
      if (phase === 'before') {
        asked += 1;
        trial.whenAsked(asked);
      }
      return desk !== undefined && !desk.isAlive();
    },
  });
  const newDesk = () =>
    startDesk({
      name: 'desk',
      cloud: front,
      graph: graph.url,
      clock: clock.iso(),
      forgets: () => true,
      loses: (call) => trial.loses(call),
      ended: () => undefined,
    });
  desk = await newDesk();
  return Object.assign(trial, { graph });
}

/** Whoever is at an address, as far as a receipt needs to know. */
function personAt(to: string): InventedPerson {
  if (to.startsWith('+')) return { channel: 'whatsapp', name: '', waId: to.slice(1) };
  if (to.startsWith('DE.')) return { channel: 'whatsapp', name: '', bsuid: to };
  return { channel: 'messenger', name: '', psid: to };
}
