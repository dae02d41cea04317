import { describe, expect, it } from 'vitest';
import { understand } from '../../../shared/understanding/understand.ts';

const commandsIn = (text: string) => understand({ text }).commands;

describe('a message of one mistyped word', () => {
  it.each([
    ['stpp', 'stop'],
    ['sotp bitte', 'stop'],
    ['abmledung', 'stop'],
    ['Mench', 'human'],
    ['AUSKUMFT', 'access'],
    ['löshen', 'erase'],
    ['datenschuz', 'privacy'],
    ['newsleter', 'subscribe'],
  ])('%s is %s', (text, command) => {
    expect(commandsIn(text)).toEqual([command]);
  });

  it.each(['strat', 'stat', 'stratr'])('%s is no START: a consent is the word itself', (text) => {
    expect(commandsIn(text)).toEqual([]);
  });

  it.each(['Shop', 'Stoff', 'anmelden', 'Ankunft', 'beraten', 'lachen', 'sto'])('%s is another word', (text) => {
    expect(commandsIn(text)).toEqual([]);
  });

  it('is forgiven alone: in a sentence it may be anything', () => {
    expect(commandsIn('der stopp war am kiosk')).toEqual([]);
    expect(commandsIn('stpp der bus ist weg')).toEqual([]);
  });
});

describe('what others keep and speak', () => {
  it.each([
    'die schufa hat falsche daten über mich gespeichert',
    'was weiß das jobcenter über mich',
    'wie lösche ich mein google konto',
    'meine kinder sprechen türkisch und deutsch',
  ])('is no command, not even in doubt: %s', (text) => {
    const { commands, maybe } = understand({ text });
    expect([...commands, ...maybe]).toEqual([]);
  });

  it('is one where we are spoken to', () => {
    expect(commandsIn('was habt ihr über mich gespeichert')).toEqual(['access']);
  });

  it('asks for the hours on another day, not for somebody now', () => {
    expect(understand({ text: 'ist morgen jemand da?' })).toMatchObject({ commands: [], topic: 'hours', day: 'tomorrow' });
    expect(commandsIn('ist jemand da?')).toEqual(['human']);
  });

  it('withdraws nothing beside a visit that is called off', () => {
    expect(commandsIn('ich kann nicht zum frühstück kommen, bitte abmelden')).toEqual([]);
    expect(commandsIn('ich bin umgezogen, bitte abmelden')).toEqual(['stop']);
  });
});
