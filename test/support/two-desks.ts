import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newsletterFacility } from './newsletter-harness.ts';
import { temporaryFolder } from './repository.ts';
import { settings } from './settings.ts';

/** What Meta knows the second facility by; the first has the ids of `settings`. */
export const lindenhofIds = { page: '200000000000002', phoneNumber: '614930287716099', waba: '489217604518299' } as const;

/**
 * Files of two facilities of one carrier, which become the desks `ahornweg` and `lindenhof`: the same but for every name, number and address, the
 * hours (Lindenhof opens at 14 on Mondays), and a form of address.
 */
export function twoFacilities(): { readonly ahornweg: string; readonly lindenhof: string } {
  const folder = temporaryFolder();
  const [ahornweg, lindenhof] = [join(folder, 'ahornweg.yaml'), join(folder, 'lindenhof.yaml')];
  const first = readFileSync(newsletterFacility(), 'utf8');
  writeFileSync(ahornweg, first);
  const second = Object.entries({
    'Ahorn-Blatt': 'Linden-Blatt',
    Ahornweg: 'Lindenhof',
    ahornweg: 'lindenhof',
    '030 23125 400': '030 23125 500',
    'mon: ["09:00-12:00", "13:00-17:00"]': 'mon: ["14:00-18:00"]',
    'address: du': 'address: Sie',
    [settings.MESSENGER_PAGE_ID]: lindenhofIds.page,
    [settings.WHATSAPP_PHONE_NUMBER_ID]: lindenhofIds.phoneNumber,
    [settings.WHATSAPP_WABA_ID]: lindenhofIds.waba,
  }).reduce((text, [from, to]) => text.replaceAll(from, to), first);
  writeFileSync(lindenhof, second);
  return { ahornweg, lindenhof };
}

/** The same delivery, as it would come in at the second facility's accounts. */
export function atLindenhof<T>(delivery: T): T {
  const text = JSON.stringify(delivery)
    .replaceAll(settings.MESSENGER_PAGE_ID, lindenhofIds.page)
    .replaceAll(settings.WHATSAPP_PHONE_NUMBER_ID, lindenhofIds.phoneNumber)
    .replaceAll(settings.WHATSAPP_WABA_ID, lindenhofIds.waba);
  return JSON.parse(text) as T;
}
