import type { NotDone, Prospect } from '../../shared/app/newsletter/start-issue.ts';
import type { Report } from '../../shared/broadcast/counts.ts';
import { rateSheet } from '../../shared/broadcast/estimate.ts';
import { type Job, overridableGuards, type Refusal, type SendGuard } from '../../shared/broadcast/job.ts';
import type { IssueDoubt, IssueMistake } from '../../shared/broadcast/lint-issue.ts';
import { channels, profileOf } from '../../shared/channels/registry.ts';
import type { SnapshotNewsletter } from '../../shared/facility/snapshot.ts';
import { sensitiveWords } from '../terminal/sensitive-words.ts';
import { momentInWords } from './moment-in-words.ts';

/** "1 min 40 s", "3 h 5 min". */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

const shownStretches = 7;

/** Describes line by line what sending the issue now will do. */
export function prospectLines({ recipients, stretches, cost, lastIssueAt }: Prospect, promise: SnapshotNewsletter): readonly string[] {
  const counted = channels.flatMap((channel) => {
    const count = recipients[channel];
    return count === undefined ? [] : [{ count, ...profileOf(channel) }];
  });
  const waiting = counted.filter(({ count, templates }) => count > 0 && !templates);
  const first = stretches[0];
  const last = stretches.at(-1);
  const rates = `${rateSheet.marketing} EUR each, rates of ${rateSheet.asOf}${rateSheet.confirmed ? '' : ', not confirmed'}`;
  return [
    `Recipients: ${counted.reduce((sum, { count }) => sum + count, 0)} (${counted.map(({ label, count }) => `${label} ${count}`).join(', ')})`,
    ...(waiting.length > 0
      ? [
          `  ${waiting.map(({ label }) => label).join(', ')}: now where the window is open; the others when they next write, for ${promise.waitDays} days`,
        ]
      : []),
    ...(first && last ? [`Duration: ${duration(last.to - first.from)} at ${promise.perSecond} a second`] : []),
    ...(stretches.length > 1 ? spread(stretches, promise) : []),
    `Cost: at most ${cost.toFixed(2)} EUR to Meta for templates (${rates})`,
    `Last issue: ${lastIssueAt === undefined ? 'none yet' : momentInWords(lastIssueAt)}`,
  ];
}

function spread(stretches: Prospect['stretches'], { dailyLimit }: SnapshotNewsletter): readonly string[] {
  const why = dailyLimit === undefined ? 'quiet hours' : `Meta's limit of ${dailyLimit} people in 24 hours and quiet hours`;
  const shown = stretches.slice(0, shownStretches).map(({ from, count }) => `  ${momentInWords(from)}: ${count}`);
  const rest = stretches.length - shown.length;
  return [`It is spread over ${stretches.length} stretches by itself (${why}):`, ...shown, ...(rest > 0 ? [`  … and ${rest} more`] : [])];
}

const guardWords: Readonly<Record<SendGuard, string>> = {
  'quiet-hours': 'quiet hours hold (20 to 8 o’clock, Sundays and public holidays)',
  frequency:
    'this month has as many issues as subscribers were promised at the most; that promise nobody can override, so wait for the next month',
  failures: 'too many sends failed',
};

const refusalWords: Readonly<Record<Refusal, string>> = {
  'not-approved': 'a second person must approve it first: npm run newsletter -- approve ID',
  'approval-void':
    'it, or what its recipients would read, was changed after it was approved: a second person must approve it anew: npm run newsletter -- approve ID',
  'same-person': 'whoever wrote an issue cannot approve it: somebody else must',
  'already-sent': 'an issue goes out once. Look at it with status; for another one, create it',
  'not-running': 'it is not on its way',
  'not-paused': 'it is not paused',
  finished: 'it is over',
  'held-back': 'Meta wants the rest of it to wait for a day; then it goes on by itself',
};

/** Why a command did not do what it was told, and what to do. */
export function refusal(why: NotDone): string {
  switch (why.kind) {
    case 'no-newsletter':
      return 'The facility file has no newsletter.';
    case 'no-such-job':
      return 'There is no issue of that name. npm run newsletter -- status lists them.';
    case 'id-taken':
      return 'There is an issue of that name. Take another one with --id.';
    case 'nobody':
      return 'Nobody is subscribed: there is nobody to send it to.';
    case 'no-template':
      return 'A channel with templates (WhatsApp) needs an approved one: name it in the facility file (newsletter.template), or send only into open windows with --free-text.';
    case 'mistakes':
      return `The issue cannot go out like this:\n${why.mistakes.map((mistake) => `  - ${mistakeWords(mistake)}`).join('\n')}`;
    case 'state':
      return stateRefusal(why.why, why.job);
    case 'other-active':
      return `The issue ${why.id} is on its way. Wait for it, or cancel it: npm run newsletter -- cancel ${why.id}`;
    case 'guards': {
      const quiet = why.blocked.includes('quiet-hours') ? ` It may go out from ${momentInWords(why.prospect.quietUntil)}.` : '';
      const open = why.blocked.filter((guard) => overridableGuards.some((one) => one === guard));
      // With a rule against it that nobody can break, breaking the others would help nothing.
      const despite = open.length < why.blocked.length ? '' : ` To send it all the same (it is noted who did): --despite ${open.join(',')}`;
      return `Not sent: ${why.blocked.map((guard) => guardWords[guard]).join('; ')}.${quiet}${despite}`;
    }
    case 'clock':
      return `Not sent: by this clock the last issue (${momentInWords(why.lastAt)}) is in the future. Set the clock right.`;
  }
}

