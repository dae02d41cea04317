import { describe, expect, it } from 'vitest';
import type { Parsed } from '../../../../shared/channels/contract.ts';
import { whatsapp } from '../../../../shared/channels/whatsapp/adapter.ts';
import { snapshot } from '../../../fixtures/channel-snapshot.ts';

const metadata = { display_phone_number: '493023125014', phone_number_id: '514930287716042' };
const parse = (value: object, field = 'messages'): Parsed =>
  whatsapp.parse(
    { object: 'whatsapp_business_account', entry: [{ id: '389217604518273', changes: [{ field, value: { metadata, ...value } }] }] },
    snapshot,
  );

const mira = { from: '4915228817386', from_user_id: 'DE.84019263517402958816' };
const text = { id: 'wamid.A1', timestamp: '1795420800', type: 'text', text: { body: 'Hallo' } };

describe('who wrote on WhatsApp', () => {
  it('is the business-scoped id first, then the number; the answer goes to the former', () => {
    expect(parse({ messages: [{ ...mira, ...text }] }).heard).toEqual([
      {
        kind: 'text',
        account: '514930287716042',
        identities: [
          { type: 'bsuid', value: 'DE.84019263517402958816' },
          { type: 'wa-id', value: '4915228817386' },
        ],
        messageId: 'wamid.A1',
        discriminator: '',
        at: 1795420800000,
        text: 'Hallo',
        address: { recipient: 'DE.84019263517402958816' },
      },
    ]);
  });

  it('is only the business-scoped id when the number is withheld', () => {
    const [heard] = parse({ messages: [{ from_user_id: 'DE.84019263517402958816', ...text }] }).heard;
    expect(heard?.identities).toEqual([{ type: 'bsuid', value: 'DE.84019263517402958816' }]);
    expect(heard?.address).toEqual({ recipient: 'DE.84019263517402958816' });
  });

  it('is only the number in old payloads, and the answer carries the plus sign', () => {
    const [heard] = parse({ messages: [{ from: '4915228817386', ...text }] }).heard;
    expect(heard?.identities).toEqual([{ type: 'wa-id', value: '4915228817386' }]);
    expect(heard?.address).toEqual({ to: '+4915228817386' });
  });

  it('is the same number with and without a plus sign', () => {
    const [heard] = parse({ messages: [{ from: '+4915228817386', ...text }] }).heard;
    expect(heard?.identities).toEqual([{ type: 'wa-id', value: '4915228817386' }]);
  });

  it('is completed from the contacts by id, never by position', () => {
    const contacts = [
      { wa_id: '4917139200072', user_id: 'DE.20975518364402719350', parent_user_id: 'DE.ENT.7' },
      { wa_id: '4915228817386', user_id: 'DE.84019263517402958816', parent_user_id: 'DE.ENT.5' },
    ];
    const [byNumber, byUserId, stranger] = parse({
      contacts,
      messages: [
        { from: '4915228817386', ...text },
        { from_user_id: 'DE.20975518364402719350', ...text, id: 'wamid.A2' },
        { from: '493023125077', ...text, id: 'wamid.A3' },
      ],
    }).heard;
    expect(byNumber?.identities).toEqual([
      { type: 'bsuid', value: 'DE.84019263517402958816' },
      { type: 'wa-id', value: '4915228817386' },
      { type: 'parent-bsuid', value: 'DE.ENT.5' },
    ]);
    expect(byUserId?.identities).toEqual([
      { type: 'bsuid', value: 'DE.20975518364402719350' },
      { type: 'wa-id', value: '4917139200072' },
      { type: 'parent-bsuid', value: 'DE.ENT.7' },
    ]);
    expect(stranger?.identities).toEqual([{ type: 'wa-id', value: '493023125077' }]);
  });

  it('keeps the message when one of the ids has a form we do not know', () => {
    const [heard] = parse({ messages: [{ from: 'geheim', from_user_id: 'DE.84019263517402958816', ...text }] }).heard;
    expect(heard?.identities).toEqual([{ type: 'bsuid', value: 'DE.84019263517402958816' }]);
  });

  it('is the only contact beside the only message when the message names nobody', () => {
    const contacts = [{ wa_id: '4915228817386', user_id: 'DE.84019263517402958816' }];
    const [heard] = parse({ contacts, messages: [text] }).heard;
    expect(heard?.identities.map(({ value }) => value)).toEqual(['DE.84019263517402958816', '4915228817386']);
    expect(parse({ contacts: contacts[0], messages: text }).heard).toEqual([heard]);
  });

  it.each([
    ['two messages', { contacts: [{ wa_id: '4915228817386' }], messages: [text, text] }, 2],
    ['two contacts', { contacts: [{ wa_id: '4915228817386' }, { wa_id: '4917139200072' }], messages: [text] }, 1],
    ['no contact', { messages: [text] }, 1],
  ])('cannot be told without any id from %s', (_, value, count) => {
    expect(parse(value).skipped).toEqual(
      Array.from({ length: count }, () => ({ reason: 'unknown-shape', what: 'text', paths: ['from', 'from_user_id'] })),
    );
  });

  it.each([
    ['a business-scoped id in the place of the number', { from: 'DE.3000111122223333' }, ['bsuid DE.3000111122223333'], 'recipient'],
    ['a parent id in the place of the number', { from: 'DE.ENT.5071826493' }, ['parent-bsuid DE.ENT.5071826493'], 'recipient'],
    ['a number in the place of the business-scoped id', { from_user_id: '4915228817386' }, ['wa-id 4915228817386'], 'to'],
    ['a number as a number', { from: 4915228817386 }, ['wa-id 4915228817386'], 'to'],
    ['a number as people write it', { from: '+49 152 28817386' }, ['wa-id 4915228817386'], 'to'],
    ['an id of a form that is yet to come', { from: 'u:8f2c' }, ['bsuid u:8f2c'], 'recipient'],
  ])('is known by %s', (_, named, expected, address) => {
    const [heard] = parse({ messages: [{ ...named, ...text }] }).heard;
    expect(heard?.identities.map(({ type, value }) => `${type} ${value}`)).toEqual(expected);
    expect(Object.keys(heard?.address ?? {})).toEqual([address]);
  });
});

