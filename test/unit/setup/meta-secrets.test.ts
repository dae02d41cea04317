import { describe, expect, test } from 'vitest';
import { forgetPreviousSecret, readMetaSecrets, storeAppSecret, storeToken } from '../../../shared/app/setup/meta-secrets.ts';
import type { Reading } from '../../../shared/channels/setup-contract.ts';
import { memorySecrets } from '../../support/memory-secrets.ts';

const old = 'a'.repeat(32);
const fresh = '0123456789abcdef0123456789abcdef';
const fine: Reading = { verdict: 'ok', what: 'Meta antwortet für Messenger.' };
const token = `EAA${'x'.repeat(40)}`;

describe('the app secret', () => {
  test('is stored without the newline that an editor put behind it, beside the verify token that was generated', async () => {
    const secrets = memorySecrets({ 'meta-app': JSON.stringify({ appSecret: '', verifyToken: 'made-at-install' }) });
    expect(await storeAppSecret(` ${fresh}\n`, 'unused', secrets)).toBe('stored');
    expect(JSON.parse(secrets.held['meta-app'] ?? '')).toEqual({ appSecret: fresh, verifyToken: 'made-at-install' });
  });

  test('gets a verify token where there is none', async () => {
    const secrets = memorySecrets();
    await storeAppSecret(fresh, 'new-one', secrets);
    expect(await readMetaSecrets(secrets, [])).toMatchObject({ appSecret: fresh, verifyToken: 'new-one' });
  });

  test('is changed without a gap: the one before is accepted until that is ended', async () => {
    const secrets = memorySecrets({ 'meta-app': JSON.stringify({ appSecret: old, verifyToken: 'v' }) });
    expect(await storeAppSecret(fresh, 'unused', secrets)).toBe('stored');
    expect(await readMetaSecrets(secrets, [])).toMatchObject({ appSecret: fresh, previousAppSecret: old });
    expect(await forgetPreviousSecret(secrets)).toBe('stored');
    expect(JSON.parse(secrets.held['meta-app'] ?? '')).toEqual({ appSecret: fresh, verifyToken: 'v' });
    expect(await forgetPreviousSecret(secrets)).toBe('unchanged');
  });

  test('given once more changes nothing, and forgets no other one', async () => {
    const held = JSON.stringify({ appSecret: fresh, previousAppSecret: old, verifyToken: 'v' });
    const secrets = memorySecrets({ 'meta-app': held });
    expect(await storeAppSecret(fresh, 'unused', secrets)).toBe('unchanged');
    expect(secrets.held['meta-app']).toBe(held);
  });

  test.each([
    ['', 'Das Feld ist leer: Kopieren Sie das App-Geheimnis aus dem App-Dashboard.'],
    [token, 'Das ist ein Zugriffstoken. Das App-Geheimnis steht im App-Dashboard unter „App-Einstellungen › Allgemeines“.'],
    ['900000000000001', 'Das ist die Nummer der App. Das Geheimnis steht daneben: Klicken Sie im App-Dashboard auf „Anzeigen“.'],
    [fresh.slice(1), 'Ein App-Geheimnis hat 32 Zeichen, nur Ziffern und a bis f: Kopieren Sie es im App-Dashboard noch einmal ganz.'],
  ])('%j is refused in one sentence', async (entered, refused) => {
    const secrets = memorySecrets();
    expect(await storeAppSecret(entered, 'v', secrets)).toEqual({ refused });
    expect(secrets.written).toEqual([]);
  });
});

describe('a token', () => {
  const store = (entered: string, reading: Reading = fine, held: Record<string, string> = {}) => {
    const secrets = memorySecrets(held);
    return {
      secrets,
      stored: storeToken({ channel: 'messenger', entered, place: 'desks/nord/meta-tokens' }, secrets, async () => reading),
    };
  };

  test('is stored beside the desk’s others', async () => {
    const { secrets, stored } = store(`${token}\n`, fine, { 'desks/nord/meta-tokens': JSON.stringify({ whatsapp: 'EAAwhatsapp' }) });
    expect(await stored).toBe('stored');
    const places = ['meta-tokens', 'desks/nord/meta-tokens'];
    expect((await readMetaSecrets(secrets, places)).tokens).toEqual({ messenger: token, whatsapp: 'EAAwhatsapp' });
  });

  test('of another page is refused, and the one that is there stays', async () => {
    const what = 'Der Token für Messenger gehört zu einer anderen Seite als der in der Einrichtungsdatei.';
    const { secrets, stored } = store(token, { verdict: 'fault', what, todo: '…' });
    expect(await stored).toEqual({ refused: `${what} Es wurde nichts geändert.` });
    expect(secrets.written).toEqual([]);
  });

  test('that nobody can check at the moment is stored', async () => {
    expect(await store(token, { verdict: 'unknown', what: 'Meta antwortet nicht.', todo: '…' }).stored).toBe('stored');
  });

  test('that is there already is not stored again', async () => {
    const held = { 'desks/nord/meta-tokens': JSON.stringify({ messenger: token }) };
    expect(await store(token, fine, held).stored).toBe('unchanged');
  });

  test.each([
    ['', 'Das Feld ist leer: Kopieren Sie den Token für Messenger.'],
    [fresh, 'Das ist das App-Geheimnis. Ein Token ist länger und beginnt mit „EAA“.'],
    [`${token}\n${token}`, 'Im Token ist eine Lücke oder ein Zeilenumbruch: Kopieren Sie ihn noch einmal am Stück.'],
    ['EAAx', 'Das ist zu kurz für einen Token: Kopieren Sie ihn noch einmal ganz.'],
  ])('%j is refused in one sentence', async (entered, refused) => {
    const { secrets, stored } = store(entered);
    expect(await stored).toEqual({ refused });
    expect(secrets.written).toEqual([]);
  });

  test('is nothing where what lies there is no JSON', async () => {
    expect(await readMetaSecrets(memorySecrets({ 'meta-app': 'oops', 'meta-tokens': '[]' }), ['meta-tokens'])).toEqual({ tokens: {} });
  });
});
