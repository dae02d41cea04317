import { describe, expect, it } from 'vitest';
import { renderReply } from '../../shared/facility/render.ts';
import { replyFields } from '../../shared/facility/reply-fields.ts';
import { fileWith, snapshotOf } from './facility-setting.ts';

const now = Date.UTC(2026, 11, 28, 9);
const closure = {
  from: '2026-12-24',
  to: '2027-01-06',
  reason: 'Betriebsferien',
  substitute: { name: 'Familienberatung', phone: '030 23125 300' },
};
const closed = { open: false, because: 'closure', since: 0, closure } as const;
const nextOpening = Date.UTC(2027, 0, 7, 8);

const variants = (['du', 'Sie'] as const).flatMap((address) =>
  (['standard', 'leicht'] as const).flatMap((style) =>
    (['messenger', 'whatsapp'] as const).map((channel) => [address, style, channel] as const),
  ),
);

describe.each(variants)('during a closure (%s, %s, %s)', (address, style, channel) => {
  // Messenger is read, WhatsApp is not.
  const file = fileWith({ 'facility/address': address, 'facility/style': style, 'contact/urgentPhone': '030 23125 112' });
  const texts = snapshotOf(file)[channel]?.texts;
  if (!texts) throw new Error('no texts');

  it('the client reads when, why, who helps meanwhile, and whom to call', () => {
    const text = renderReply(texts, ['away.closed_period'], replyFields({ ...closed, nextOpening }, now));
    for (const words of ['24. Dezember', '6. Januar', 'Betriebsferien', 'Familienberatung', '030 23125 300', '030 23125 112', '7. Januar'])
      expect(text).toContain(words);
  });

  it('the client reads the same where nobody knows when somebody is back', () => {
    const text = renderReply(texts, ['away.undated'], replyFields(closed, now));
    for (const words of ['24. Dezember', 'Betriebsferien', 'Familienberatung', '030 23125 300', '030 23125 112'])
      expect(text).toContain(words);
  });

  it('a new client reads within the greeting when and who helps', () => {
    const text = renderReply(texts, ['greeting', 'away.short'], replyFields({ ...closed, nextOpening }, now));
    for (const words of ['24. Dezember', 'Familienberatung', '030 23125 300', '7. Januar']) expect(text).toContain(words);
  });

  it('none of it stands there on an ordinary evening', () => {
    const evening = { open: false, because: 'weekly', since: 0, nextOpening } as const;
    for (const say of [['away.hours'], ['greeting', 'away.short']] as const) {
      const text = renderReply(texts, say, replyFields(evening, now));
      expect(text).not.toMatch(/geschlossen|Geschlossen|Grund|Bis dahin|vorher Hilfe/);
    }
  });
});