describe('what was said on WhatsApp', () => {
  const said = (message: object) => {
    const [heard] = parse({ messages: [{ ...mira, id: 'wamid.A1', timestamp: 1795420800, ...message }] }).heard;
    return heard && { kind: heard.kind, text: heard.text, payload: heard.payload };
  };

  it.each([
    ['a caption', { type: 'image', image: { id: '1', caption: 'STOPP' } }, { kind: 'media', text: 'STOPP' }],
    ['no caption', { type: 'document', document: { id: '1', caption: null } }, { kind: 'media' }],
    [
      'a template button',
      { type: 'button', button: { payload: 'NL_STOP', text: 'Abmelden' } },
      { kind: 'choice', text: 'Abmelden', payload: 'NL_STOP' },
    ],
    [
      'a list row',
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'topic:hours', title: 'Sprechzeiten' } } },
      { kind: 'choice', text: 'Sprechzeiten', payload: 'topic:hours' },
    ],
    ['the words of an order', { type: 'order', order: { catalog_id: '1', text: 'Bitte zwei' } }, { kind: 'order', text: 'Bitte zwei' }],
    [
      'an edited text',
      { type: 'edit', edit: { original_message_id: 'wamid.A0', message: { type: 'text', text: { body: 'STOPP' } } } },
      { kind: 'edit', text: 'STOPP' },
    ],
    [
      'an edited caption',
      { type: 'edit', edit: { original_message_id: 'wamid.A0', message: { type: 'image', image: { caption: 'STOPP' } } } },
      { kind: 'edit', text: 'STOPP' },
    ],
  ])('is understood from %s', (_, message, expected) => {
    expect(said(message)).toEqual({ text: undefined, payload: undefined, ...expected });
  });

  it.each([
    ['text', { type: 'text', text: null }, { kind: 'text' }, 'text', ['text']],
    ['text', { type: 'text', text: {} }, { kind: 'text' }, 'text', ['text.body']],
    ['text', { type: 'text', text: { body: 7 } }, { kind: 'text' }, 'text', ['text.body']],
    ['text', { type: 'text', text: 'STOPP' }, { kind: 'text', text: 'STOPP' }, 'text', ['text']],
    ['image', { type: 'image' }, { kind: 'media' }, 'image', ['image']],
    ['image', { type: 'image', image: 'x', errors: [{ code: 131052 }] }, { kind: 'media', text: 'x' }, 'image', ['image']],
    [
      'interactive',
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: {} } },
      { kind: 'choice' },
      'interactive',
      ['interactive.id'],
    ],
    [
      'list row without an id',
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: { title: 'Abmelden' } } },
      { kind: 'choice', text: 'Abmelden' },
      'interactive',
      ['interactive.id'],
    ],
    ['product', { type: 'interactive', interactive: { type: 'product' } }, { kind: 'choice' }, 'interactive', ['interactive.id']],
    ['reaction', { type: 'reaction', reaction: {} }, { kind: 'reaction' }, 'reaction', ['reaction.message_id']],
    ['deletion', { type: 'revoke' }, { kind: 'revoke' }, 'revoke', ['revoke']],
    ['location', { type: 'location', location: 'hier' }, { kind: 'location' }, 'location', ['location']],
    ['type that is missing', { text: { body: 'STOPP' } }, { kind: 'text', text: 'STOPP' }, 'message', ['type']],
    ['type that is none', { type: 7, image: { caption: 'STOPP' } }, { kind: 'media', text: 'STOPP' }, 'message', ['type']],
    ['system message without a body', { type: 'system' }, { kind: 'unsupported' }, 'other', undefined],
    ['new type', { type: 'voice', voice: { id: '1' } }, { kind: 'unsupported' }, 'other', undefined],
    ['error', { type: 'errors', errors: [{ code: 131051 }] }, { kind: 'unsupported' }, 'other', undefined],
    ['new type with words', { type: 'poem', text: { body: 'STOPP' } }, { kind: 'text', text: 'STOPP' }, 'other', undefined],
  ])('is heard, and counted, from an odd %s (%j)', (_, message, expected, what, paths) => {
    const { heard, skipped, substituted } = parse({ messages: [{ ...mira, id: 'wamid.A1', timestamp: '1795420800', ...message }] });
    const [{ kind, text: words, payload } = {}] = heard;
    expect({ kind, text: words, payload }).toEqual({ text: undefined, payload: undefined, ...expected });
    expect(skipped).toEqual([]);
    expect(substituted).toEqual([{ reason: paths ? 'unknown-shape' : 'unknown-kind', what, ...(paths && { paths }) }]);
  });

  it.each([[undefined], [null], ['x'], [{}], [0], [-5], [7], ['']])('has no time of its own when it says %j', (timestamp) => {
    const { heard, substituted } = parse({ messages: [{ ...mira, ...text, timestamp }] });
    expect(heard[0]).not.toHaveProperty('at');
    expect(heard[0]).toMatchObject({ kind: 'text', messageId: 'wamid.A1', text: 'Hallo' });
    expect(substituted).toEqual([{ reason: 'unknown-shape', what: 'text', paths: ['timestamp'] }]);
  });

  it('is told apart by its content where it has no id, and known again by it, in whatever order its keys come', () => {
    const { id: _, ...nameless } = text;
    const keyOf = (message: object) => parse({ messages: [message] }).heard[0]?.messageId;
    const key = keyOf({ ...mira, ...nameless });
    expect(key).toMatch(/^raw:[\w-]{43}$/);
    expect(keyOf({ ...nameless, ...mira, id: '' })).not.toBe(key);
    expect(keyOf({ ...nameless, ...mira })).toBe(key);
    expect(keyOf({ ...mira, ...nameless, text: { body: 'Hallo!' } })).not.toBe(key);
  });

  it.each([
    ['a field that is missing', { value: { metadata, messages: [{ ...mira, ...text }] } }],
    ['a field that is yet to come', { field: 'messages_v2', value: { metadata, messages: [{ ...mira, ...text }] } }],
    ['metadata that are missing', { field: 'messages', value: { messages: [{ ...mira, ...text }] } }],
    ['a list that is none', { field: 'messages', value: { metadata, messages: { ...mira, ...text } } }],
    ['an odd list of contacts', { field: 'messages', value: { metadata, contacts: 'x', messages: [{ ...mira, ...text }] } }],
  ])('is heard in a frame with %s', (_, change) => {
    const entry = [{ id: '389217604518273', changes: [change] }];
    const [heard] = whatsapp.parse({ object: 'whatsapp_business_account', entry }, snapshot).heard;
    expect(heard).toMatchObject({ kind: 'text', text: 'Hallo', messageId: 'wamid.A1' });
  });

  it('is never read in a group, whatever its shape', () => {
    expect(parse({ messages: [{ ...mira, ...text, group_id: 'Y2FwaV9' }, { group_id: 'Y2FwaV9' }] }).skipped).toEqual([
      { reason: 'group', what: 'message' },
      { reason: 'group', what: 'message' },
    ]);
  });

  it('is taken as it is when one neighbour is broken', () => {
    const parsed = parse({ messages: [null, { ...mira, ...text }, 'x', { ...mira, ...text, id: 'wamid.A2' }] });
    expect(parsed.heard.map((heard) => heard.messageId)).toEqual(['wamid.A1', 'wamid.A2']);
    expect(parsed.skipped).toHaveLength(2);
  });
});

