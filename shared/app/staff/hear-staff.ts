import { toLocal } from '../../calendar/berlin.ts';
import { momentOfEnd } from '../../calendar/ordered-end.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { profileOf } from '../../channels/registry.ts';
import { mayUse, rolesAt } from '../../console/roles.ts';
import type { Event } from '../../conversation/event.ts';
import type { StaffMessage } from '../../conversation/rule.ts';
import type { PersonState } from '../../conversation/state.ts';
import type { ChannelSnapshot, Snapshot } from '../../facility/snapshot.ts';
import type { StaffOrder } from '../../understanding/staff/staff-order.ts';
import type { ConsoleUser } from '../console/console-ports.ts';
import { changeByHand } from '../hours/set-by-hand.ts';
import type { OpeningState, Store } from '../ports.ts';
import { isEnrolled } from './phones.ts';
import type { StaffPorts } from './staff-ports.ts';

/** A code has 50 bits and a quarter of an hour; after so many wrong ones on a day none of this phone is looked at. */
const wrongCodesADay = 5;

/** The staff's side of a message: an order or a presented code. */
export interface HeardStaff {
  /** The person's state, where looking at the message changed it. */
  readonly state: PersonState;
  /** Absent: a client's message after all. */
  readonly staff?: StaffMessage;
  /** The opening state that holds once the order is carried out. */
  readonly status?: OpeningState | undefined;
  /** Writes what was ordered, before the answer is claimed. `conflict`: read again, and decide again. */
  readonly carryOut: () => Promise<'committed' | 'conflict'>;
}

export interface HearStaffPorts {
  readonly snapshot: Snapshot;
  readonly store: Pick<Store, 'saveStatus'>;
  readonly staff: StaffPorts;
}

export interface Read {
  readonly event: Event;
  readonly state: PersonState;
  readonly status: OpeningState | undefined;
  readonly channel: ChannelSnapshot;
  readonly now: EpochMs;
}

/**
 * Tells an order of the team, and a code that makes a phone theirs, from a client's message that looks alike. Clients' messages cost no call
 * unless they look like a code.
 */
export async function hearStaff(read: Read, ports: HearStaffPorts): Promise<HeardStaff> {
  const { event, state, channel } = read;
  const nothing: HeardStaff = { state, carryOut: async () => 'committed' };
  // A snapshot from before has no words for the team.
  if (event.address === undefined || channel.texts.byId['team.open'] === undefined) return nothing;
  if (event.code !== undefined) return enrol(event.code, read, ports);
  const { order } = event.meaning;
  if (order === undefined || state.staffPhone === undefined) return nothing;
  const [{ phones }, people] = await Promise.all([ports.staff.phones.load(), ports.staff.loadPeople()]);
  const phone = phones.find((one) => one.id === state.staffPhone && isEnrolled(one, read.now));
  const user = phone && entitled(people.users, phone.user, ports);
  return user ? { state, ...carry(order, user, read, ports) } : nothing;
}

/** One of the team whose rights let them open and close the desk now. */
function entitled(users: readonly ConsoleUser[], id: string, { staff }: HearStaffPorts): ConsoleUser | undefined {
  const user = users.find((one) => one.id === id);
  return user && mayUse(rolesAt(user.rights, staff.desk), ['staff']) ? user : undefined;
}

/** A code that is wrong, too old or used says nothing: the message is answered as a client's. */
async function enrol(code: string, { event, state, now }: Read, ports: HearStaffPorts): Promise<HeardStaff> {
  const carryOut = async () => 'committed' as const;
  const today = toLocal(now).date;
  const wrongToday = state.wrongCodes?.day === today ? state.wrongCodes.count : 0;
  if (wrongToday >= wrongCodesADay) return { state, carryOut };
  const [{ version, codes, phones }, people] = await Promise.all([ports.staff.phones.load(), ports.staff.loadPeople()]);
  // Named by the event: decided again after a crash, the phone is found.
  const id = event.key.slice(0, 16);
  const open = codes.find(({ hash, until }) => hash === code && now < until);
  const owner = open?.user ?? phones.find((phone) => phone.id === id)?.user;
  const user = owner === undefined ? undefined : entitled(people.users, owner, ports);
  if (!user) return { state: { ...state, wrongCodes: { day: today, count: wrongToday + 1 } }, carryOut };
  return {
    state,
    staff: { said: 'enrolled', remember: { staffPhone: id } },
    async carryOut() {
      await audit(user, 'phone-enrolled', event, ports);
      const others = phones.filter((phone) => phone.id !== state.staffPhone && phone.id !== id);
      const phone = { id, user: user.id, channel: event.channel, at: event.at };
      return ports.staff.phones.save({ codes: codes.filter((one) => one !== open), phones: [...others, phone] }, version);
    },
  };
}

type Carried = Pick<HeardStaff, 'staff' | 'status' | 'carryOut'>;

function carry(order: StaffOrder, user: ConsoleUser, read: Read, ports: HearStaffPorts): Carried {
  const { event, status, now } = read;
  const unchanged = (said: StaffMessage['said']): Carried => ({ staff: { said }, carryOut: async () => 'committed' });
  const { set, until } = order;
  if (set === 'status') return unchanged('state');
  if (until === 'unclear') return unchanged('when');
  const end = until && momentOfEnd(until, event.at);
  if (until && end === undefined) return unchanged('when');
  const changed = changeByHand(ports.snapshot, status, set === 'auto' ? { mode: 'auto' } : { mode: set, until: end }, now);
  if (!changed.ok) return unchanged('when');
  const next = { ...changed.status, version: (status?.version ?? 0) + 1 };
  const isOpen = next.channels[event.channel]?.open === true;
  return {
    staff: { said: set === 'auto' ? (isOpen ? 'hours' : 'needs-end') : set },
    status: next,
    async carryOut() {
      await audit(user, acts[set], event, ports);
      return ports.store.saveStatus(changed.status, status?.version);
    },
  };
}

/** Sentences of the console's audit list. */
const acts = { away: 'away', open: 'opened', auto: 'auto' } as const;

async function audit(
  { name }: ConsoleUser,
  what: string,
  { channel, at, receivedAt = at }: Event,
  { staff }: HearStaffPorts,
): Promise<void> {
  const about = `(${profileOf(channel).within})`;
  await staff.audit(toLocal(receivedAt).date, { at: receivedAt, who: name, what, about });
}
