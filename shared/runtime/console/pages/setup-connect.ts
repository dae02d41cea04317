import { randomInt } from 'node:crypto';
import { type ChannelPlan, disconnect, type Pin, planConnect, type Written, writeProfile, writeStep } from '../../../app/setup/connect.ts';
import type { DoctorPorts } from '../../../app/setup/doctor.ts';
import { refusalReading } from '../../../app/setup/refusal-reading.ts';
import type { Shell } from '../../../console/layout.ts';
import { type ChannelData, connectedView, connectView } from '../../../console/pages/setup-connect.ts';
import { type DeskVisit, deskPage, type Outcome } from '../page.ts';

async function doctorOf({ ports, origin, desk }: DeskVisit): Promise<DoctorPorts> {
  const setup = ports.setupAt(origin);
  return setup.doctorOf(desk, await setup.secretsOf(desk));
}

/** The differences that connect would write, and the button that does it. */
export const setupConnectPage = deskPage({
  path: '/setup/connect',
  roles: [],
  title: (words) => words.setup.connect.title,
  async load(visit) {
    const plans = await planConnect(await doctorOf(visit));
    return {
      channels: plans.map((plan) => channelData(plan, visit.shell)),
      hasInterruption: plans.some(({ steps }) => steps.some(({ step, plan }) => step.interrupts && plan.kind === 'differs')),
      problem: visit.again && visit.shell.words.setup.connect.pinWrong,
    };
  },
  view: connectView,
  actions: {
    write: { needsFreshPasskey: true, audit: 'connected', run: write },
    disconnect: { needsFreshPasskey: true, audit: 'disconnected', run: endDelivery },
  },
});

function channelData({ of, refused, steps, profile }: ChannelPlan, { words }: Shell): ChannelData {
  const ofSteps = steps.flatMap(({ step, plan }): ChannelData['differences'] => {
    if (plan.kind === 'as-it-should-be') return [];
    const interrupts = step.interrupts !== undefined;
    if (plan.kind === 'refused') return [{ what: refusalReading(plan.refusal).what, held: [], wanted: [], interrupts }];
    const { held, wanted, byHand } = plan.difference;
    return [{ what: step.words.missing, held, wanted, byHand, interrupts }];
  });
  const differs = profile?.kind === 'compared' && profile.differences.length > 0;
  return {
    label: of.context.label,
    ...(refused && { refused: readOut(refused, words) }),
    differences: [...ofSteps, ...(differs ? [{ what: words.setup.connect.profileDiffers, held: [], wanted: [], interrupts: false }] : [])],
  };
}

async function endDelivery(visit: DeskVisit): Promise<Outcome> {
  const { connect } = visit.shell.words.setup;
  const lines = (await disconnect(await doctorOf(visit))).map(
    ({ label, refused }) => `${label}: ${refused ? sentenceOf({ refusal: refused }, visit.shell.words) : connect.disconnected}`,
  );
  return { kind: 'show', title: connect.results, main: connectedView(lines, undefined, visit.shell) };
}

async function write(visit: DeskVisit, form: URLSearchParams): Promise<Outcome> {
  const typed = (form.get('pin') ?? '').trim();
  if (!/^(?:\d{6})?$/.test(typed)) return { kind: 'again', problem: 'secret' };
  const pin: Pin = { digits: typed || String(randomInt(1_000_000)).padStart(6, '0'), isNew: typed === '' };
  const ports = await doctorOf(visit);
  const lines: string[] = [];
  let isPinNew = false;
  for (const plan of await planConnect(ports)) {
    const written = await writePlan(plan, ports, pin, form.get('interrupt') === 'yes', visit.shell);
    lines.push(...written.lines);
    isPinNew ||= written.usedPin && pin.isNew;
  }
  const main = connectedView(lines, isPinNew ? pin.digits : undefined, visit.shell);
  return { kind: 'show', title: visit.shell.words.setup.connect.results, main };
}

/** Writes what differs of one channel. What interrupts the number is left out unless that is said. */
async function writePlan({ of, steps, profile }: ChannelPlan, ports: DoctorPorts, pin: Pin, mayInterrupt: boolean, { words }: Shell) {
  const { connect } = words.setup;
  const lines: string[] = [];
  let usedPin = false;
  const tell = (what: string, outcome: string) =>
    lines.push(`${of.context.label}, ${words.told.sentence(what).replace(/\.$/, '')}: ${outcome}`);
  for (const { step, plan } of steps) {
    if (plan.kind !== 'differs') continue;
    if (step.interrupts && !mayInterrupt) {
      tell(step.words.missing, connect.left);
      continue;
    }
    const written = await writeStep(step, of, ports, pin);
    usedPin ||= step.needsPin === true && written === 'written';
    // A step before may have mended it on its way.
    const isFine = written === 'written' || written === 'as-it-should-be';
    tell(isFine ? step.words.fine : step.words.missing, sentenceOf(written, words));
  }
  if (profile?.kind === 'compared' && profile.differences.length > 0)
    tell(connect.profile, sentenceOf(await writeProfile(profile, ports), words));
  return { lines, usedPin };
}

function sentenceOf(written: Written, words: Shell['words']): string {
  const { connect } = words.setup;
  if (written === 'written') return connect.written;
  if (written === 'as-it-should-be') return connect.already;
  if ('byHand' in written) return words.told.sentence(written.byHand);
  return readOut(refusalReading(written.refusal), words);
}

/** What Meta says, with what to do about it. */
function readOut(reading: { readonly what: string; readonly todo?: string }, { told }: Shell['words']): string {
  return reading.todo === undefined ? told.sentence(reading.what) : `${told.sentence(reading.what)} ${told.sentence(reading.todo)}`;
}