describe('a changed identity on WhatsApp', () => {
  const changed = (message: object) => {
    const [heard] = parse({ messages: [{ id: 'wamid.S1', timestamp: '1795420800', type: 'system', ...message }] }).heard;
    return heard && [heard.kind, heard.identities.map((identity) => `${identity.type} ${identity.value}`), heard.address];
  };

  it('names the new ids first, then the old ones, for a new number', () => {
    expect(
      changed({
        from: '4915228817386',
        system: {
          type: 'user_changed_number',
          wa_id: '4917139200072',
          user_id: 'DE.20975518364402719350',
          parent_user_id: 'DE.ENT.2',
          previous_user_id: 'DE.84019263517402958816',
          previous_parent_user_id: 'DE.ENT.1',
        },
      }),
    ).toEqual([
      'system',
      [
        'bsuid DE.20975518364402719350',
        'wa-id 4917139200072',
        'parent-bsuid DE.ENT.2',
        'bsuid DE.84019263517402958816',
        'wa-id 4915228817386',
        'parent-bsuid DE.ENT.1',
      ],
      { recipient: 'DE.20975518364402719350' },
    ]);
  });

  it('falls back to the sender for the old id, as before August 2026', () => {
    expect(changed({ from: '4915228817386', system: { type: 'user_changed_number', wa_id: '4917139200072' } })).toEqual([
      'system',
      ['wa-id 4917139200072', 'wa-id 4915228817386'],
      { to: '+4917139200072' },
    ]);
  });

  it('is known by its old name, too', () => {
    expect(changed({ system: { type: 'customer_changed_number', new_wa_id: '4917139200072', customer: '4915228817386' } })).toEqual([
      'system',
      ['wa-id 4917139200072', 'wa-id 4915228817386'],
      { to: '+4917139200072' },
    ]);
  });

  it('may have only business-scoped ids', () => {
    expect(changed({ system: { type: 'user_changed_user_id', user_id: 'DE.2', previous_user_id: 'DE.1' } })).toEqual([
      'system',
      ['bsuid DE.2', 'bsuid DE.1'],
      { recipient: 'DE.2' },
    ]);
  });

  it('is the same person when only the encryption key is new', () => {
    expect(changed({ from: '4915228817386', system: { type: 'customer_identity_changed' } })).toEqual([
      'system',
      ['wa-id 4915228817386'],
      { to: '+4915228817386' },
    ]);
  });
});

