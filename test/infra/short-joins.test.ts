import { expect, test } from 'vitest';
import { withShortJoins } from '../../infra/aws/one-file/short-joins.ts';

const join = (...parts: readonly unknown[]) => ({ 'Fn::Join': ['', parts] });

/** What `Fn::Sub` puts something in for. */
const place = (name: string) => `$${`{${name}}`}`;

test.each([
  ['a reference', join('arn:', { Ref: 'AWS::Partition' }, ':s3'), { 'Fn::Sub': `arn:${place('AWS::Partition')}:s3` }],
  ['an attribute', join({ 'Fn::GetAtt': ['Queue', 'Arn'] }, '/*'), { 'Fn::Sub': `${place('Queue.Arn')}/*` }],
  ['what looks like a reference', join(`costs: ${place('x')} $$`, { Ref: 'Y' }), { 'Fn::Sub': `costs: ${place('!x')} $$${place('Y')}` }],
  [
    'a condition inside',
    join({ 'Fn::If': ['A', 'b', join('c', { Ref: 'D' })] }, 'e'),
    join({ 'Fn::If': ['A', 'b', { 'Fn::Sub': `c${place('D')}` }] }, 'e'),
  ],
  ['something between', { 'Fn::Join': [',', ['a', { Ref: 'B' }]] }, { 'Fn::Join': [',', ['a', { Ref: 'B' }]] }],
  ['any depth', { A: [{ B: join('c', { Ref: 'D' }) }], E: 1, F: null }, { A: [{ B: { 'Fn::Sub': `c${place('D')}` } }], E: 1, F: null }],
])('a join with %s', (_, written, expected) => {
  expect(withShortJoins(written)).toEqual(expected);
});
