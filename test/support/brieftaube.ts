import { createHmac } from 'node:crypto';
import type { ChannelReceiver, ChannelSender, ParsedEvent } from '../../shared/channels/contract.ts';
import { registerChannel } from '../../shared/channels/registry.ts';
import { registerSender } from '../../shared/channels/senders.ts';

/** A channel for tests that is nothing like Meta's: own signature, own sender, no templates, no buttons, 500 characters. */
export const brieftaube = registerChannel('brieftaube', {
  label: 'Brieftaube',
  within: 'per Brieftaube',
  platform: 'Brieftaube',
  platformRole: 'processor',
  accountLabel: 'Schlag-ID',
  deletionSteps: 'der Taube nachpfeifen',
  account: { key: 'loftId', env: 'BRIEFTAUBE_LOFT', example: 'schlag-1', form: /^schlag-\d+$/, problem: 'is no loft' },
  otherIds: [{ key: 'towerId', env: 'BRIEFTAUBE_TOWER', example: 'turm-1', form: /^turm-\d+$/, problem: 'is no tower' }],
  sendsFrom: 'towerId',
  token: { name: 'brieftaube', env: 'BRIEFTAUBE_KEY' },
  tokenScopes: [],
  usualInbox: 'staffed',
  maxTextLength: { units: 500, of: 'utf16' },
  proactiveWindowMs: 48 * 60 * 60 * 1000,
  personIds: [{ option: 'ring', type: 'ring', example: 'R-…' }],
  dailyLimit: false,
  buttons: 0,
});

export const loft = 'schlag-1';

/** What ships is too long for a pigeon: the facility's own. */
export const shortTexts = {
  greeting: {
    welcome: 'Hallo!',
    notice: 'Das ist eine automatische Antwort von {{einrichtung}}.',
    purpose: 'Hier geht es um Termine.',
    confidential: 'Bitte nichts Vertrauliches: das klären wir am Telefon.',
    urgent: 'Eilig? {{telefon}}. Bei Gefahr: 112.',
    link: 'Kontakt: {{link_kontakt}}',
  },
  'away.short': 'Gerade ist niemand da.',
  'rights.access': 'Automatische Antwort: Die Auskunft gibt {{dsb_kontakt}}, die Kennung dazu ist {{kennung}}.',
  'topic.frame': 'Automatische Antwort: {{inhalt}}[[ Mehr dazu: {{link}}]] Sonst: {{telefon}}. Bei Gefahr: 112.',
  'crisis.self':
    'Das ist eine automatische Antwort. Bitte sprich jetzt mit einem Menschen:\n\n{{hilfen}}\n\nBei Gefahr: 112, bei Gewalt: 110.',
  'broadcast.frame': '{{einrichtung}}: {{inhalt}} {{link}} Automatisch; Impressum: {{link_impressum}} Abmelden: STOPP',
};

const signatureOf = (bytes: Uint8Array, secret: string): string => createHmac('sha512', secret).update(bytes).digest('base64');

/** The headers of a delivery as the dovecote signs it. */
export const signedByDovecote = (bytes: Uint8Array, secret: string): Record<string, string> => ({
  'x-brieftaube-siegel': signatureOf(bytes, secret),
});

const letterOf = (value: unknown): ParsedEvent | undefined => {
  const letter: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  if (typeof letter.ring !== 'string') return undefined;
  return {
    kind: letter.by === 'team' ? 'staff' : 'text',
    account: loft,
    identities: [{ type: 'ring', value: letter.ring }],
    messageId: String(letter.id ?? JSON.stringify(value)),
    discriminator: '',
    ...(typeof letter.at === 'number' && { at: letter.at }),
    ...(typeof letter.words === 'string' && { text: letter.words }),
    address: { ring: letter.ring },
  };
};

export const brieftaubeReceiver: ChannelReceiver = {
  channel: brieftaube,
  authenticate(bytes, headers, { appSecret }) {
    const given = headers['x-brieftaube-siegel'];
    if (!given) return { ok: false, reason: 'missing' };
    return given === signatureOf(bytes, appSecret) ? { ok: true } : { ok: false, reason: 'wrong' };
  },
  handshake: ({ hello }, { verifyToken }) => (hello === verifyToken ? { status: 200, body: 'gurr' } : { status: 403 }),
  parse(body) {
    const given: unknown = typeof body === 'object' && body !== null && 'letters' in body ? body.letters : [];
    const letters = Array.isArray(given) ? given : [];
    const heard = letters.flatMap((letter) => letterOf(letter) ?? []);
    const skipped = letters.slice(heard.length).map(() => ({ reason: 'unknown-shape', what: 'letter' }) as const);
    return { heard, receipts: [], skipped, substituted: [], notices: [] };
  },
};

export const brieftaubeSender: ChannelSender = {
  channel: brieftaube,
  render({ address, text, token }, tower) {
    if (address.ring === undefined) throw new Error('channel.address: only a ring can be reached by pigeon');
    return { path: `/${tower}/fly`, body: { ring: address.ring, words: text, leg: token } };
  },
  classify(reply) {
    if (reply.kind === 'not-sent') return { kind: 'later', code: 'fog', scope: 'person' };
    if (reply.kind === 'lost' || reply.status >= 500) return { kind: 'unknown', code: 'hawk' };
    if (reply.status === 410) return { kind: 'refused', code: 'moved', reason: 'person-gone' };
    return reply.status === 200 ? { kind: 'sent' } : { kind: 'refused', code: `${reply.status}`, reason: 'our-mistake' };
  },
  async send({ path, body }, { token }, { baseUrl = 'http://127.0.0.1:9' }) {
    try {
      const headers = { 'content-type': 'application/json', 'x-brieftaube-futter': token };
      const response = await fetch(`${baseUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { kind: 'response', status: response.status, headers: {}, body: await response.json().catch(() => undefined) };
    } catch {
      return { kind: 'not-sent' };
    }
  },
  refusesCredentials: (reply) => reply.kind === 'response' && reply.status === 402,
  addressFrom: (written) => (/^R-\d+$/.test(written) ? { ring: written } : undefined),
};

registerSender(brieftaubeSender);
