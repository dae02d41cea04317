import { randomInt } from 'node:crypto';
import {
  type ChannelPlan,
  disconnect,
  type Pin,
  planConnect,
  type Written,
  writeProfile,
  writeStep,
} from '../../shared/app/setup/connect.ts';
import type { DoctorPorts } from '../../shared/app/setup/doctor.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { confirm } from '../terminal/confirm.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { checklistLines, disconnectedLine, isSettled, planLines, writtenLine } from './connect-words.ts';
import { runCommand } from './run-command.ts';
import { openSetup, setupOptions, setupOptionsHelp } from './setup-access.ts';

const help = `Connects the desk's channels with Meta: webhook and fields, subscribed apps, greeting and menu, the number with its PIN and with storage in
Germany, the newsletter's template. Shows what differs, writes only that, and can be repeated at any time: a second run writes nothing.

  npm run connect -- --dry-run   what it would write
  npm run connect                asks, then writes
  npm run connect -- --yes       without asking; what interrupts the number is left out
  --interrupt                    with --yes: also what interrupts the number for some minutes (signing it off and on)
  npm run connect -- --disconnect   before a deployment is deleted: Meta delivers nothing more, what came before is still answered

  --pin 123456   the number's six-digit PIN, where it has one; otherwise a new one is made and printed once
${setupOptionsHelp}
At the end it lists what Meta offers no call for. Exit code 0: all is as it should be. 1: something differs still. 2: Meta refused something.
`;

interface Values {
  readonly yes?: boolean | undefined;
  readonly interrupt?: boolean | undefined;
  readonly pin?: string | undefined;
}

async function main(): Promise<void> {
  const flag = { type: 'boolean' } as const;
  const options = {
    ...setupOptions,
    pin: { type: 'string' },
    'dry-run': flag,
    disconnect: flag,
    yes: flag,
    interrupt: flag,
    help: { ...flag, short: 'h' },
  } as const;
  const { values } = readCommandLine({ script: 'npm run connect', options }, process.argv.slice(2), process.env);
  if (values.help) return void process.stdout.write(help);
  if (values.pin !== undefined && !/^\d{6}$/.test(values.pin)) throw new UsageError('--pin takes six digits.');
  const { desks } = await openSetup(values);
  if (values.disconnect) return disconnectDesks(desks, values);
  for (const ports of desks) await connectDesk(ports, values, values['dry-run'] === true);
}

async function disconnectDesks(desks: readonly DoctorPorts[], { yes }: Values): Promise<void> {
  await confirm({ act: 'end the delivery of all messages to this desk', command: 'npm run connect -- --disconnect', yes: yes === true });
  for (const ports of desks) {
    const ended = await disconnect(ports);
    say(...ended.map(disconnectedLine));
    if (ended.some(({ refused }) => refused !== undefined)) process.exitCode = 2;
  }
}

/** Shows what differs at the platforms and, unless `isDry`, writes it. The exit code says what is left. */
export async function connectDesk(ports: DoctorPorts, values: Values, isDry: boolean): Promise<void> {
  const plans = await planConnect(ports);
  say(...plans.flatMap(planLines));
  if (plans.some(({ refused }) => refused !== undefined)) process.exitCode = 2;
  const open = plans.filter((plan) => !isSettled(plan));
  if (open.length > 0 && isDry) process.exitCode ??= 1;
  if (open.length > 0 && !isDry) await writePlans(open, ports, values);
  say(...checklistLines(plans));
}

async function writePlans(plans: readonly ChannelPlan[], ports: DoctorPorts, values: Values): Promise<void> {
  const where = plans.map(({ of }) => of.context.label).join(' and ');
  await confirm({ act: `write this to ${where}`, command: 'npm run connect --', yes: values.yes === true });
  const pin = { digits: values.pin ?? String(randomInt(1_000_000)).padStart(6, '0'), isNew: values.pin === undefined };
  for (const plan of plans) await writePlan(plan, ports, values, pin);
}

async function writePlan({ of, steps, profile }: ChannelPlan, ports: DoctorPorts, values: Values, pin: Pin): Promise<void> {
  const tell = (id: string, written: Written) => {
    if (typeof written === 'object') process.exitCode = 'refusal' in written ? 2 : (process.exitCode ?? 1);
    say(`${of.context.label} ${id}: ${writtenLine(written)}`);
  };
  for (const { step, plan } of steps) {
    if (plan.kind !== 'differs') continue;
    if (step.interrupts !== undefined && !(await mayInterrupt(step.interrupts, values))) {
      process.exitCode ??= 1;
      say(`${of.context.label} ${step.id}: ausgelassen. Mit --yes --interrupt wird es getan.`);
      continue;
    }
    const written = await writeStep(step, of, ports, pin);
    tell(step.id, written);
    if (written === 'written' && step.needsPin && pin.isNew) say(`  Die PIN der Nummer ist ${pin.digits}. Heben Sie sie auf.`);
  }
  if (profile?.kind === 'compared' && profile.differences.length > 0) tell('profile', await writeProfile(profile, ports));
}

/** Asked one by one: the number receives nothing meanwhile. */
async function mayInterrupt(act: string, { yes, interrupt }: Values): Promise<boolean> {
  if (yes) return interrupt === true;
  await confirm({ act, command: 'npm run connect -- --interrupt', yes: interrupt === true });
  return true;
}

function say(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

if (import.meta.main) await runCommand(main);
