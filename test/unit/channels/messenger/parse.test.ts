import { describe, expect, it } from 'vitest';
import type { Parsed } from '../../../../shared/channels/contract.ts';
import { messenger } from '../../../../shared/channels/messenger/adapter.ts';
import { snapshot } from '../../../fixtures/channel-snapshot.ts';

const page = '100000000000001';
const client = '24000000000000001';
const fromClient = { sender: { id: client }, recipient: { id: page }, timestamp: 1795392000000 };
const fromPage = { sender: { id: page }, recipient: { id: client }, timestamp: 1795392001000 };

const parse = (item: unknown, list = 'messaging'): Parsed =>
  messenger.parse({ object: 'page', entry: [{ id: page, time: 1795392000123, [list]: [item] }] }, snapshot);

describe('what was said on Messenger', () => {
  it('is one happening of one person, with the address for the answer', () => {
    expect(parse({ ...fromClient, message: { mid: 'm_1', text: 'Hallo' } })).toEqual({
      heard: [
        {
          kind: 'text',
          account: page,
          identities: [{ type: 'psid', value: client }],
          messageId: 'm_1',
          discriminator: '',
          at: 1795392000000,
          text: 'Hallo',
          address: { psid: client },
        },
      ],
      receipts: [],
      skipped: [],
      substituted: [],
      notices: [],
    });
  });

  it.each([
    [
      'a tapped quick reply',
      { text: 'Ja', quick_reply: { payload: 'NL CONFIRM ü' } },
      { kind: 'choice', text: 'Ja', payload: 'NL CONFIRM ü' },
    ],
    ['words with a photo', { text: 'Hilfe', attachments: [{ type: 'image', payload: {} }] }, { kind: 'text', text: 'Hilfe' }],
    ['a sticker', { attachments: [{ type: 'sticker', payload: null }] }, { kind: 'media' }],
    ['a place', { attachments: [{ type: 'location', payload: {} }] }, { kind: 'location' }],
    ['something new', { attachments: [{ type: 'hologram' }] }, { kind: 'unsupported' }],
    ['nothing at all', {}, { kind: 'unsupported' }],
    ['an ad and words', { text: 'Hallo', referral: { ref: 'plakat' } }, { kind: 'text', text: 'Hallo', ref: 'plakat' }],
    ['an ad of an odd shape', { text: 'Hallo', referral: 'plakat' }, { kind: 'text', text: 'Hallo' }],
  ])('is told from %s', (_, message, expected) => {
    const { kind, text, payload, ref } = parse({ ...fromClient, message: { mid: 'm_1', ...message } }).heard[0] ?? {};
    expect({ kind, text, payload, ref }).toEqual({ text: undefined, payload: undefined, ref: undefined, ...expected });
  });

  it.each([
    [{ message: null }, { kind: 'unsupported' }, 'message', ['message']],
    [{ message: 'STOPP' }, { kind: 'text', text: 'STOPP' }, 'message', ['message']],
    [{ message: { text: 'Hallo' } }, { kind: 'text', text: 'Hallo' }, 'message', ['message.mid']],
    [{ message: { mid: 'm_1', text: 7 } }, { kind: 'unsupported' }, 'message', ['message.text']],
    [{ message: { mid: 'm_1', text: { body: 'STOPP' } } }, { kind: 'text', text: 'STOPP' }, 'message', ['message.text']],
    [{ message: { mid: 'm_1', attachments: [{ type: 'image' }, null] } }, { kind: 'media' }, 'message', ['message.attachments']],
    [
      { message: { mid: 'm_1', text: 'STOPP', attachments: [{ title: 'x', url: 'https://x.example' }] } },
      { kind: 'text', text: 'STOPP' },
      'message',
      ['message.attachments'],
    ],
    [
      { message: { mid: 'm_1', text: 'a', attachments: [{ type: null }] } },
      { kind: 'text', text: 'a' },
      'message',
      ['message.attachments'],
    ],
    [{ message: { mid: 'm_1', text: 'a', attachments: {} } }, { kind: 'text', text: 'a' }, 'message', ['message.attachments']],
    [{ message: { mid: 'm_1', text: 'a' }, timestamp: -1 }, { kind: 'text', text: 'a' }, 'message', ['timestamp']],
    [{ postback: { payload: {}, title: 'Abmelden' } }, { kind: 'choice', text: 'Abmelden' }, 'postback', ['postback.payload']],
    [{ postback: null }, { kind: 'choice' }, 'postback', ['postback']],
    [{ reaction: { mid: 'm_1', action: 'shrug' } }, { kind: 'reaction' }, 'reaction', ['reaction.action']],
    [{ message_edit: { text: 'STOPP' } }, { kind: 'edit', text: 'STOPP' }, 'message_edit', ['message_edit.mid']],
    [{ referral: 'x' }, { kind: 'entry' }, 'referral', ['referral']],
    [{ order: 'x' }, { kind: 'order' }, 'order', ['order']],
    [{ pass_thread_control: [] }, { kind: 'handover' }, 'pass_thread_control', ['pass_thread_control']],
    [{ hologram: { id: '1' } }, { kind: 'unsupported' }, 'other', undefined],
    [{}, { kind: 'unsupported' }, 'other', undefined],
  ])('is heard, and counted, from the odd %j', (item, expected, what, paths) => {
    const { heard, skipped, substituted } = parse({ ...fromClient, ...item });
    const [{ kind, text, payload, identities } = {}] = heard;
    expect({ kind, text, payload }).toEqual({ text: undefined, payload: undefined, ...expected });
    expect(identities).toEqual([{ type: 'psid', value: client }]);
    expect(skipped).toEqual([]);
    expect(substituted).toEqual([{ reason: paths ? 'unknown-shape' : 'unknown-kind', what, ...(paths && { paths }) }]);
  });

  it('is skipped with paths when nobody can be told from it', () => {
    expect(parse({ ...fromClient, sender: null, message: { mid: 'm_1', text: 'Hallo' } }).skipped).toEqual([
      { reason: 'unknown-shape', what: 'message', paths: ['sender.id', 'recipient.id'] },
    ]);
  });

  it('is told apart by its content where it has no id, and known again by it', () => {
    const keyOf = (text: string, timestamp: number) => parse({ ...fromClient, timestamp, message: { text } }).heard[0]?.messageId;
    expect(keyOf('Hallo', 1795392000000)).toMatch(/^raw:[\w-]{43}$/);
    expect(keyOf('Hallo', 1795392000000)).toBe(keyOf('Hallo', 1795392000000));
    expect(keyOf('Hallo', 1795392000000)).not.toBe(keyOf('Hallo', 1795392000001));
    expect(keyOf('Hallo', 1795392000000)).not.toBe(keyOf('Hallo?', 1795392000000));
  });

  it('has no time of its own when neither item nor entry names one', () => {
    const item = { ...fromClient, timestamp: 'gestern', message: { mid: 'm_1', text: 'Hallo' } };
    const [heard] = messenger.parse({ object: 'page', entry: { id: page, messaging: item } }, snapshot).heard;
    expect(heard).toMatchObject({ kind: 'text', text: 'Hallo' });
    expect(heard).not.toHaveProperty('at');
  });

  it("takes the entry's time when the item has none", () => {
    const { timestamp: _, ...timeless } = fromClient;
    expect(parse({ ...timeless, message: { mid: 'm_1', text: 'Hallo' } }).heard[0]?.at).toBe(1795392000123);
  });

  it('takes seconds in a string, as postbacks have them', () => {
    expect(parse({ ...fromClient, timestamp: '1795392000', postback: { mid: 'm_1', payload: 'ICE:hours' } }).heard[0]?.at).toBe(
      1795392000000,
    );
  });
});

