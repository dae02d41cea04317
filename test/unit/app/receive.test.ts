import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app/app-error.ts';
import { openIssueToken } from '../../../shared/app/newsletter/issue-token.ts';
import { openAddress } from '../../../shared/app/open-address.ts';
import { openEffectToken } from '../../../shared/app/replies/deliver.ts';
import { receive } from '../../../shared/app/replies/receive.ts';
import { messenger } from '../../../shared/channels/messenger/adapter.ts';
import { whatsapp } from '../../../shared/channels/whatsapp/adapter.ts';
import { createDesk, pageId, phoneNumberId } from '../../support/desk.ts';
import { meaningOf } from '../../support/meanings.ts';

const at = Date.UTC(2026, 10, 23, 9);
const message = (psid: string, mid: string, text: string) => ({
  sender: { id: psid },
  recipient: { id: pageId },
  timestamp: at,
  message: { mid, text },
});
const delivery = (...messaging: object[]) => ({ object: 'page', entry: [{ id: pageId, time: at, messaging }] });
const statuses = (...list: object[]) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '389217604518273',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '493023125001', phone_number_id: phoneNumberId },
            statuses: list,
          },
        },
      ],
    },
  ],
});
const status = (kind: string, mark?: string) => ({
  id: 'wamid.invented',
  status: kind,
  timestamp: '1795428000',
  recipient_id: '4915228817386',
  ...(mark && { biz_opaque_callback_data: mark }),
});

describe('a delivery to several desks', () => {
  const second = '200000000000002';
  const twoDesks = () => {
    const desk = createDesk();
    const { messenger: section, whatsapp: number, ...rest } = desk.ports.snapshot;
    const other = {
      ...rest,
      ...(section && { messenger: { ...section, account: second } }),
      ...(number && { whatsapp: { ...number, account: '614930287716099' } }),
    };
    const desks = [...desk.ports.desks, { id: 'lindenhof', space: 'lindenhof/', snapshot: other }];
    return { ...desk, ports: { ...desk.ports, desks } };
  };
  const toBoth = {
    object: 'page',
    entry: [
      { id: pageId, time: at, messaging: [message('7400000000000001', 'm_1', 'Hallo')] },
      { id: second, time: at, messaging: [{ ...message('7400000000000001', 'm_2', 'Hallo'), recipient: { id: second } }] },
    ],
  };

  it('becomes events of each, and one human is two persons', async () => {
    const desk = twoDesks();
    await receive(messenger, toBoth, desk.ports);
    expect(desk.queued.events.map(({ account }) => account)).toEqual([pageId, second]);
    expect(new Set(desk.queued.events.map(({ identities: who }) => who[0])).size).toBe(2);
    expect(desk.lines[0]).toEqual({ event: 'delivery.received', fields: { channel: 'messenger', events: 2, receipts: 0, skipped: 0 } });
  });

  it('that names no account is nobody’s: it must not come before the wrong one', async () => {
    const desk = twoDesks();
    const { recipient: _, ...nameless } = message('7400000000000001', 'm_1', 'Hallo');
    await receive(messenger, { object: 'page', entry: [{ time: at, messaging: [nameless] }] }, desk.ports);
    expect(desk.queued.events).toEqual([]);
    expect(desk.lines.at(-1)).toEqual({
      event: 'delivery.skipped',
      fields: { channel: 'messenger', reason: 'foreign-account', what: 'message' },
    });
  });

  it('brings each receipt with its desk', async () => {
    const desk = twoDesks();
    await receive(whatsapp, statuses(status('sent', 'pf1:k1.token')), desk.ports);
    expect(desk.queued.receipts).toMatchObject([{ space: 'ahornweg/', token: 'k1.token' }]);
  });

  it('is asked for again while one desk cannot be read, and the others lose nothing', async () => {
    const desk = twoDesks();
    const readable = desk.ports.desks.slice(0, 1);
    await expect(receive(messenger, toBoth, { ...desk.ports, desks: readable, isIncomplete: true })).rejects.toThrow('settings.unreadable');
    expect(desk.queued.events.map(({ account }) => account)).toEqual([pageId]);
    await receive(messenger, delivery(message('7400000000000001', 'm_3', 'Hallo')), { ...desk.ports, desks: readable, isIncomplete: true });
    expect(desk.queued.events).toHaveLength(2);
  });
});

