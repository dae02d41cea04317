import { describe, expect, it } from 'vitest';
import { resourceNamed, resourcesOf, synthesize } from './synth.ts';

const { service } = synthesize();

/** The body with each reference in place of its value. */
function body(): { readonly widgets: readonly { readonly y: number; readonly properties: Readonly<Record<string, unknown>> }[] } {
  const { DashboardBody } = resourceNamed(service, 'AWS::CloudWatch::Dashboard', 'Dashboard').Properties as {
    readonly DashboardBody: { readonly 'Fn::Join': readonly [string, readonly (string | object)[]] };
  };
  const [, parts] = DashboardBody['Fn::Join'];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : String(Object.values(part)[0]))).join(''));
}

describe('the dashboard', () => {
  it('has three rows: clients answered, faults, what costs', () => {
    const rows = Map.groupBy(body().widgets, ({ y }) => y);
    expect([...rows.values()].map((row) => row.map(({ properties }) => properties.title))).toEqual([
      ['Clients answered', 'By rule', 'Longest wait, seconds'],
      ['Faults', 'Dead letters', 'For the operator'],
      ['Calls a day', 'Milliseconds a day', 'Table units a day'],
    ]);
  });

  it('counts answers from lines that name nobody', () => {
    const [answered] = body().widgets;
    const { id } = resourceNamed(service, 'AWS::Logs::LogGroup', 'Logs');
    expect(answered?.properties.query).toBe(`SOURCE '${id}' | filter event = "reply.sent" | stats count(*) as answers by bin(1d)`);
    expect(JSON.stringify(body())).not.toContain('contact');
  });

  it('is the only one, so that it is free', () => {
    expect(Object.keys(resourcesOf(service, 'AWS::CloudWatch::Dashboard'))).toHaveLength(1);
  });
});

describe('the saved queries', () => {
  it('ask the one log, under the name of the stack', () => {
    const queries = Object.values(resourcesOf(service, 'AWS::Logs::QueryDefinition')).map(({ Properties }) => Properties);
    expect(queries.map(({ Name }) => Name)).toEqual([
      'pforte-service/operator',
      'pforte-service/failures',
      'pforte-service/answers',
      'pforte-service/unknown-shapes',
    ]);
    const { id } = resourceNamed(service, 'AWS::Logs::LogGroup', 'Logs');
    for (const { LogGroupNames } of queries) expect(LogGroupNames).toEqual([{ Ref: id }]);
  });

  it('show the operator what rings for them', () => {
    const filter = JSON.stringify(
      Object.values(resourcesOf(service, 'AWS::Logs::MetricFilter')).map(({ Properties }) => Properties.FilterPattern),
    );
    const { QueryString } = resourceNamed(service, 'AWS::Logs::QueryDefinition', 'Queryoperator').Properties;
    for (const word of [
      'alarm',
      'reply.misconfigured',
      'reply.given-up',
      'channel.stopped',
      'our-mistake',
      'other-automaton',
      'rights-unanswered',
    ]) {
      expect(filter).toContain(word);
      expect(QueryString).toContain(`"${word}"`);
    }
  });
});
