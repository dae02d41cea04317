import { type Block, h2, list, notice } from './document.ts';
import type { Facts } from './facts.ts';
import { enumerate, monthsDative, registerOf } from './phrases.ts';

/** The same in simple German: one thought a line. A draft until people of its target group have checked it. */
export function simpleNotice({ facility, contact, channels, newsletter, retention }: Facts): readonly Block[] {
  const say = registerOf(facility.address);
  const write = say('Du schreibst', 'Sie schreiben');
  const services = enumerate(
    channels.map(({ label }) => label),
    'oder',
  );
  return [
    h2('Das Gleiche in einfacher Sprache'),
    list([
      `${write} uns mit ${services}.`,
      'Dann antwortet zuerst ein Computer-Programm.',
      `Das Programm merkt sich nicht, was ${say('du schreibst', 'Sie schreiben')}.`,
      `Wir merken uns: ${say('Du hast', 'Sie haben')} uns geschrieben. Und: an welchem Tag.`,
      `Nach ${monthsDative(retention.contactMonths)} löschen wir das.`,
      `Die Firma Meta erfährt auch: ${say('Du schreibst', 'Sie schreiben')} uns.`,
      `${say('Schreib', 'Schreiben Sie')} bitte nichts Geheimes.`,
      `${say('Ruf', 'Rufen Sie')} lieber an: ${contact.phone}.`,
      ...(newsletter === undefined
        ? []
        : [
            `${say('Willst du', 'Wollen Sie')} unsere Nachrichten bekommen? Dann ${say('schreib', 'schreiben Sie')}: Newsletter.`,
            `${say('Willst du', 'Wollen Sie')} sie nicht mehr? Dann ${say('schreib', 'schreiben Sie')}: STOPP.`,
          ]),
      `${say('Sollen wir alles über dich löschen? Dann schreib', 'Sollen wir alles über Sie löschen? Dann schreiben Sie')}: LÖSCHEN.`,
      `${say('Hast du', 'Haben Sie')} Fragen? ${say('Schreib', 'Schreiben Sie')} an: ${contact.dataProtection}.`,
    ]),
    notice('Dieser Teil ist ein Entwurf, bis Menschen aus der Zielgruppe ihn geprüft haben.'),
  ];
}