describe('who answered on Messenger', () => {
  const echo = { is_echo: true, mid: 'm_e', text: 'geheim' };

  it.each([
    ['the inbox', { app_id: 263902037430900 }],
    ['the inbox as it is misprinted', { app_id: '26390203743090' }],
    ['nobody that is named', {}],
    ['another tool with a mark of its own', { app_id: 700000000000001, metadata: 'ar:v1:greeting' }],
  ])('was staff or another tool when the echo is of %s', (_, origin) => {
    expect(parse({ ...fromPage, message: { ...echo, ...origin } }).heard).toEqual([
      {
        kind: 'staff',
        account: page,
        identities: [{ type: 'psid', value: client }],
        messageId: 'm_e',
        discriminator: '',
        at: 1795392001000,
        address: { psid: client },
      },
    ]);
  });

  it.each([
    ['our app id as a number', { app_id: 900000000000001 }],
    ['our app id as a string', { app_id: '900000000000001' }],
    ['no app id', {}],
  ])('was the desk when the echo has our mark and %s', (_, origin) => {
    const parsed = parse({ ...fromPage, message: { ...echo, ...origin, metadata: 'pf1:k1.abc' } });
    expect(parsed.receipts).toEqual([{ account: page, status: 'sent', token: 'k1.abc', at: 1795392001000 }]);
    expect(parsed.heard).toEqual([]);
  });

  it('was our app without a mark: nothing to settle, nobody to be quiet for', () => {
    expect(parse({ ...fromPage, message: { ...echo, app_id: '900000000000001', metadata: 'pf1:' } })).toEqual({
      heard: [],
      receipts: [],
      notices: [],
      substituted: [],
      skipped: [{ reason: 'own-echo', what: 'echo' }],
    });
  });

  it('is told in standby in the same way', () => {
    expect(parse({ ...fromPage, message: { ...echo, app_id: 263902037430900 } }, 'standby').heard[0]).toMatchObject({
      kind: 'staff',
      standby: true,
    });
    expect(parse({ ...fromPage, message: { ...echo, metadata: 'pf1:k1.abc' } }, 'standby').receipts).toHaveLength(1);
  });

  it('is never the desk answering itself: a message of the page without the echo flag is an echo', () => {
    expect(parse({ ...fromPage, message: { mid: 'm_e', text: 'Hallo' } }).heard[0]).toMatchObject({
      kind: 'staff',
      identities: [{ type: 'psid', value: client }],
    });
  });
});

