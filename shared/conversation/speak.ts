import type { Rule, RuleResult, Situation } from './rule.ts';
import { attachment } from './rules/attachment.ts';
import { away } from './rules/away.ts';
import { beforeErasure } from './rules/before-erasure.ts';
import { closingSoon } from './rules/closing-soon.ts';
import { crisis } from './rules/crisis.ts';
import { doubt } from './rules/doubt.ts';
import { fewStaff } from './rules/few-staff.ts';
import { greeting } from './rules/greeting.ts';
import { human } from './rules/human.ts';
import { language } from './rules/language.ts';
import { news } from './rules/news.ts';
import { noAnswerKind, standby } from './rules/no-answer.ts';
import { optIn } from './rules/opt-in.ts';
import { quiet } from './rules/quiet.ts';
import { access, erase, privacy } from './rules/rights.ts';
import { sensitive } from './rules/sensitive.ts';
import { silence } from './rules/silence.ts';
import { staff } from './rules/staff.ts';
import { staffOrder } from './rules/staff-order.ts';
import { stop } from './rules/stop.ts';
import { tooOld } from './rules/too-old.ts';
import { topic } from './rules/topic.ts';
import { topicList } from './rules/topic-list.ts';
import { unsupportedAgain } from './rules/unsupported.ts';
import type { PersonState } from './state.ts';

/** No message of the person that is theirs: decided before anything is heard. */
const before: readonly Rule[] = [beforeErasure, staff];

/** Rules that hold beside a cry for help: a withdrawal without a word, rights with their answer behind it. The rest can wait. */
const besideCrisis: readonly Rule[] = [silently(stop), access, privacy, erase, silently(language)];

/** Requests that a message may make. It may make several, and each is carried out: withdrawal and rights whatever silences the desk. */
const asked: readonly Rule[] = [stop, access, privacy, erase, human, optIn, news, language];

/** To one of the team: an order asks for nothing else, whatever its words would be from a client. */
const ordered: readonly Rule[] = [stop, access, privacy, erase, staffOrder];

/** Where nothing was asked for, the first that speaks decides. */
const otherwise: readonly Rule[] = [
  noAnswerKind,
  tooOld,
  standby,
  quiet,
  unsupportedAgain,
  doubt,
  sensitive,
  topic,
  greeting,
  away,
  closingSoon,
  fewStaff,
  attachment,
  topicList,
  silence,
];

/** The verdicts on one happening, in the order in which they are said; at least one. */
export function speak(situation: Situation): readonly RuleResult[] {
  const first = firstOf(before, situation);
  if (first) return [first];
  const heard = hear(situation);
  return heard.length > 0 ? heard : [firstOf(otherwise, situation) ?? { because: 'silence' }];
}

/** The state that a verdict leaves. */
export function stateAfter({ replace, remember }: RuleResult, state: PersonState): PersonState {
  return replace ?? { ...state, ...remember };
}

function firstOf(rules: readonly Rule[], situation: Situation): RuleResult | undefined {
  for (const rule of rules) {
    const verdict = rule(situation);
    if (verdict) return verdict;
  }
  return undefined;
}

/** Each rule sees what the ones before it did: a greeting that goes with the first answer is not put before the second one, too. */
function hear(situation: Situation): readonly RuleResult[] {
  const grave = crisis(situation);
  const verdicts: RuleResult[] = grave ? [grave] : [];
  let state = grave ? stateAfter(grave, situation.state) : situation.state;
  for (const rule of grave ? besideCrisis : situation.staff ? ordered : asked) {
    const verdict = rule({ ...situation, state });
    if (!verdict) continue;
    verdicts.push(verdict);
    state = stateAfter(verdict, state);
  }
  return verdicts;
}

function silently(rule: Rule): Rule {
  return (situation) => {
    const verdict = rule(situation);
    if (!verdict) return undefined;
    const { messages: _unsaid, ...done } = verdict;
    return done;
  };
}
