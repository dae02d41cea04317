import { describe, expect, it } from 'vitest';
import { isSamePerson } from '../../../shared/broadcast/same-person.ts';

describe('a second person', () => {
  it.each([
    ['anna', 'Anna'],
    ['A. K.', 'a.k.'],
    ['Ａnna', 'anna'],
    ['anna', ' anna '],
    ['arn:aws:iam::111122223333:user/Anna', 'arn:aws:iam::111122223333:user/anna'],
    ['arn:aws:iam::111122223333:user/team/anna', 'arn:aws:sts::111122223333:assumed-role/pforte-operate/anna'],
    ['arn:aws:sts::111122223333:assumed-role/pforte-operate/anna', 'arn:aws:sts::111122223333:assumed-role/admin/anna'],
    ['arn:aws:iam::111122223333:user/anna', 'arn:aws:sts::111122223333:assumed-role/pforte-operate/anna'],
  ])('is not the first one in other letters: %s, %s', (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
  });

  it.each([
    ['anna', 'ben'],
    ['arn:aws:sts::111122223333:assumed-role/pforte-operate/anna', 'arn:aws:sts::111122223333:assumed-role/pforte-operate/ben'],
    ['arn:aws:iam::111122223333:user/anna', 'arn:aws:iam::444455556666:user/anna'],
    ['an arn:aws:iam::111122223333:user/anna', 'arn:aws:iam::111122223333:user/anna'],
    ['arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:user/anna'],
  ])('is another identity: %s, %s', (one, other) => {
    expect(isSamePerson(one, other)).toBe(false);
  });
});