describe('who holds the thread on Messenger', () => {
  it.each([
    ['another app took it', { take_thread_control: { new_owner_app_id: '263902037430900' } }, true],
    ['it was passed to another app', { pass_thread_control: { new_owner_app_id: 263902037430900 } }, true],
    ['it was passed to us', { pass_thread_control: { new_owner_app_id: '900000000000001' } }, undefined],
    ['nobody does', { pass_thread_control: { new_owner_app_id: null } }, undefined],
    ['somebody asks for it', { request_thread_control: { requested_owner_app_id: 263902037430900 } }, undefined],
  ])('%s', (_, control, standby) => {
    const [heard] = parse({ ...fromClient, ...control }).heard;
    expect([heard?.kind, heard?.standby]).toEqual(['handover', standby]);
  });
});

describe('what shares an id on Messenger', () => {
  const keyOf = (item: object): string => {
    const [heard] = parse({ ...fromClient, ...item }).heard;
    return `${heard?.kind} ${heard?.messageId} ${heard?.discriminator}`;
  };

  it('is told apart by kind and discriminator', () => {
    expect(keyOf({ message: { mid: 'm_1', text: 'Hallo' } })).toBe('text m_1 ');
    expect(keyOf({ message: { mid: 'm_1', is_deleted: true } })).toBe('revoke m_1 revoke');
    expect(keyOf({ message_edit: { mid: 'm_1', text: 'Hallo!', num_edit: 1 } })).toBe('edit m_1 edit:1');
    expect(keyOf({ message_edit: { mid: 'm_1', text: 'Hallo?', num_edit: '2' } })).toBe('edit m_1 edit:2');
    expect(keyOf({ message_edit: { mid: 'm_1', text: 'Hallo?' } })).toBe('edit m_1 edit:1795392000000');
    expect(keyOf({ reaction: { mid: 'm_1', action: 'react' } })).toBe('reaction m_1 react:1795392000000');
    expect(keyOf({ reaction: { mid: 'm_1', action: 'unreact' } })).toBe('reaction m_1 unreact:1795392000000');
    expect(keyOf({ postback: { mid: 'm_1', payload: 'ICE:hours' } })).toBe('choice m_1 ');
    expect(keyOf({ postback: { payload: 'ICE:hours' } })).toBe('choice postback:1795392000000:ICE:hours ');
    expect(keyOf({ referral: { ref: 'plakat' } })).toBe('entry referral:1795392000000 plakat');
  });
});

