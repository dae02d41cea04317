import { describe, expect, it } from 'vitest';
import { readPhone } from '../../../../infra/terminal/read-phone.ts';
import { sendTest, testAddress } from '../../../../shared/app/newsletter/test-issue.ts';
import type { GraphReply, GraphRequest } from '../../../../shared/channels/contract.ts';
import { senders } from '../../../../shared/channels/senders.ts';
import { setupHarness } from '../../../support/setup-harness.ts';

const { snapshot } = setupHarness().ports.desk;
const issue = { text: 'Am Samstag ist Sommerfest.', link: 'https://lindenhof.example/fest' };
const accepted: GraphReply = { kind: 'response', status: 200, headers: {}, body: { messages: [{ id: 'wamid.x' }], message_id: 'm_x' } };

function platform(answer: GraphReply = accepted) {
  const sent: { readonly channel: string; readonly request: GraphRequest }[] = [];
  const graph = {
    post: async (channel: string, request: GraphRequest) => {
      sent.push({ channel, request });
      return answer;
    },
  };
  return { sent, ports: { snapshot, adapters: senders, graph } };
}

describe('a test of an issue', () => {
  const onWhatsApp = { channel: 'whatsapp', address: { to: '+4915550112233' } } as const;
  const onMessenger = { channel: 'messenger', address: { psid: '7000000000000001' } } as const;

  it('goes out as the template, to this one address, under the token of nobody', async () => {
    const { sent, ports } = platform();
    expect(await sendTest({ issue, freeText: false }, onWhatsApp, ports)).toEqual({ kind: 'sent' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.request.body).toMatchObject({
      to: '+4915550112233',
      type: 'template',
      template: { name: snapshot.newsletter?.template?.name },
      biz_opaque_callback_data: 'pf1:test',
    });
  });

  it('goes out as text where the issue does', async () => {
    const { sent, ports } = platform();
    expect(await sendTest({ issue, freeText: true }, onWhatsApp, ports)).toEqual({ kind: 'sent' });
    expect(sent[0]?.request.body).toMatchObject({ to: '+4915550112233', type: 'text' });
    expect(JSON.stringify(sent[0]?.request.body)).toContain('Am Samstag ist Sommerfest.');
  });

  it('goes out as text on a channel without templates', async () => {
    const { sent, ports } = platform();
    expect(await sendTest({ issue, freeText: false }, onMessenger, ports)).toEqual({ kind: 'sent' });
    expect(sent[0]).toMatchObject({ channel: 'messenger', request: { body: { recipient: { id: '7000000000000001' } } } });
    expect(JSON.stringify(sent[0]?.request.body)).toContain('https://lindenhof.example/fest');
  });

  it('says what the platform answered where it refused', async () => {
    const { ports } = platform({ kind: 'response', status: 400, headers: {}, body: { error: { code: 131026 } } });
    expect(await sendTest({ issue, freeText: false }, onWhatsApp, ports)).toEqual({ kind: 'refused', code: '131026' });
  });

  it('sends nothing on a channel that the facility does not have', async () => {
    const { sent, ports } = platform();
    const { messenger: _, ...rest } = snapshot;
    expect(await sendTest({ issue, freeText: false }, onMessenger, { ...ports, snapshot: rest })).toEqual({ kind: 'no-channel' });
    expect(sent).toEqual([]);
  });
});

describe('the address of a test', () => {
  const address = (to: string) => testAddress(to, { snapshot, adapters: senders, readPhone: (text) => readPhone(text, '--to') });

  it.each([
    ['+4915550112233', { channel: 'whatsapp', address: { to: '+4915550112233' } }],
    ['01555 0112233', { channel: 'whatsapp', address: { to: '+4915550112233' } }],
    ['DE.13XyZ', { channel: 'whatsapp', address: { recipient: 'DE.13XyZ' } }],
    ['7000000000000001', { channel: 'messenger', address: { psid: '7000000000000001' } }],
    ['messenger: 7000000000000001', { channel: 'messenger', address: { psid: '7000000000000001' } }],
    [' whatsapp:+49 1555 0112233 ', { channel: 'whatsapp', address: { to: '+4915550112233' } }],
  ])('%s is read', (to, expected) => {
    expect(address(to)).toEqual(expected);
  });

  it('is none where the named channel does not take it', () => {
    expect(address('messenger:+49 1555 0112233')).toBeUndefined();
  });

  it('is refused where it is neither an id nor a number', () => {
    expect(() => address('Kim')).toThrow('--to Kim is no phone number');
  });
});