describe('statuses, echoes and preferences on WhatsApp', () => {
  it('settle only what carries our mark', () => {
    const status = { id: 'wamid.O1', status: 'failed', timestamp: '1795420805', recipient_id: '4915228817386', errors: [{ code: 131026 }] };
    const parsed = parse({
      statuses: [
        { ...status, biz_opaque_callback_data: 'pf1:k1.abc' },
        { ...status, biz_opaque_callback_data: 'bc=7' },
      ],
    });
    expect(parsed.receipts).toEqual([{ account: '514930287716042', status: 'failed', token: 'k1.abc', at: 1795420805000, code: '131026' }]);
    expect(parsed.skipped).toEqual([{ reason: 'receipt-unmarked', what: 'status' }]);
  });

  it('take an answer from the phone app as staff, for the client it went to', () => {
    const parsed = parse(
      {
        contacts: [{ wa_id: '4915228817386', user_id: 'DE.84019263517402958816' }],
        message_echoes: [
          { from: '493023125014', to: '4915228817386', id: 'wamid.E1', timestamp: '1795420860', type: 'text', text: { body: 'geheim' } },
        ],
      },
      'smb_message_echoes',
    );
    expect(parsed.heard).toEqual([
      {
        kind: 'staff',
        account: '514930287716042',
        identities: [
          { type: 'bsuid', value: 'DE.84019263517402958816' },
          { type: 'wa-id', value: '4915228817386' },
        ],
        messageId: 'wamid.E1',
        discriminator: 'text',
        at: 1795420860000,
        address: { recipient: 'DE.84019263517402958816' },
      },
    ]);
  });

  it.each([
    ['no time', { value: 'stop' }, 'stop', ['timestamp']],
    ['capitals', { value: 'STOP', timestamp: 1795420800 }, 'stop', ['value']],
    [
      'a value that only its sentence tells',
      { value: 7, detail: 'User requested to stop marketing messages', timestamp: 1795420800 },
      'stop',
      ['value'],
    ],
    ['a value that nothing tells', { value: 'pause', timestamp: 1795420800 }, undefined, ['value']],
  ])('take a preference with %s', (_, preference, direction, paths) => {
    const { heard, substituted } = parse({ user_preferences: [{ user_id: 'DE.84019263517402958816', ...preference }] }, 'user_preferences');
    expect(heard).toHaveLength(1);
    expect([heard[0]?.kind, heard[0]?.preference]).toEqual(['preference', direction]);
    expect(substituted).toEqual([{ reason: 'unknown-shape', what: 'preference', paths }]);
  });

  it("take WhatsApp's own stop as a preference, told apart from the resume of the same second", () => {
    const preference = { user_id: 'DE.84019263517402958816', category: 'marketing_messages', timestamp: 1795420800 };
    const [stop, resume] = parse(
      {
        user_preferences: [
          { ...preference, value: 'stop' },
          { ...preference, value: 'resume' },
        ],
      },
      'user_preferences',
    ).heard;
    expect(stop).toMatchObject({ kind: 'preference', preference: 'stop', messageId: 'preference:1795420800000', discriminator: 'stop' });
    expect(resume).toMatchObject({
      kind: 'preference',
      preference: 'resume',
      messageId: 'preference:1795420800000',
      discriminator: 'resume',
    });
  });
});

