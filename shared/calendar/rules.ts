/** Milliseconds since 1970-01-01T00:00Z; the only form of time inside the house. */
export type EpochMs = number;

/** A local calendar date in Europe/Berlin, `YYYY-MM-DD`. */
export type LocalDate = string;

/** Minutes since local midnight, 0 to 1440 (= 24:00). An interval may end after 1440: it then reaches into the next day. */
export type MinuteOfDay = number;

/** Half open: `from` counts, `to` does not. `to` > 1440 runs past midnight (22:00–02:00 is 1320–1560). */
export interface Interval {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export interface Substitute {
  readonly name: string;
  readonly phone: string;
}

/** A run of closed days, both ends inclusive. */
export interface Closure {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason?: string;
  readonly substitute?: Substitute;
}

/** A day whose hours replace everything the week and the holidays say. */
export interface SpecialDay {
  readonly date: LocalDate;
  readonly intervals: readonly Interval[];
  readonly reason?: string;
}

/** A public holiday (or 24/31 December by the facility's choice): closed, or open in the given intervals only. */
export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
  readonly intervals: readonly Interval[];
  /** 24 or 31 December, kept until noon: the day is shorter, but no holiday. A newsletter may go out on it. */
  readonly workday?: true;
}

/**
 * The opening rules of one channel, expanded to dates at synth. Precedence: override → special opening → closure → holiday → weekly hours.
 * `holidaysUntil` is the last date for which public holidays are known; a snapshot that runs out within twelve months raises an alarm.
 */
export interface ChannelCalendar {
  readonly timeZone: 'Europe/Berlin';
  readonly weekly: Readonly<Record<Weekday, readonly Interval[]>>;
  readonly holidays: readonly Holiday[];
  /** Public holidays on which the facility is open by its weekly hours all the same; a newsletter stays quiet on them. Absent: none. */
  readonly openHolidays?: readonly LocalDate[];
  readonly holidaysUntil: LocalDate;
  readonly closures: readonly Closure[];
  readonly special: readonly SpecialDay[];
  /** `few-staff`: open, but answers may take long; the first message of a day is told so. */
  readonly mode: 'normal' | 'few-staff';
  /** Minutes before closing in which an answer may say until when it is read; 0 switches it off. */
  readonly closingSoonMinutes: number;
}

/** Setting made by an operator by hand; it beats every other rule until it ends. */
export interface Override {
  readonly mode: 'away' | 'open';
  readonly from: EpochMs;
  /** An `away` override without `until` ends at the next opening by the other rules. */
  readonly until?: EpochMs;
}

/** Why the desk is open or away: the highest rule that applied. */
export type CalendarReason = 'override' | 'special' | 'closure' | 'holiday' | 'weekly';

/** The answer to "open or away?" at one moment. */
export interface OpeningStatus {
  readonly open: boolean;
  readonly because: CalendarReason;
  /** When this open or closed period began: the id of the period (one away text per person and closed period). */
  readonly since: EpochMs;
  /** The next moment at which `open` changes, within the horizon of 60 days; absent: not within it. */
  readonly until?: EpochMs;
  /** When closed: the next opening within the horizon (same as `until`). */
  readonly nextOpening?: EpochMs;
  /** The closure that holds now, if one does. */
  readonly closure?: Closure;
  /** The name of the holiday that holds now, if one does. */
  readonly holiday?: string;
}
