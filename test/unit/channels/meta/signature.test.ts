import { describe, expect, it } from 'vitest';
import { appSecretProof } from '../../../../shared/channels/meta/appsecret-proof.ts';
import { answerHandshake } from '../../../../shared/channels/meta/handshake.ts';
import { sign, verifySignature } from '../../../../shared/channels/meta/signature.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const messengerSecret = '0123456789abcdef0123456789abcdef';
const messengerBody =
  '{"object":"page","entry":[{"id":"100000000000001","time":1795392000123,"messaging":[{"sender":{"id":"24000000000000001"},"recipient":{"id":"100000000000001"},"timestamp":1795392000000,"message":{"mid":"m_Test01","text":"Gr\\u00fc\\u00dfe"}}]}]}';
const messengerHeader = 'sha256=ee0e76a43852f0b9a5db2beb87ea680ecd3ac13b748628caf2df2d083b7d778c';

const whatsappBody =
  '{"object":"whatsapp_business_account","entry":[{"id":"389217604518273","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"493023125014","phone_number_id":"514930287716042"},"messages":[{"from":"4915228817386","from_user_id":"DE.84019263517402958816","id":"wamid.TEST","timestamp":"1795420800","type":"text","text":{"body":"Gr\\u00fc\\u00dfe \\ud83d\\udc4b"}}]}}]}]}';
const whatsappHeader = 'sha256=84a06ff1df891b5889047a7d6e34e859bfe17b58badf16142d49bce22393b32e';

describe('the signature of a delivery', () => {
  it('accepts what Meta signed, on both channels', () => {
    expect(verifySignature(bytes(messengerBody), messengerHeader, [messengerSecret])).toEqual({ ok: true, secretIndex: 0 });
    expect(verifySignature(bytes(whatsappBody), whatsappHeader, ['test-app-secret'])).toEqual({ ok: true, secretIndex: 0 });
  });

  it('is over bytes: the same JSON with literal umlauts has another one', () => {
    const literal = messengerBody.replace('Gr\\u00fc\\u00dfe', 'Grüße');
    const literalHeader = 'sha256=0ea44d1bd8a3acd3549f43bcaa08a9cee28ae8347e888a257f52b04fe293e266';
    expect(verifySignature(bytes(literal), messengerHeader, [messengerSecret])).toEqual({ ok: false, reason: 'wrong' });
    expect(verifySignature(bytes(literal), literalHeader, [messengerSecret])).toEqual({ ok: true, secretIndex: 0 });
  });

  it('accepts the previous secret and says which one it was', () => {
    expect(verifySignature(bytes(messengerBody), messengerHeader, ['new-secret', messengerSecret])).toEqual({ ok: true, secretIndex: 1 });
  });

  it.each([undefined, ''])('is missing when the header is %j', (header) => {
    expect(verifySignature(bytes(messengerBody), header, [messengerSecret])).toEqual({ ok: false, reason: 'missing' });
  });

  it.each([
    ['no prefix', messengerHeader.slice(7)],
    ['another algorithm', messengerHeader.replace('sha256', 'sha1')],
    ['one digit short', messengerHeader.slice(0, -1)],
    ['one digit long', `${messengerHeader}0`],
    ['no hex', `sha256=${'z'.repeat(64)}`],
    ['two values', `${messengerHeader}, ${messengerHeader}`],
    ['a line break behind it', `${messengerHeader}\n`],
  ])('is malformed with %s', (_, header) => {
    expect(verifySignature(bytes(messengerBody), header, [messengerSecret])).toEqual({ ok: false, reason: 'malformed' });
  });

  it('is wrong when one bit of the body or of the signature differs, or nobody has the secret', () => {
    const wrong = { ok: false, reason: 'wrong' };
    expect(verifySignature(bytes(messengerBody.replace('m_Test01', 'm_Test02')), messengerHeader, [messengerSecret])).toEqual(wrong);
    expect(verifySignature(bytes(messengerBody), messengerHeader.replace(/c$/, 'd'), [messengerSecret])).toEqual(wrong);
    expect(verifySignature(bytes(messengerBody), messengerHeader, [])).toEqual(wrong);
  });

  it('never accepts an empty secret, with which anybody can sign', () => {
    const signedWithNothing = sign(bytes(messengerBody), '');
    expect(verifySignature(bytes(messengerBody), signedWithNothing, [''])).toEqual({ ok: false, reason: 'wrong' });
  });

  it('can be made, for the simulator and for replays', () => {
    expect(sign(bytes(messengerBody), messengerSecret)).toBe(messengerHeader);
    expect(sign(bytes(whatsappBody), 'test-app-secret')).toBe(whatsappHeader);
  });
});

describe('the proof of the app secret', () => {
  it('is the documented one', () => {
    expect(appSecretProof('EAATESTTOKEN', messengerSecret)).toBe('99cbac345910084e738e780a0d5a02f2421ea86e53d6f64eff41e367a76944c6');
  });
});

describe('the handshake', () => {
  const query = { 'hub.mode': 'subscribe', 'hub.verify_token': 'drei-nüsse', 'hub.challenge': '1158201444' };

  it('answers with the bare challenge', () => {
    expect(answerHandshake(query, 'drei-nüsse')).toEqual({ status: 200, body: '1158201444' });
  });

  it.each([
    ['a wrong token', { ...query, 'hub.verify_token': 'vier-nüsse' }],
    ['a token of another length', { ...query, 'hub.verify_token': 'drei' }],
    ['no token', { ...query, 'hub.verify_token': undefined }],
    ['another mode', { ...query, 'hub.mode': 'unsubscribe' }],
    ['no mode', { ...query, 'hub.mode': undefined }],
    ['no challenge', { ...query, 'hub.challenge': undefined }],
    ['an empty challenge', { ...query, 'hub.challenge': '' }],
    ['nothing', {}],
  ])('refuses %s', (_, asked) => {
    expect(answerHandshake(asked, 'drei-nüsse')).toEqual({ status: 403 });
  });

  it('refuses everybody while no token is set up', () => {
    expect(answerHandshake({ ...query, 'hub.verify_token': '' }, '')).toEqual({ status: 403 });
  });
});
