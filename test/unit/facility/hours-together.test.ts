import { expect, it } from 'vitest';
import { fileWith, mistakesOf, problemsOf } from './setting.ts';

const everyMistake = fileWith({
  hours: {
    mon: ['09:00-12:00', '11:00-13:00'],
    tue: ['09:00-09:00'],
    wed: ['17:00-09:00'],
    thu: ['20:00-25:00'],
  },
  holidays: { mariaeHimmelfahrt: true, fronleichnam: true, augsburg: true, christmasEve: 'maybe' },
  'channels/messenger/pageId': 'none',
  'channels/messenger/hours': { fri: ['08:00-10:00', '09:30-11:00'] },
  closures: [
    { from: '2027-08-10', to: '2027-08-01' },
    { from: '2027-03-01', to: '2027-03-10' },
    { from: '2027-03-10', to: '2027-03-12' },
  ],
});

it('every mistake that hours, holidays and closures can have is refused at once, with its path', () => {
  expect(
    mistakesOf(everyMistake)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    'channels.messenger.hours.fri',
    'channels.messenger.pageId',
    'closures.0',
    'closures.2',
    'holidays.augsburg',
    'holidays.christmasEve',
    'holidays.fronleichnam',
    'holidays.mariaeHimmelfahrt',
    'hours.mon',
    'hours.thu.0',
    'hours.tue.0',
    'hours.wed.0',
  ]);
});

it('each of them says how it would be right', () => {
  for (const { path, example } of mistakesOf(everyMistake))
    expect([path, example]).toEqual([path, expect.stringMatching(/\w+: \S|the day after|mon:/)]);
});

it.each([
  ['BW', 'mariaeHimmelfahrt', 'holidays.mariaeHimmelfahrt: is a municipal holiday of BY only, the facility is in BW'],
  ['SL', 'mariaeHimmelfahrt', 'holidays.mariaeHimmelfahrt: is a municipal holiday of BY only, the facility is in SL'],
  ['BY', 'fronleichnam', 'holidays.fronleichnam: is a municipal holiday of SN and TH only, the facility is in BY'],
  ['HE', 'augsburg', 'holidays.augsburg: is a municipal holiday of BY only, the facility is in HE'],
])('in %s the switch %s is refused', (land, name, problem) => {
  expect(problemsOf(fileWith({ 'facility/land': land, holidays: { [name]: true } }))).toEqual([problem]);
});

it.each([
  ['BY', 'mariaeHimmelfahrt'],
  ['BY', 'augsburg'],
  ['SN', 'fronleichnam'],
  ['TH', 'fronleichnam'],
])('in %s the switch %s is taken', (land, name) => {
  expect(() => mistakesOf(fileWith({ 'facility/land': land, holidays: { [name]: true } }))).toThrow('the file was taken');
});