describe('a delivery', () => {
  it('from a clock that runs ahead is dated five minutes ahead of ours at most: no window stays open for years', async () => {
    const desk = createDesk();
    desk.time.now = at;
    const inAnHour = { ...message('7400000000000001', 'm_1', 'Hallo'), timestamp: at + 3_600_000 };
    const inAMinute = { ...message('7400000000000002', 'm_2', 'Hallo'), timestamp: at + 60_000 };
    await receive(messenger, delivery(inAnHour, inAMinute), desk.ports);
    expect(desk.queued.events.map((event) => event.at - at)).toEqual([300_000, 60_000]);
  });

  it('that names no time is dated by its receipt, and counted', async () => {
    const desk = createDesk();
    desk.time.now = at;
    const { timestamp: _, ...timeless } = message('7400000000000001', 'm_1', 'Hallo');
    await receive(messenger, { object: 'page', entry: [{ id: pageId, messaging: [timeless] }] }, desk.ports);
    expect(desk.queued.events.map((event) => event.at)).toEqual([at]);
    expect(desk.lines).toContainEqual({
      event: 'delivery.substituted',
      fields: { channel: 'messenger', desk: 'ahornweg', reason: 'unknown-shape', what: 'message', paths: ['timestamp'] },
    });
  });

  it('becomes one event for each message, in its order', async () => {
    const desk = createDesk();
    await receive(
      messenger,
      delivery(
        message('7400000000000001', 'm_1', 'Hallo'),
        message('7400000000000002', 'm_2', 'Hi'),
        message('7400000000000001', 'm_3', 'Noch da?'),
      ),
      desk.ports,
    );
    const [a, b, c] = desk.queued.events;
    expect(desk.queued.events).toHaveLength(3);
    expect(a?.identities).toEqual(c?.identities);
    expect(a?.identities).not.toEqual(b?.identities);
    expect(new Set(desk.queued.events.map(({ key }) => key)).size).toBe(3);
    expect(a?.key).toMatch(/^[\w-]{43}$/);
  });

  it('has the same event keys when Meta sends it again', async () => {
    const desk = createDesk();
    const again = delivery(message('7400000000000001', 'm_1', 'Hallo'));
    await receive(messenger, again, desk.ports);
    await receive(messenger, again, desk.ports);
    expect(desk.queued.events[0]?.key).toBe(desk.queued.events[1]?.key);
  });

  it('leaves nothing of what was said, of whom, or of the message’s id', async () => {
    const desk = createDesk();
    await receive(messenger, delivery(message('7400000000000001', 'm_canary-id', 'Canary: mein Sohn heißt Emil')), desk.ports);
    const left = JSON.stringify([desk.queued, desk.lines]);
    expect(left).not.toMatch(/Canary|Emil|m_canary-id|7400000000000001/);
    expect(desk.queued.events[0]?.address).toMatch(/^k1\./);
    expect(openAddress(desk.queued.events[0]?.address ?? '', pageId, desk.queued.events[0]?.identities ?? [''], desk.ports.vault)).toBe(
      '{"psid":"7400000000000001"}',
    );
  });

  it('passes on what a text means', async () => {
    const desk = createDesk();
    await receive(messenger, delivery(message('7400000000000001', 'm_1', 'STOPP')), desk.ports);
    expect(desk.queued.events[0]?.meaning).toEqual(meaningOf('stop'));
  });

  it('counts what it does not understand instead of losing it', async () => {
    const desk = createDesk();
    await receive(messenger, delivery(message('7400000000000001', 'm_1', 'Hallo'), { sender: {}, surprise: true }), desk.ports);
    expect(desk.lines[0]).toEqual({
      event: 'delivery.received',
      fields: { channel: 'messenger', desk: 'ahornweg', events: 1, receipts: 0, skipped: 1 },
    });
    expect(desk.logged()).toContain('delivery.skipped');
  });

  it.each([[null], ['text'], [7], [[]], [{}], [{ object: 'page' }]])('that is %j changes nothing and throws nothing', async (body) => {
    const desk = createDesk();
    await receive(messenger, body, desk.ports);
    expect(desk.queued.events).toEqual([]);
  });
});

describe('receipts', () => {
  it('are passed on when they tell what became of a send of ours', async () => {
    const desk = createDesk();
    await receive(whatsapp, statuses(status('sent', 'pf1:k1.token'), status('failed', 'pf1:k1.other')), desk.ports);
    expect(desk.queued.receipts.map(({ status: kind, token }) => [kind, token])).toEqual([
      ['sent', 'k1.token'],
      ['failed', 'k1.other'],
    ]);
  });

  it('are dropped when they say no more than that, or are not ours', async () => {
    const desk = createDesk();
    await receive(
      whatsapp,
      statuses(status('delivered', 'pf1:k1.token'), status('read', 'pf1:k1.token'), status('sent'), status('sent', 'another-tool')),
      desk.ports,
    );
    expect(desk.queued.receipts).toEqual([]);
  });
});

describe('a queue that does not take everything', () => {
  const refusing = async () => {
    throw new AppError('queue.refused');
  };

  it('makes the delivery fail, so that Meta brings it again', async () => {
    const desk = createDesk();
    const queues = { ...desk.ports.queues, sendEvents: refusing };
    await expect(receive(messenger, delivery(message('7400000000000001', 'm_1', 'Hallo')), { ...desk.ports, queues })).rejects.toThrow(
      'queue.refused',
    );
  });

  it('makes the delivery fail also when only a receipt was refused', async () => {
    const desk = createDesk();
    const queues = { ...desk.ports.queues, sendReceipts: refusing };
    await expect(receive(whatsapp, statuses(status('sent', 'pf1:k1.token')), { ...desk.ports, queues })).rejects.toThrow('queue.refused');
  });
});

describe('a receipt that is sealed with a key we do not have yet', () => {
  // Somebody added a sealing key; the function that sent has it already.
  const token = `k2.${Buffer.alloc(60, 7).toString('base64url')}`;

  it('is passed on by the webhook, and brought again until the keyring is fetched anew', async () => {
    const desk = createDesk();
    await receive(whatsapp, statuses(status('delivered', `pf1:${token}`)), desk.ports);
    expect(desk.queued.receipts).toHaveLength(1);
    expect(() => openEffectToken(token, phoneNumberId, desk.ports.vault)).toThrow('secrets.missing');
    expect(() => openIssueToken(token, phoneNumberId, desk.ports.vault)).toThrow('secrets.missing');
  });

  it('is told from another installation’s, which is nothing of ours', () => {
    const { vault } = createDesk().ports;
    for (const foreign of [
      `other.${Buffer.alloc(60, 7).toString('base64url')}`,
      `k1.${Buffer.alloc(60, 7).toString('base64url')}`,
      'x',
      '',
    ])
      expect(openEffectToken(foreign, phoneNumberId, vault)).toBeUndefined();
  });
});
