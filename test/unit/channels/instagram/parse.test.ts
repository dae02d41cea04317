import { describe, expect, it } from 'vitest';
import type { Parsed } from '../../../../shared/channels/contract.ts';
import { instagramReceiver } from '../../../../shared/channels/instagram/receiver.ts';
import { verifySignature } from '../../../../shared/channels/meta/signature.ts';
import { everyChannelSnapshot } from '../../../fixtures/channel-snapshot.ts';

const account = '17841400000000001';
const client = '1254000000000001';
const fromClient = { sender: { id: client }, recipient: { id: account }, timestamp: 1795392000000 };
const fromUs = { sender: { id: account }, recipient: { id: client }, timestamp: 1795392001000 };

const parse = (item: unknown, list = 'messaging'): Parsed =>
  instagramReceiver.parse({ object: 'instagram', entry: [{ id: account, time: 1795392000123, [list]: [item] }] }, everyChannelSnapshot);

describe('what was said on Instagram', () => {
  it('is one event of one person, under an id that is none of a Page', () => {
    expect(parse({ ...fromClient, sender: { id: client, username: 'kim' }, message: { mid: 'aWd_1', text: 'Hallo' } })).toEqual({
      heard: [
        {
          kind: 'text',
          account,
          identities: [{ type: 'igsid', value: client }],
          messageId: 'aWd_1',
          discriminator: '',
          at: 1795392000000,
          text: 'Hallo',
          address: { igsid: client },
        },
      ],
      receipts: [],
      skipped: [],
      substituted: [],
      notices: [],
    });
  });

  it('is heard as words in answer to a story, and as a picture where somebody mentions us in theirs', () => {
    const reply = { mid: 'aWd_2', text: 'STOPP', reply_to: { story: { id: '17900000000000001', url: 'https://cdn.example/s.jpg' } } };
    expect(parse({ ...fromClient, message: reply }).heard).toMatchObject([{ kind: 'text', text: 'STOPP' }]);
    const mention = { mid: 'aWd_3', attachments: [{ type: 'story_mention', payload: { url: 'https://cdn.example/m.jpg' } }] };
    expect(parse({ ...fromClient, message: mention }).heard).toMatchObject([{ kind: 'media' }]);
  });

  it('and was taken back is another event under the same id', () => {
    const [said] = parse({ ...fromClient, message: { mid: 'aWd_4', text: 'Hallo' } }).heard;
    const [unsent] = parse({ ...fromClient, message: { mid: 'aWd_4', is_deleted: true } }).heard;
    expect([said?.messageId, said?.discriminator]).toEqual(['aWd_4', '']);
    expect([unsent?.kind, unsent?.messageId, unsent?.discriminator]).toEqual(['revoke', 'aWd_4', 'revoke']);
  });

  it('is never an edit that only accompanies a message, with or without a sender', () => {
    expect(parse({ timestamp: 1795392000000, message_edit: { mid: 'aWd_1', num_edit: 0 } }).skipped).toEqual([
      { reason: 'noise', what: 'message_edit' },
    ]);
    expect(parse({ ...fromClient, message_edit: { mid: 'aWd_1', text: 'STOPP', num_edit: 1 } }).heard).toMatchObject([
      { kind: 'edit', text: 'STOPP', discriminator: 'edit:1' },
    ]);
  });
});

describe('an echo on Instagram', () => {
  const echo = (more: object) => parse({ ...fromUs, message: { mid: 'aWd_5', text: 'Hallo', is_echo: true, ...more } });

  it('is ours by our app’s id or by our token', () => {
    expect(echo({ app_id: 900000000000001 }).skipped).toEqual([{ reason: 'own-echo', what: 'echo' }]);
    expect(echo({ metadata: 'pf1:abc' }).receipts).toEqual([{ status: 'sent', token: 'abc', at: 1795392001000, account }]);
  });

  it('is a human’s otherwise: in the app, in the inbox, by another tool', () => {
    for (const more of [{}, { app_id: 1217981644879628 }, { metadata: 'other' }]) {
      expect(echo(more).heard).toMatchObject([{ kind: 'staff', identities: [{ type: 'igsid', value: client }] }]);
    }
  });
});

describe('what is public on Instagram', () => {
  it.each(['comments', 'live_comments', 'mentions', 'story_insights'])('is not read: %s', (field) => {
    const change = { field, value: { id: '17900000000000009', text: 'STOPP', from: { id: client } } };
    expect(parse(change, 'changes')).toMatchObject({ heard: [], skipped: [{ reason: 'noise', what: field }] });
  });
});

describe('an Instagram delivery', () => {
  const secret = '0123456789abcdef0123456789abcdef';
  const escaped =
    '{"object":"instagram","entry":[{"id":"17841400000000001","time":1795392000123,"messaging":[{"sender":{"id":"1254000000000001"},"recipient":{"id":"17841400000000001"},"timestamp":1795392000000,"message":{"mid":"aWdfTest01","text":"Gr\\u00fc\\u00dfe"}}]}]}';

  it('is signed over its bytes as Meta wrote them', () => {
    const signature = 'sha256=68a539d01a62e5127e75821b6648dacfbc2d046f22a3bda8efe0df1e53373ec3';
    expect(verifySignature(Buffer.from(escaped), signature, [secret])).toEqual({ ok: true, secretIndex: 0 });
    expect(verifySignature(Buffer.from(escaped.replace('\\u00fc\\u00df', 'üß')), signature, [secret])).toMatchObject({ ok: false });
  });

  it('of Messenger is none', () => {
    const delivery = { object: 'page', entry: [{ id: account, messaging: [{ ...fromClient, message: { mid: 'm_1', text: 'Hallo' } }] }] };
    expect(instagramReceiver.parse(delivery, everyChannelSnapshot).skipped).toEqual([{ reason: 'unknown-object', what: 'delivery' }]);
  });
});
