import { localDay } from '../../calendar/berlin.ts';
import { dateOf } from '../../calendar/civil-days.ts';
import { profileOf } from '../../channels/registry.ts';
import type { ChecklistItem } from '../../channels/setup-contract.ts';
import { usedChannels } from '../../facility/used-channels.ts';
import type { ReadTallies } from '../ports.ts';
import { firstOfDays, readTotals } from '../totals/read-totals.ts';
import { type ChannelPlan, planConnect } from './connect.ts';
import { type DeploymentPorts, deploymentFindings } from './deployment-findings.ts';
import { type DoctorPorts, examineDesk } from './doctor.ts';
import type { Finding } from './finding.ts';
import { type KeyringPorts, keyringState } from './keyring-backup.ts';
import type { MetaSecrets } from './meta-secrets.ts';
import { noteSeen } from './setup-notes.ts';
import { askedOnce, type SetupPorts } from './setup-ports.ts';
import type { SetupFacts } from './setup-stages.ts';
import type { SetupNotes, SetupNotesStore } from './setup-store-ports.ts';

/** Everything that a desk's set-up is read from. */
export interface FactPorts {
  readonly keyring: Omit<KeyringPorts, 'now'>;
  readonly deployment: DeploymentPorts;
  /** Absent: nothing readable is published yet. */
  readonly desk?: DeskFactPorts | undefined;
  /** The published settings cannot be read. */
  readonly isUnreadable?: boolean;
  readonly metaSecrets: MetaSecrets;
}

export interface DeskFactPorts {
  readonly doctor: DoctorPorts;
  readonly notes: SetupNotesStore;
  readonly tallies: ReadTallies;
}

/** A desk's set-up as it is, with what the pages and the command show of it. */
export interface SetupPicture {
  readonly facts: SetupFacts;
  readonly plans: readonly ChannelPlan[];
  readonly findings: readonly Finding[];
  readonly checklist: readonly CheckedItem[];
}

export interface CheckedItem extends ChecklistItem {
  /** `detected`: the platform tells that it is done. */
  readonly done: 'by-hand' | 'detected' | 'no';
  /** Labels of the channels that ask for it. */
  readonly labels: readonly string[];
}

/** Looks at everything, and changes nothing but the note of channels on which a message was seen. */
export async function gatherFacts(ports: FactPorts): Promise<SetupPicture> {
  const { desk, metaSecrets } = ports;
  const withoutToken = desk ? labelsWithoutToken(desk.doctor, metaSecrets) : [];
  const hasAppSecret = metaSecrets.appSecret !== undefined;
  const isAskable = desk !== undefined && hasAppSecret && withoutToken.length === 0;
  const [keyring, ofDeployment, ofDesk, notes] = await Promise.all([
    keyringState(ports.keyring),
    deploymentFindings(ports.deployment),
    isAskable ? askPlatform(desk.doctor) : undefined,
    desk ? notesOf(desk) : { ticks: [], seen: [] },
  ]);
  const plans = ofDesk?.plans ?? [];
  const findings = ofDesk ? [...ofDeployment, ...ofDesk.findings] : [];
  const checklist = desk ? checkedItems(desk.doctor, notes, findings) : [];
  const facts: SetupFacts = {
    facility: desk
      ? { kind: 'published', name: desk.doctor.desk.snapshot.facility.name }
      : { kind: ports.isUnreadable ? 'unreadable' : 'missing' },
    keyring,
    secrets: { hasAppSecret, withoutToken },
    connect: plans.map(({ of, refused, steps, profile }) => ({
      label: of.context.label,
      differs:
        steps.filter(({ plan }) => plan.kind === 'differs').length +
        (profile?.kind === 'compared' && profile.differences.length > 0 ? 1 : 0),
      refused,
    })),
    checklist: { all: checklist.length, open: checklist.filter(({ done }) => done === 'no').length },
    findings,
    mailboxes: await mailboxesOf(ports.deployment),
    arrivals: desk ? arrivalsOf(desk.doctor, notes) : [],
  };
  return { facts, plans, findings, checklist };
}

function labelsWithoutToken({ desk }: Pick<DoctorPorts, 'desk'>, { tokens }: MetaSecrets): readonly string[] {
  const lacking = usedChannels(desk.snapshot).filter((channel) => tokens[profileOf(channel).token.name] === undefined);
  return lacking.map((channel) => profileOf(channel).label);
}

/** Connect and doctor ask much the same: a Page takes few calls. */
async function askPlatform(doctor: DoctorPorts) {
  const once = { ...doctor, get: askedOnce(doctor.get) };
  const [plans, findings] = await Promise.all([planConnect(once), examineDesk(once)]);
  return { plans, findings };
}

async function mailboxesOf({ mailboxes }: DeploymentPorts): Promise<SetupFacts['mailboxes']> {
  return mailboxes ? mailboxes().catch(() => 'unknown' as const) : 'none';
}

/** Days in which an earlier message still counts as arriving. */
const lookBackDays = 31;

/** The notes, with the channels that have answered somebody of late: then something of the counters is there. */
async function notesOf({ doctor, notes, tallies }: DeskFactPorts): Promise<SetupNotes> {
  const { notes: held } = await notes.load();
  const used = usedChannels(doctor.desk.snapshot);
  if (used.every((channel) => held.seen.includes(channel))) return held;
  const to = dateOf(localDay(doctor.now()));
  const totals = await readTotals({ from: firstOfDays(lookBackDays, to), to }, doctor.desk.snapshot, tallies);
  return noteSeen(
    notes,
    used.filter((channel) => totals.some((total) => total.channel === channel)),
  );
}

function arrivalsOf({ desk }: Pick<SetupPorts, 'desk'>, { seen }: SetupNotes): SetupFacts['arrivals'] {
  return usedChannels(desk.snapshot).map((channel) => ({ label: profileOf(channel).label, isSeen: seen.includes(channel) }));
}

/** Items of all channels, each once. */
function checkedItems({ desk, setups }: DoctorPorts, { ticks }: SetupNotes, findings: readonly Finding[]): readonly CheckedItem[] {
  const asked = usedChannels(desk.snapshot).flatMap((channel) => (setups[channel]?.checklist ?? []).map((item) => ({ item, channel })));
  return [...Map.groupBy(asked, ({ item }) => item.id).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { item } = first;
    const proven = same.every(({ channel }) =>
      findings.some(({ id, verdict }) => id === `${channel}.${item.detectedBy}` && verdict === 'ok'),
    );
    const isTicked = ticks.some(({ id }) => id === item.id);
    const labels = same.map(({ channel }) => profileOf(channel).label);
    return [{ ...item, labels, done: item.detectedBy !== undefined && proven ? 'detected' : isTicked ? 'by-hand' : 'no' }];
  });
}
