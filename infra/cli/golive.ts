import { gatherFacts } from '../../shared/app/setup/gather-facts.ts';
import { gatherGoLive } from '../../shared/app/setup/gather-golive.ts';
import {
  callLive,
  enterDecision,
  type GoLiveFacts,
  type GoLiveStep,
  goLiveSteps,
  liveState,
  missingSteps,
  noteLive,
  takeBackDecision,
} from '../../shared/app/setup/golive.ts';
import { type DeskRecords, type HandStep, handSteps, type Outcome } from '../../shared/app/setup/golive-ports.ts';
import { recordTraining } from '../../shared/app/setup/training.ts';
import { toLocal } from '../../shared/calendar/berlin.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { goLiveLines } from './golive-words.ts';
import { runCommand } from './run-command.ts';
import { type OpenedSetup, openSetupTarget } from './setup-deployment.ts';
import { stackOptions, stackOptionsHelp } from './stack-outputs.ts';

const help = `The way to the first client, in order: what is done, what is missing, and who decided. What can be looked at is looked at; the rest is
entered by hand, with name and date. The desk answers all the same: this says whether it should be made public.

  npm run golive                                     every step, and what is missing
  npm run golive -- --json                           the same for machines: { state, live, steps: [{ id, title, state, what, decisions }] }
  npm run golive -- enter STEP --name "Jona Winter"  enters that this person agreed or saw to it; STEP: ${handSteps.join(', ')}
  npm run golive -- take-back STEP                   takes it back
  npm run golive -- trained --name "Toni Berg"       enters somebody without access to the console as trained in person
  npm run golive -- live                             records that the desk is live; refused while a step is missing
  npm run golive -- live --in-spite "…"              … all the same, and why
  npm run golive -- not-live                         records that it is not any more

  --on DATE      the day of the decision or training, 2026-11-23 (default: today)
  --outcome O    yes, no, or none where the facility has no such body (default yes)
  --local URL    the local run (default ${localUrl})
${stackOptionsHelp}  --desk NAME    which desk, where there are several: its id, or its facility's name
  --as NAME      who you are at the local run (default: your login). In AWS your credentials say it

Exit code 0: nothing is missing. 1: something is, also where the desk was called live in spite of it, or the call was refused. 2: mistyped.
For App Review and for an old broadcast list there are papers: npm run papers -- write --only app-review,einladung --out DIR
The console shows the same at /console/golive.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ local: text, ...stackOptions, desk: text, as: text },
  ...{ name: text, on: text, outcome: text, 'in-spite': text },
  json: flag,
  help: { ...flag, short: 'h' },
} as const;
const commands = ['enter', 'take-back', 'trained', 'live', 'not-live'] as const;

interface Given {
  readonly name?: string | undefined;
  readonly on?: string | undefined;
  readonly outcome?: string | undefined;
  readonly 'in-spite'?: string | undefined;
}

interface At {
  readonly opened: OpenedSetup;
  readonly records: DeskRecords;
  readonly facts: GoLiveFacts;
  readonly steps: readonly GoLiveStep[];
  readonly now: number;
}

async function main(): Promise<void> {
  const { values, positionals } = readCommandLine({ script: 'npm run golive', options, commands }, process.argv.slice(2), process.env);
  if (values.help) return void process.stdout.write(help);
  const [command, step, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`Unexpected argument \`${rest.join(' ')}\`. See --help.`);
  const opened = await openSetupTarget(values);
  if (command !== undefined) await act[command as (typeof commands)[number]](await look(opened), step, values);
  await show(await look(opened), values.json === true);
}

async function look(opened: OpenedSetup): Promise<At> {
  const { desk, settings } = await opened.look();
  if (!desk) throw new UsageError('Nothing is published yet: npm run facility -- publish facility.yaml');
  const picture = await gatherFacts(await opened.setup.factsOf(desk, settings));
  const records = opened.setup.recordsOf(desk);
  const { now } = opened.facility;
  const facts = await gatherGoLive(picture, desk, { records, now });
  return { opened, records, facts, steps: goLiveSteps(facts), now };
}

async function show({ facts, steps }: At, isForMachines: boolean): Promise<void> {
  const state = liveState(steps, facts.notes);
  const told = isForMachines
    ? JSON.stringify({ state, live: facts.notes.live, steps }, undefined, 2)
    : goLiveLines(steps, state, facts.notes.live).join('\n');
  process.stdout.write(`${told}\n`);
  if (missingSteps(steps).length > 0) process.exitCode = 1;
}

type Act = (at: At, step: string | undefined, given: Given) => Promise<void>;

const act: Readonly<Record<(typeof commands)[number], Act>> = {
  async enter({ opened, records, now }, word, given) {
    const step = stepOf(word);
    const by = await opened.facility.who();
    const name = nameOf(given);
    await enterDecision(records.goLive, { step, outcome: outcomeOf(given.outcome), name, on: dayOf(given.on, now), at: now, by });
    await records.audit({ at: now, who: by, what: 'decision-entered', about: name });
  },
  async 'take-back'({ opened, records, now }, word) {
    const by = await opened.facility.who();
    await takeBackDecision(records.goLive, stepOf(word));
    await records.audit({ at: now, who: by, what: 'decision-gone' });
  },
  async trained({ opened, records, now }, _step, given) {
    const by = await opened.facility.who();
    const name = nameOf(given);
    const on = dayOf(given.on, now);
    const at = on === toLocal(now).date ? now : Date.parse(`${on}T12:00:00Z`);
    await recordTraining({ name, at, by }, await records.people(), records.training);
    await records.audit({ at: now, who: by, what: 'trained-in-person', about: name });
  },
  async live({ opened, records, steps, now }, _step, given) {
    const by = await opened.facility.who();
    const live = callLive(steps, { at: now, by, reason: given['in-spite'] });
    if (live === 'missing') {
      process.stderr.write('Refused: steps are missing. Do them, or say why it goes live all the same: --in-spite "…" (a sentence).\n');
      return;
    }
    await noteLive(records.goLive, live);
    await records.audit({ at: now, who: by, what: live.reason === undefined ? 'went-live' : 'went-live-in-spite' });
  },
  async 'not-live'({ opened, records, now }) {
    const by = await opened.facility.who();
    await noteLive(records.goLive, undefined);
    await records.audit({ at: now, who: by, what: 'not-live' });
  },
};

function stepOf(word: string | undefined): HandStep {
  const found = handSteps.find((one) => one === word);
  if (found) return found;
  throw new UsageError(`Name a step that people vouch for: ${handSteps.join(', ')}. What can be looked at is not entered.`);
}

function nameOf({ name }: Given): string {
  const plain = name?.normalize('NFC').trim().slice(0, 60) ?? '';
  if (plain === '') throw new UsageError('Who was it? --name "Jona Winter"');
  return plain;
}

function outcomeOf(given: string | undefined): Outcome {
  const known = ['yes', 'no', 'none'] as const;
  if (given === undefined) return 'yes';
  const found = known.find((one) => one === given);
  if (!found) throw new UsageError(`--outcome ${given} is unknown. There is: ${known.join(', ')}.`);
  return found;
}

/** No day to come: nobody has decided then. */
function dayOf(given: string | undefined, now: number): string {
  const today = toLocal(now).date;
  if (given === undefined) return today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given))) throw new UsageError('--on takes a day: 2026-11-23.');
  if (given > today) throw new UsageError(`--on ${given} is still to come.`);
  return given;
}

await runCommand(main);
