import type { TextId } from '../../facility/text-id.ts';
import type { CrisisCategory } from '../../understanding/meaning.ts';
import { answersOfToday } from '../ceilings.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule, Situation } from '../rule.ts';
import { occasionMs, wasSaid } from '../state.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A repeat within this time is answered in other words: the same text again reads as if nobody had heard. */
const otherWordsMs = 30 * minute;

/** Neither an issue nor a question about the newsletter for so long (privacy.md, CRI-10). */
const noIssueMs = 72 * hour;

const acute: Readonly<Record<CrisisCategory, TextId>> = {
  suicide: 'crisis.self',
  selfharm: 'crisis.self',
  despair: 'crisis.self',
  worry: 'crisis.worry',
  violence: 'crisis.violence',
  sexual: 'crisis.abuse',
  child: 'crisis.child',
  emergency: 'crisis.medical',
  threat: 'crisis.threat',
};

const softer: Readonly<Record<CrisisCategory, TextId>> = {
  ...acute,
  suicide: 'crisis.self_soft',
  selfharm: 'crisis.self_soft',
  despair: 'crisis.self_soft',
};

/**
 * A cry for help, before everything else: on first contact (the greeting stays due), at night, after STOP, over a talk with the team, beyond the
 * day's cap. Acute is answered each time, concern once in 24 hours.
 */
export const crisis: Rule = (situation) => {
  const { event, state, now } = situation;
  const cry = event.meaning.crisis;
  if (!cry || cry.tier === 'maybe') return undefined;
  const remember = { noIssueUntil: Math.max(event.at + noIssueMs, state.noIssueUntil ?? 0) };
  if (cry.tier === 'acute') return { because: 'crisis', messages: [[acuteText(cry.category, situation)]], remember };
  if (wasSaid(state, 'talk', occasionMs, now)) return undefined;
  return { because: 'crisis.concern', messages: [[softer[cry.category]]], remember };
};

/** Every second answer within half an hour has other words. */
function acuteText(category: CrisisCategory, { state, now }: Situation): TextId {
  const isRepeat = wasSaid(state, 'help', otherWordsMs, now) || wasSaid(state, 'talk', otherWordsMs, now);
  const soFar = answersOfToday(state, now).urgent?.help ?? 0;
  return isRepeat && soFar % 2 === 1 ? 'crisis.again' : acute[category];
}

export const reasons = {
  crisis: [
    'Hilfe in einer Krise',
    'Die Nachricht klingt nach akuter Not. Die Antwort nennt sofort Hilfe, zu jeder Zeit und vor allem anderen. Text und Person stehen in keinem Protokoll.',
  ],
  'crisis.concern': [
    'Hilfe bei Sorge',
    'Die Nachricht klingt nach Verzweiflung oder Sorge. Die Antwort nennt Hilfe, ruhiger im Ton und höchstens einmal am Tag.',
  ],
  'crisis.line': [
    'Hilfe im Zweifel',
    'Vielleicht ist es ein Hilferuf. Wo sonst nichts gesagt würde, nennt ein kurzer Text die Nummern, höchstens einmal am Tag.',
  ],
} as const satisfies Reasons;
