import { expect, it } from 'vitest';
import { letterheadOf } from '../../../shared/print/letterhead.ts';
import { fileWith, snapshotOf } from '../facility/setting.ts';

it('is what the facility file says', () => {
  expect(letterheadOf(snapshotOf(fileWith({ 'contact/postalAddress': 'Ahornweg 1, 12345 Berlin' })))).toEqual({
    name: 'Beratung Ahornweg',
    carrier: 'Ahornweg e. V.',
    postalAddress: 'Ahornweg 1, 12345 Berlin',
    dataProtection: 'datenschutz@ahornweg.example.org',
    phone: '030 23125 400',
    privacyLink: 'https://ahornweg.example.org/datenschutz',
    law: 'DSGVO',
    authority: 'Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
    address: 'du',
    contactMonths: 24,
  });
});

it('is missing in a snapshot that is older than it', () => {
  const { imprint: _, ...older } = snapshotOf(fileWith({}));
  expect(letterheadOf(older)).toBeUndefined();
});

it('carries why cries for help are not answered with help, where that is so', () => {
  const off = 'Our own crisis team reads this number round the clock (decided on 2026-11-23, A. Muster).';
  expect(letterheadOf(snapshotOf(fileWith({ crisis: { off } })))?.crisisOff).toBe(off);
  expect(letterheadOf(snapshotOf(fileWith({})))).not.toHaveProperty('crisisOff');
});