describe('the operator', () => {
  it('hears a word of the table and never free text of Meta', () => {
    expect(parse({ event: 'Mira Klientin +4915228817386' }, 'account_update').notices).toEqual([
      { what: 'whatsapp.account_update.other', severity: 'alarm' },
    ]);
    expect(parse({ errors: [{ code: 'Mira Klientin' }] }).notices).toEqual([{ what: 'whatsapp.error.other', severity: 'warning' }]);
  });

  it.each([
    ['message_template_status_update', { event: 'PAUSED' }, 'message_template_status_update.PAUSED'],
    ['message_template_status_update', { event: 'REJECTED' }, 'message_template_status_update.REJECTED'],
    ['message_template_status_update', { event: 'FLAGGED' }, 'message_template_status_update.FLAGGED'],
    ['message_template_status_update', { event: 'DISABLED' }, 'message_template_status_update.DISABLED'],
    ['message_template_status_update', { event: 'LOCKED' }, 'message_template_status_update.LOCKED'],
    ['message_template_status_update', { event: 'DELETED' }, 'message_template_status_update.DELETED'],
    ['message_template_status_update', { event: 'ARCHIVED' }, 'message_template_status_update.ARCHIVED'],
    ['message_template_status_update', { event: 'LIMIT_EXCEEDED' }, 'message_template_status_update.LIMIT_EXCEEDED'],
    ['message_template_status_update', { event: 'PENDING_DELETION' }, 'message_template_status_update.PENDING_DELETION'],
    ['message_template_status_update', { event: 'NEW_IN_2027' }, 'message_template_status_update.other'],
    ['message_template_quality_update', { new_quality_score: 'YELLOW' }, 'message_template_quality_update.YELLOW'],
    ['message_template_quality_update', { new_quality_score: 'RED' }, 'message_template_quality_update.RED'],
    ['template_category_update', { new_category: 'MARKETING' }, 'template_category_update'],
    ['account_update', { event: 'ACCOUNT_RESTRICTION' }, 'account_update.ACCOUNT_RESTRICTION'],
    ['account_update', { event: 'ACCOUNT_VIOLATION' }, 'account_update.ACCOUNT_VIOLATION'],
    ['account_update', { event: 'DISABLED_UPDATE' }, 'account_update.DISABLED_UPDATE'],
    ['account_update', { event: 'PARTNER_APP_UNINSTALLED' }, 'account_update.PARTNER_APP_UNINSTALLED'],
    ['account_update', { event: 'ACCOUNT_LOCKED' }, 'account_update.other'],
    ['account_review_update', { decision: 'REJECTED' }, 'account_review_update.REJECTED'],
    ['account_review_update', {}, 'account_review_update.other'],
    ['account_alerts', { alert_info: { alert_severity: 'WARNING' } }, 'account_alerts.WARNING'],
    ['account_alerts', { alert_info: { alert_severity: 'CRITICAL' } }, 'account_alerts.CRITICAL'],
    ['phone_number_quality_update', { event: 'FLAGGED' }, 'phone_number_quality_update.FLAGGED'],
    ['phone_number_quality_update', { event: 'DOWNGRADE' }, 'phone_number_quality_update.DOWNGRADE'],
    ['phone_number_name_update', { decision: 'REJECTED' }, 'phone_number_name_update.REJECTED'],
    ['business_username_update', { status: 'deleted' }, 'business_username_update.deleted'],
    ['security', { event: 'PIN_RESET_REQUEST' }, 'security'],
    ['messaging_handovers', {}, 'messaging_handovers'],
    ['history', {}, 'unwanted.history'],
    ['smb_app_state_sync', {}, 'unwanted.smb_app_state_sync'],
  ])('is alarmed by %s %j', (field, value, what) => {
    expect(parse(value, field).notices).toEqual([{ what: `whatsapp.${what}`, severity: 'alarm' }]);
  });

  it.each([
    ['message_template_status_update', { event: 'APPROVED' }, 'message_template_status_update.APPROVED'],
    ['message_template_status_update', { event: 'REINSTATED' }, 'message_template_status_update.REINSTATED'],
    ['message_template_status_update', { event: 'PENDING' }, 'message_template_status_update.PENDING'],
    ['message_template_status_update', { event: 'IN_APPEAL' }, 'message_template_status_update.IN_APPEAL'],
    ['message_template_quality_update', { new_quality_score: 'GREEN' }, 'message_template_quality_update.GREEN'],
    ['account_update', { event: 'ACCOUNT_RECONNECTED' }, 'account_update.ACCOUNT_RECONNECTED'],
    ['account_review_update', { decision: 'APPROVED' }, 'account_review_update.APPROVED'],
    ['phone_number_quality_update', { event: 'UNFLAGGED' }, 'phone_number_quality_update.UNFLAGGED'],
    ['phone_number_name_update', { decision: 'APPROVED' }, 'phone_number_name_update.APPROVED'],
    ['business_capability_update', { max_phone_numbers_per_waba: 25 }, 'business_capability_update'],
    ['business_username_update', { status: 'approved' }, 'business_username_update.approved'],
  ])('is not woken by %s %j', (field, value, what) => {
    expect(parse(value, field).notices).toEqual([{ what: `whatsapp.${what}`, severity: 'info' }]);
  });

  it.each([
    [0, 'alarm'],
    [100, 'alarm'],
    [190, 'alarm'],
    [200, 'alarm'],
    [368, 'alarm'],
    [131031, 'alarm'],
    [131035, 'alarm'],
    [131042, 'alarm'],
    [131048, 'alarm'],
    [132001, 'alarm'],
    [133010, 'alarm'],
    [131000, 'warning'],
    [130429, 'warning'],
    [131047, 'warning'],
    [131051, 'warning'],
    [999999, 'warning'],
  ])('hears of the error %i outside of a message as the error table judges it: %s', (code, severity) => {
    expect(parse({ errors: [{ code }] }).notices).toEqual([{ what: `whatsapp.error.${code}`, severity }]);
  });
});
