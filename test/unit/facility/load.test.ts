import { describe, expect, it } from 'vitest';
import { FacilityFileError, loadFacilityFile } from '../../../infra/terminal/load-facility-file.ts';
import { renderReply } from '../../../shared/facility/render.ts';
import { fileWith, messengerOf, snapshotOf, whatsappOf } from './setting.ts';

const november2026 = 1795392000000;

describe('the facility file that ships', () => {
  const warnings: string[] = [];
  const snapshot = loadFacilityFile('facility.yaml', { now: november2026, warn: (warning) => warnings.push(warning) });

  it('works as it is, without a warning', () => {
    expect(snapshot.facility).toEqual({
      name: 'Jugendberatung Lindenhof',
      shortName: 'Lindenhof',
      law: 'DSGVO',
      land: 'BW',
      timeZone: 'Europe/Berlin',
      address: 'du',
    });
    expect(warnings).toEqual([]);
  });

  it('has both channels with their accounts', () => {
    expect(snapshot.messenger).toMatchObject({ account: '100000000000001', appId: '900000000000001', inbox: 'staffed' });
    expect(snapshot.whatsapp).toMatchObject({ account: '514930287716042', wabaId: '389217604518273', inbox: 'none' });
  });

  it('greets on WhatsApp after hours with all five points, the notice and the next opening', () => {
    const moment = { naechste_oeffnung: 'am Montag, 30. November, 9 Uhr' };
    expect(renderReply(whatsappOf(snapshot).texts, ['greeting', 'away.short'], moment)).toBe(
      [
        'Hallo, gut, dass du schreibst. Das ist eine automatische Antwort von Jugendberatung Lindenhof.',
        'Hier geht es um Angebote, Termine und Öffnungszeiten. Ein Mensch liest hier nicht mit. Am Telefon ist gerade niemand. Wir sind wieder da: am Montag, 30. November, 9 Uhr. Kannst du nicht warten? 030 23125 112. Geht es dir sehr schlecht, Tag und Nacht: TelefonSeelsorge 0800 1110111.',
        '🔒 Bitte schick nichts Vertrauliches: keine Diagnosen, Ausweise, Kontonummern oder Fotos. WhatsApp gehört zu Meta. Vertrauliches besprechen wir am Telefon, per verschlüsselter E-Mail (sicher@lindenhof.example.org) oder beim Termin.',
        '☎️ Wenn es eilt, ruf an: 030 23125 100. Bei Gefahr: 112.',
        'Alle Wege: https://lindenhof.example.org/kontakt\nDatenschutz: https://lindenhof.example.org/datenschutz',
      ].join('\n\n'),
    );
  });

  it('names who helps during the closure, out of the contact section', () => {
    expect(messengerOf(snapshot).calendar.closures).toEqual([
      {
        from: '2026-12-24',
        to: '2027-01-06',
        reason: 'Betriebsferien',
        substitute: { name: 'Familienberatung Ahornweg', phone: '030 23125 300' },
      },
    ]);
  });

  it('is the same snapshot with the same hash on another day of the year', () => {
    const aDayEarlier = loadFacilityFile('facility.yaml', { now: november2026 - 86_400_000 });
    expect(aDayEarlier).toEqual(snapshot);
    expect(snapshot.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('carries no field of the file that the functions do not need', () => {
    expect(Object.keys(snapshot).sort()).toEqual([
      'contactMonths',
      'dataProtectionMail',
      'facility',
      'flyers',
      'hash',
      'imprint',
      'messenger',
      'newsletter',
      'published',
      'quietHoursAfterStaff',
      'topics',
      'v',
      'waitingNoticeHours',
      'whatsapp',
    ]);
  });
});

describe('a facility file on disk', () => {
  it('that is missing is told with a way to give one', () => {
    expect(() => loadFacilityFile('no/such.yaml')).toThrow(FacilityFileError);
    expect(() => loadFacilityFile('no/such.yaml')).toThrow('no/such.yaml cannot be read. Give the path of a facility file');
  });

  it('with mistakes is told with all of them', () => {
    expect(() => loadFacilityFile('package.json')).toThrow(/^package\.json\nThe facility file has \d+ mistakes:/);
  });
});

describe('a snapshot', () => {
  it('takes ids from the environment before those of the file', () => {
    const overrides = { pageId: '100000000000777', appId: '900000000000777', phoneNumberId: '514930287716777', wabaId: '389217604518777' };
    const snapshot = snapshotOf(fileWith({}), { overrides });
    expect(snapshot.messenger).toMatchObject({ account: '100000000000777', appId: '900000000000777' });
    expect(snapshot.whatsapp).toMatchObject({ account: '514930287716777', wabaId: '389217604518777' });
  });

  it('has no channel that the file does not have, whatever the environment says', () => {
    const snapshot = snapshotOf(fileWith({ 'channels/messenger': undefined }), { overrides: { pageId: '100000000000777' } });
    expect(snapshot.messenger).toBeUndefined();
    expect(snapshot.whatsapp?.account).toBe('514930287716042');
  });

  it('has the defaults of what the file does not say', () => {
    const snapshot = snapshotOf(fileWith({ 'channels/messenger/inbox': undefined }));
    expect(snapshot).toMatchObject({ quietHoursAfterStaff: 12, contactMonths: 24 });
    expect(messengerOf(snapshot).inbox).toBe('none');
  });

  it('takes a key without a value as not given', () => {
    expect(snapshotOf(`${fileWith({})}\ntexts:\nclosures:\nnewsletter:\n`).hash).toBe(snapshotOf(fileWith({})).hash);
  });

  it('has another hash when a word of a text is another', () => {
    const own = (text: string) => snapshotOf(fileWith({ texts: { attachment: text } })).hash;
    expect(own('Automat: ja.')).not.toBe(own('Automat: nein.'));
  });

  it('does not change its hash with the order of the file', () => {
    const contact = {
      phone: '030 23125 400',
      link: 'https://ahornweg.example.org/kontakt',
      privacyLink: 'https://ahornweg.example.org/datenschutz',
    };
    const rest = { imprintLink: 'https://ahornweg.example.org/impressum', dataProtection: 'datenschutz@ahornweg.example.org' };
    expect(snapshotOf(fileWith({ contact: { ...contact, ...rest } })).hash).toBe(
      snapshotOf(fileWith({ contact: { ...rest, ...contact } })).hash,
    );
  });

  it('gives a channel its own hours, in its calendar and in its texts', () => {
    const snapshot = snapshotOf(fileWith({ 'channels/whatsapp/hours': { tue: ['16:00-19:00'] } }));
    expect(whatsappOf(snapshot).calendar.weekly.tue).toEqual([{ from: 960, to: 1140 }]);
    expect(whatsappOf(snapshot).texts.byId['away.hours']).toContain('Telefonzeiten: Di 16–19 Uhr.');
    expect(messengerOf(snapshot).calendar.weekly.tue).toEqual([]);
  });

  it('tells of few staff and of closing soon only where somebody reads', () => {
    const snapshot = snapshotOf(fileWith({ mode: 'few-staff', closingSoonMinutes: 20 }));
    expect(messengerOf(snapshot).calendar).toMatchObject({ mode: 'few-staff', closingSoonMinutes: 20 });
    expect(whatsappOf(snapshot).calendar).toMatchObject({ mode: 'normal', closingSoonMinutes: 0 });
  });
});
