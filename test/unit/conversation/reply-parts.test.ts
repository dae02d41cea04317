import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../../shared/conversation/reply-buttons.ts';
import { isAwayText, isHelpText, isIssueText, saidPartOf, standsAlone } from '../../../shared/conversation/reply-parts.ts';
import type { ReplyPart } from '../../../shared/facility/text-id.ts';

const texts = [
  ['greeting', 'greeting'],
  ['away.hours', 'away'],
  ['away.short', 'away'],
  ['away.undated', 'away'],
  ['away.closed_period', 'away'],
  ['human.requested', 'away'],
  ['open.closing_soon', 'closing-soon'],
  ['away.few_staff', 'few-staff'],
  ['optin.question', 'question'],
  ['optin.reconfirm', 'question'],
  ['broadcast.frame', 'issue'],
  ['news.pull', 'issue'],
  ['crisis.self', 'help'],
  ['crisis.violence', 'help'],
  ['crisis.abuse', 'help'],
  ['crisis.child', 'help'],
  ['crisis.medical', 'help'],
  ['crisis.threat', 'help'],
  ['crisis.again', 'help'],
  ['crisis.self_soft', 'talk'],
  ['crisis.worry', 'talk'],
  ['crisis.line', 'line'],
  ['crisis.maybe', 'line'],
  ['sensitive.warning', 'notice'],
  ['sensitive.again', 'notice'],
  ['attachment', 'attachment'],
  ['doubt.stop', 'doubt'],
  ['doubt.subscribe', 'doubt'],
  ['doubt.human', 'doubt'],
  ['doubt.access', 'doubt'],
  ['doubt.erase', 'doubt'],
  ['doubt.privacy', 'doubt'],
  ['language.question', 'doubt'],
  ['topic.list', 'topics'],
  ['human.told', 'told'],
  ['human.closed', undefined],
  ['away.help', undefined],
  ['optin.confirmed', undefined],
  ['optout.done', undefined],
  ['topic.hours', undefined],
] as const satisfies readonly (readonly [ReplyPart, string | undefined])[];
const idsWith = (is: (id: ReplyPart) => boolean) => texts.map(([id]) => id).filter(is);

describe('a text', () => {
  it.each(texts)('%s counts as having said: %s', (id, part) => {
    expect(saidPartOf(id)).toBe(part);
  });

  it('says that nobody is there', () => {
    expect(idsWith(isAwayText)).toEqual(['away.hours', 'away.short', 'away.undated', 'away.closed_period']);
  });

  it('carries the newest issue', () => {
    expect(idsWith(isIssueText)).toEqual(['broadcast.frame', 'news.pull']);
  });

  it('is sent as it is', () => {
    expect(idsWith(standsAlone)).toEqual(['optin.question', 'optin.reconfirm', 'broadcast.frame', 'news.pull']);
  });

  it('names whom to call at night', () => {
    expect(idsWith(isHelpText)).toEqual([
      'away.hours',
      'away.short',
      'away.undated',
      'away.closed_period',
      'crisis.self',
      'crisis.violence',
      'crisis.abuse',
      'crisis.child',
      'crisis.medical',
      'crisis.threat',
      'crisis.again',
      'crisis.self_soft',
      'crisis.worry',
      'crisis.line',
      'crisis.maybe',
      'human.closed',
      'away.help',
    ]);
  });

  it.each<[ReplyPart, string]>([
    ['optin.question', 'START'],
    ['optin.reconfirm', 'START'],
    ['doubt.stop', 'STOPP'],
    ['doubt.subscribe', 'NEWSLETTER'],
    ['doubt.human', 'MENSCH'],
    ['doubt.access', 'AUSKUNFT'],
    ['doubt.erase', 'LÖSCHEN'],
    ['doubt.privacy', 'DATENSCHUTZ'],
  ])('%s has the button %s', (id, title) => {
    expect(buttonsOf(['greeting', id])).toEqual([{ title, payload: expect.stringMatching(/./) }]);
  });

  it('without a word to send has no button', () => {
    expect(buttonsOf(['greeting', 'topic.hours'])).toEqual([]);
  });
});
