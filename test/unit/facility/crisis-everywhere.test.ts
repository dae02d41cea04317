import { describe, expect, it, test } from 'vitest';
import { renderEffect } from '../../../shared/app/replies/render-effect.ts';
import { openingAt } from '../../../shared/calendar/opening.ts';
import { channels } from '../../../shared/channels/registry.ts';
import { crisisTexts } from '../../../shared/facility/help-line.ts';
import helpLines from '../../../shared/facility/help-lines.json' with { type: 'json' };
import type { ChannelSnapshot } from '../../../shared/facility/snapshot.ts';
import { helpLabelIds } from '../../../shared/languages/foreign-texts.ts';
import { foreignLanguages, type SpokenLanguage } from '../../../shared/languages/spoken.ts';
import { hour, monday10 } from '../../support/events.ts';
import { fileWith, snapshotOf } from './setting.ts';

const ids = {
  messenger: { pageId: '100000000000001', appId: '900000000000001' },
  whatsapp: { phoneNumberId: '514930287716042', wabaId: '389217604518273' },
  instagram: { igUserId: '17841400000000001', pageId: '100000000000001', appId: '900000000000001' },
};
const allContacts = {
  'contact/urgentPhone': '030 23125 499',
  'contact/email': 'post@ahornweg.example.org',
  'contact/secureEmail': 'sicher@ahornweg.example.org',
  'contact/appointment': 'https://ahornweg.example.org/termin',
  'contact/youthOffice': '030 23125 498',
};
const languages: readonly (SpokenLanguage | undefined)[] = [undefined, 'de-simple', ...foreignLanguages];
const reviewed = { languages: [...foreignLanguages, 'de-simple'].map((language) => ({ language, reviewed: '2026-11-20' })) };

const facilities = channels.flatMap((channel) =>
  (['none', 'staffed'] as const).flatMap((inbox) =>
    (['du', 'Sie'] as const).flatMap((address) =>
      (['standard', 'leicht'] as const).flatMap((style) =>
        [{}, allContacts].flatMap((contacts) =>
          [{}, reviewed].map((spoken) => ({
            channel,
            inbox,
            address,
            style,
            contacts: contacts === allContacts ? 'all' : 'few',
            spoken: spoken === reviewed ? 'reviewed' : 'unreviewed',
            file: fileWith({
              ...contacts,
              ...spoken,
              'facility/address': address,
              'facility/style': style,
              channels: { [channel]: { ...ids[channel], inbox } },
            }),
          })),
        ),
      ),
    ),
  ),
);

/** By day and by night: each line of help is open at one of them and closed at another. */
const moments = [0, 10, 16, 29, 102, 149].map((hours) => monday10 + hours * hour);

type CrisisText = (typeof crisisTexts)[number];

function said(part: ChannelSnapshot, id: CrisisText, language: SpokenLanguage | undefined, now: number): string {
  const opening = openingAt(now, part.calendar);
  return renderEffect({ because: 'crisis', textIds: [id] }, part, opening, now, undefined, undefined, { language });
}

const tellsOnALockedScreen =
  /Krise|Gewalt|Suizid|Missbrauch|Gefahr|crisis|violence|danger|суїцид|насил|intihar|şiddet|انتحار|عنف|خودکشی|خشونت|samobój|przemoc|sinucid|violenț/i;

function faultsOf(text: string): readonly string[] {
  const faults: readonly (readonly [boolean, string])[] = [
    [text.length > 600, `${text.length} characters`],
    [!/(?<!\d)112(?!\d)/.test(text), 'no 112'],
    [!/(?<!\d)110(?!\d)/.test(text), 'no 110'],
    [!text.includes('0800 1110111'), 'no line that is open around the clock'],
    [tellsOnALockedScreen.test(text.slice(0, 60)), `begins "${text.slice(0, 60)}"`],
    [/\{\{|\[\[|undefined/.test(text), 'not filled'],
    [/garantier|versprech/i.test(text), 'a promise'],
  ];
  return faults.flatMap(([isSo, fault]) => (isSo ? [fault] : []));
}

describe.each(facilities)('in a crisis, on $channel ($inbox, $address, $style, $contacts contacts, $spoken)', ({ channel, file }) => {
  const part = snapshotOf(file)[channel];
  if (!part) throw new Error('the channel is missing');

  test.each(languages)('an answer in %s says where help is, and fits', (language) => {
    const wrong = crisisTexts.flatMap((id) =>
      moments.flatMap((now) => faultsOf(said(part, id, language, now)).map((fault) => `${id} ${new Date(now).toISOString()}: ${fault}`)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(languages)('a repeat in %s is answered in other words', (language) => {
    for (const id of crisisTexts.filter((one) => one !== 'crisis.again' && one !== 'crisis.maybe'))
      expect(said(part, 'crisis.again', language, monday10)).not.toBe(said(part, id, language, monday10));
  });
});

it('in a language that nobody has reviewed the same fixed words stand before the lines of each need', () => {
  const { whatsapp } = snapshotOf(fileWith({}));
  if (!whatsapp) throw new Error('no WhatsApp');
  const first = (id: CrisisText) => said(whatsapp, id, 'uk', monday10).split('\n')[0];
  expect(first('crisis.self')).toMatch(/^Дякуємо, що написали нам\. Це автоматична відповідь\./);
  for (const id of ['crisis.violence', 'crisis.child', 'crisis.again'] as const) expect(first(id)).toBe(first('crisis.self'));
});

describe('help lines', () => {
  it('have a label in each language, but for the one whose label is a name', () => {
    expect([...helpLabelIds, 'telefonseelsorge'].toSorted()).toEqual(Object.keys(helpLines.lines).toSorted());
  });

  it('name the doctors first in an emergency, and the general line first in every other need', () => {
    const part = snapshotOf(fileWith({})).whatsapp;
    if (!part) throw new Error('no WhatsApp');
    const first = (id: 'crisis.medical' | 'crisis.self') =>
      renderEffect({ because: 'crisis', textIds: [id] }, part, openingAt(monday10, part.calendar), monday10).match(/• [^\n]+/)?.[0];
    expect(first('crisis.medical')).toBe('• 116117 – ärztlicher Bereitschaftsdienst, Tag und Nacht');
    expect(first('crisis.self')).toBe('• 0800 1110111 – TelefonSeelsorge, Tag und Nacht');
  });
});