describe('whose page it is', () => {
  const message = { mid: 'm_1', text: 'Hallo' };
  const deliver = (entryId: unknown, item: object): Parsed =>
    messenger.parse(
      { object: 'page', entry: [{ id: entryId, time: 1795392000, changes: [{ field: 'messages', value: item }] }] },
      snapshot,
    );

  it('is told by the entry', () => {
    expect(deliver(page, { ...fromClient, message }).heard).toHaveLength(1);
    expect(deliver(100000000000001, { ...fromClient, message }).heard).toHaveLength(1);
    expect(deliver('100000000000002', { ...fromClient, message }).skipped).toEqual([{ reason: 'foreign-account', what: 'message' }]);
  });

  it("is told by the item in a test of the dashboard, and Meta's sample ids are nobody's", () => {
    expect(deliver('0', { ...fromClient, message }).heard).toHaveLength(1);
    expect(deliver('0', { ...fromClient, recipient: { id: '23245' }, message }).skipped).toEqual([
      { reason: 'foreign-account', what: 'message' },
    ]);
  });

  it('makes no page out of a visitor who has no id yet: known, but not to be answered', () => {
    const [heard] = deliver('0', {
      sender: { user_ref: 'UR1' },
      recipient: { id: page },
      timestamp: '1795392000',
      postback: { payload: 'X' },
    }).heard;
    expect(heard?.identities).toEqual([{ type: 'user-ref', value: 'UR1' }]);
    expect(heard).not.toHaveProperty('address');
  });
});

describe('the operator', () => {
  it.each([
    ['warning', 'warning', 'alarm'],
    ['block', 'block', 'alarm'],
    ['unblock', 'unblock', 'info'],
    ['Mira Klientin', 'other', 'alarm'],
  ])('hears of the policy enforcement %s as %s, %s', (action, word, severity) => {
    const item = { recipient: { id: page }, timestamp: 1795392000000, policy_enforcement: { action, reason: 'free text of Meta' } };
    expect(parse(item).notices).toEqual([{ what: `messenger.policy_enforcement.${word}`, severity }]);
  });

  it.each([
    ['messenger_template_status_update', { event: 'APPROVED' }, 'messenger.messenger_template_status_update.APPROVED', 'info'],
    ['messenger_template_status_update', { event: 'REINSTATED' }, 'messenger.messenger_template_status_update.REINSTATED', 'info'],
    ['messenger_template_status_update', { event: 'REJECTED' }, 'messenger.messenger_template_status_update.REJECTED', 'alarm'],
    ['message_template_status_update', { event: 'PAUSED' }, 'messenger.message_template_status_update.PAUSED', 'alarm'],
    ['message_template_status_update', { event: 'Mira Klientin' }, 'messenger.message_template_status_update.other', 'alarm'],
    ['message_template_status_update', undefined, 'messenger.message_template_status_update.other', 'alarm'],
  ])('hears of %s %j as %s, %s', (field, value, what, severity) => {
    expect(parse({ field, value }, 'changes').notices).toEqual([{ what, severity }]);
  });
});
