import { describe, expect, it } from 'vitest';
import { type Counts, failures, plus, report, sumOf } from '../../../shared/broadcast/counts.ts';

const of = (recipients: number, shards: Counts, rest: { again?: Counts; receipts?: Counts; isOver?: boolean } = {}) =>
  report({ recipients: { whatsapp: recipients } }, shards, rest.again ?? {}, rest.receipts ?? {}, rest.isOver ?? false);

const nothing = {
  recipients: 0,
  sent: 0,
  delivered: 0,
  read: 0,
  failed: {},
  unknown: 0,
  later: 0,
  waiting: 0,
  late: 0,
  expired: 0,
  skipped: 0,
  open: 0,
};

describe('counts', () => {
  it('grow by one, or by more', () => {
    expect(plus({}, 'sent')).toEqual({ sent: 1 });
    expect(plus({ sent: 2, read: 1 }, 'sent', 3)).toEqual({ sent: 5, read: 1 });
  });

  it('add up by kind', () => {
    expect(sumOf([])).toEqual({});
    expect(sumOf([{ sent: 1 }, { sent: 2, read: 3 }])).toEqual({ sent: 3, read: 3 });
  });

  it('of failures take every code, and nothing else', () => {
    expect(failures({ sent: 9, unknown: 9, 'failed:131049': 2, 'failed:131026': 3 })).toBe(5);
  });
});

describe('the report', () => {
  it('before anything is sent counts everybody as open', () => {
    expect(report({ recipients: { whatsapp: 3, messenger: 4 } }, {}, {}, {}, false)).toEqual({ ...nothing, recipients: 7, open: 7 });
  });

  it('says of each recipient what became of them', () => {
    const shards = { sent: 40, unknown: 2, later: 3, waiting: 4, withdrawn: 1, unreachable: 2, already: 3, staff: 4, 'failed:131026': 5 };
    expect(of(100, shards)).toEqual({
      ...nothing,
      recipients: 100,
      sent: 40,
      failed: { 131026: 5 },
      unknown: 2,
      later: 3,
      waiting: 4,
      skipped: 10,
      open: 36,
    });
  });

  it('does not lose who subscribed while it went out', () => {
    expect(of(10, { sent: 12 })).toEqual({ ...nothing, recipients: 12, sent: 12 });
  });

  it('counts the second try of those who were held back', () => {
    const again = { sent: 3, unknown: 1, 'failed:131049': 2, withdrawn: 1, unreachable: 1, already: 1, staff: 1 };
    expect(of(20, { sent: 8, later: 12 }, { again })).toEqual({
      ...nothing,
      recipients: 20,
      sent: 11,
      failed: { 131049: 2 },
      unknown: 1,
      later: 2,
      skipped: 4,
    });
  });

  it('takes from the sent what a receipt says has failed or is held back', () => {
    expect(of(10, { sent: 10 }, { receipts: { delivered: 6, read: 4, later: 1, 'failed:131026': 2 } })).toEqual({
      ...nothing,
      recipients: 10,
      sent: 7,
      delivered: 6,
      read: 4,
      failed: { 131026: 2 },
      later: 1,
    });
  });

  it('settles what had no answer by its receipt: sent, or gone', () => {
    const shards = { sent: 5, unknown: 3 };
    expect(of(8, shards, { receipts: { 'told-sent': 2 } })).toEqual({ ...nothing, recipients: 8, sent: 7, unknown: 1 });
    expect(of(8, shards, { receipts: { 'told-gone': 1, 'failed:131026': 1 } })).toEqual({
      ...nothing,
      recipients: 8,
      sent: 5,
      failed: { 131026: 1 },
      unknown: 2,
    });
    expect(of(8, shards, { receipts: { 'told-sent': 3, 'told-gone': 2, 'failed:131026': 1 } })).toMatchObject({ sent: 8, unknown: 0 });
  });

  it('counts who got it by writing as sent, no longer as waiting', () => {
    expect(of(10, { waiting: 10 }, { receipts: { late: 4 } })).toEqual({ ...nothing, recipients: 10, sent: 4, late: 4, waiting: 6 });
    expect(of(10, { waiting: 10 }, { receipts: { late: 4 }, isOver: true })).toEqual({
      ...nothing,
      recipients: 10,
      sent: 4,
      late: 4,
      expired: 6,
    });
  });

  it('takes who was skipped, and wrote all the same, from the skipped', () => {
    expect(of(10, { waiting: 2, staff: 8 }, { receipts: { late: 5 } })).toEqual({
      ...nothing,
      recipients: 10,
      sent: 5,
      late: 5,
      skipped: 5,
    });
  });

  it('never holds back fewer than nobody', () => {
    expect(of(10, { later: 1, sent: 9 }, { again: { sent: 3 } }).later).toBe(0);
  });
});
