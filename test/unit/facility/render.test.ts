import { describe, expect, it } from 'vitest';
import { RenderError, renderReply } from '../../../shared/facility/render.ts';
import type { ChannelTexts } from '../../../shared/facility/snapshot.ts';
import type { TextId } from '../../../shared/facility/text-id.ts';

const texts: ChannelTexts = {
  greeting: { welcome: 'Hallo!', notice: 'Automatisch.', purpose: 'Termine.', confidential: 'Geheim.', urgent: 'Eilig.', link: 'Link.' },
  byId: {
    'away.short': 'Wieder da: {{naechste_oeffnung}}.',
    'away.hours': 'Niemand da. Wieder: {{naechste_oeffnung}}.',
    'human.requested': 'Ein Mensch: Telefon.',
  },
};
const monday = { naechste_oeffnung: 'am Montag, 30. November, 9 Uhr' };

describe('a reply', () => {
  it('is the one text that was asked for', () => {
    expect(renderReply(texts, ['away.hours'], monday)).toBe('Niemand da. Wieder: am Montag, 30. November, 9 Uhr.');
  });

  it('is the greeting in its order, welcome and notice on one line', () => {
    expect(renderReply(texts, ['greeting'], {})).toBe('Hallo! Automatisch.\n\nTermine.\n\nGeheim.\n\nEilig.\n\nLink.');
  });

  it('has the short away sentence right after the purpose', () => {
    expect(renderReply(texts, ['greeting', 'away.short'], monday)).toBe(
      'Hallo! Automatisch.\n\nTermine. Wieder da: am Montag, 30. November, 9 Uhr.\n\nGeheim.\n\nEilig.\n\nLink.',
    );
  });

  it('has another text in a paragraph of its own after the purpose', () => {
    expect(renderReply(texts, ['greeting', 'away.short', 'human.requested'], monday)).toBe(
      'Hallo! Automatisch.\n\nTermine. Wieder da: am Montag, 30. November, 9 Uhr.\n\nEin Mensch: Telefon.\n\nGeheim.\n\nEilig.\n\nLink.',
    );
  });

  it('gives each part a paragraph in simple language', () => {
    expect(renderReply({ ...texts, style: 'leicht' }, ['greeting', 'away.short'], monday)).toBe(
      'Hallo!\n\nAutomatisch.\n\nTermine.\n\nWieder da: am Montag, 30. November, 9 Uhr.\n\nGeheim.\n\nEilig.\n\nLink.',
    );
  });

  it.each(['no.such', 'constructor', '__proto__'])('throws for %s, a text the channel does not have', (id) => {
    const attempt = () => renderReply(texts, [id as TextId], {});
    expect(attempt).toThrow(RenderError);
    expect(attempt).toThrow('text.unknown');
  });

  it('throws for a missing field, naming it', () => {
    expect(() => renderReply(texts, ['away.hours'], {})).toThrow('text.field-missing: away.hours needs naechste_oeffnung');
  });
});