export function stateRefusal(why: Refusal, job: Pick<Job, 'id' | 'state'>): string {
  return `The issue ${job.id} is ${job.state}: ${refusalWords[why]}.`;
}

function mistakeWords(mistake: IssueMistake): string {
  switch (mistake.kind) {
    case 'empty':
      return 'it has no text: --text "…"';
    case 'several-lines':
      return 'the text has several lines; a template takes one line: write it in one';
    case 'spaces':
      return 'the text has more than four spaces in a row';
    case 'braces':
      return 'the text has {{ }} or [[ ]], which mean something in templates';
    case 'link-not-https':
      return 'a link is missing or does not begin with https:// (--link https://…)';
    case 'link-shortened':
      return 'a link is shortened; Meta refuses those, and nobody sees where it leads: write the whole link';
    case 'no-channel':
      return 'no channel of the facility file has a frame for it';
    case 'confidential':
      return `the text seems to hold ${sensitiveWords[mistake.what]}: that does not belong in this channel; take it out`;
    case 'address':
      return `the facility says ${mistake.address}, the text has "${mistake.word}"`;
    case 'promise':
      return `the text promises what cannot be kept in a messenger ("${mistake.words}"): take it out`;
    case 'readers':
      return `the text promises readers ("${mistake.words}"), but nobody reads one of the channels: name the phone`;
    case 'too-long':
      return `with its frame it has ${mistake.units} characters on ${mistake.channel}; ${mistake.limit} are possible`;
    case 'frame-lacks':
      return `the frame on ${mistake.channel} (text broadcast.frame) lacks the ${mistake.what}: mend the facility file`;
  }
}

/** Lists doubts that may be unfounded, for a person to judge before the issue goes to everybody. */
export function doubtLines(doubts: readonly IssueDoubt[]): readonly string[] {
  return doubts.map((doubt) => {
    const what = doubt.kind === 'confidential' ? `seems to hold ${sensitiveWords[doubt.what]}` : doubt.how;
    return `Look again: the text ${what}${what.endsWith('?') ? '' : '.'} Everybody gets it.`;
  });
}

/** Why an issue stands still, and what to do: our own reasons and Meta's codes. */
const reasons: Readonly<Record<string, string>> = {
  operator: 'paused by hand',
  'too-many-failures': 'more than five in a hundred failed. Look at the reasons below; to go on all the same: resume … --despite failures',
  'quiet-hours': 'quiet hours',
  'daily-limit': "Meta's limit of people in 24 hours is reached",
  'held-back': 'Meta wants some to wait for a day',
  'graph.unreachable': 'Meta cannot be reached',
  'clock.jumped': 'the clock shows a time before the start. Set it right, then resume',
  'not-approved': 'the published facility file wants a second person to approve it. npm run newsletter -- approve ID, then resume',
  'approval-void':
    'it, or what its recipients would read, was changed after it was approved. A second person approves it anew with approve, then resume',
  'channel.gone': 'the channel is gone from the facility file',
  'secrets.missing': 'a token is missing. Write it, then resume',
  '190': 'the access token is no longer valid. Write a new one, then resume',
  '368': 'Meta blocks the account for breaking its rules. Look into the WhatsApp Manager',
  '131031': 'Meta has locked the account. Look into the WhatsApp Manager',
  '131042': 'Meta lacks a way to be paid. Mend it in the WhatsApp Manager, then resume',
  '131048': 'Meta limits the number because people blocked it. Wait, and write less often',
  '132000': 'the template has other parameters than the issue. npm run newsletter -- template create',
  '132001': 'Meta does not know the template in this language. Name another one in the facility file or create it, then resume',
  '132015': 'Meta has paused the template because people dislike it. Wait, or name another one in the facility file, then resume',
  '132016': 'Meta has disabled the template. Name another one in the facility file, then resume',
};

function reasonOf({ because = '' }: Job): string {
  const words = Object.hasOwn(reasons, because) ? reasons[because] : undefined;
  return words === undefined || words === because ? because : `${because}: ${words}`;
}

/** A job and its totals, line by line. */
export function reportLines(job: Job, report: Report, promise: SnapshotNewsletter): readonly string[] {
  const failed = Object.entries(report.failed).map(([code, count]) => `${code}: ${count}`);
  const because =
    job.because === undefined ? '' : ` (${reasonOf(job)}${job.until === undefined ? '' : `, until ${momentInWords(job.until)}`})`;
  return [
    `${job.id}: ${job.state}${because}`,
    ...(job.startedAt === undefined ? [] : [`started: ${momentInWords(job.startedAt)}`]),
    `recipients ${report.recipients}, sent ${report.sent}, delivered ${report.delivered}${promise.countReads ? `, read ${report.read}` : ''}`,
    `failed ${Object.values(report.failed).reduce((sum, count) => sum + count, 0)}${failed.length > 0 ? ` (${failed.join(', ')})` : ''}, unknown ${report.unknown}, held back for a day ${report.later}`,
    `left out ${report.skipped} (withdrawn, out of reach, in talk with staff), not yet looked at ${report.open}`,
    `without a template: waiting ${report.waiting}, received by writing ${report.late}, expired ${report.expired}`,
    ...(job.approval ? [`approved by ${job.approval.by}, ${momentInWords(job.approval.at)}`] : []),
    ...job.overrides.map(({ guard, by, at }) => `overridden by ${by}, ${momentInWords(at)}: ${guard}`),
  ];
}
