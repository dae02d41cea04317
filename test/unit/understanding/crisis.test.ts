import { describe, expect, it } from 'vitest';
import { deCrisis } from '../../../shared/languages/de/crisis.ts';
import { understand } from '../../../shared/understanding/understand.ts';

const crisisIn = (text: string) => understand({ text }).crisis;

describe('a cry for help', () => {
  it.each([
    ['Ich bring mich um.', 'suicide'],
    ['ich bringe mich heute noch um', 'suicide'],
    ['i mog nimma leben', 'suicide'],
    ['ICH WILL NICHT MEHR LEBEN', 'suicide'],
    ['ich\nwill\nnicht mehr\nleben', 'suicide'],
    ['ich 😭 will 😭 sterben', 'suicide'],
    ['Meine Freundin will sich umbringen', 'suicide'],
    ['Mein Mann schlägt mich', 'violence'],
    ['mei mo schlogt mi', 'violence'],
    ['er sagt er bringt mich um', 'violence'],
    ['ich wurde vergewaltigt', 'sexual'],
    ['Mein Mann schlägt unser Kind', 'child'],
    ['meine Mutter atmet nicht mehr', 'emergency'],
    ['ich stech ihn ab', 'threat'],
    ['I want to kill myself', 'suicide'],
    ['my husband beats me', 'violence'],
    ['я не хочу больше жить', 'suicide'],
    ['чоловік мене бʼє', 'violence'],
    ['kendimi öldüreceğim', 'suicide'],
    ['زوجي يضربني كل يوم', 'violence'],
    ['می‌خواهم بمیرم', 'suicide'],
    ['nie chcę już żyć', 'suicide'],
    ['soțul mă bate', 'violence'],
  ])('%j is acute: %s', (text, category) => {
    expect(crisisIn(text)).toEqual({ tier: 'acute', category });
  });

  it.each([
    ['ich kann nicht mehr', 'despair'],
    ['i ko nimma', 'despair'],
    ['Ich schaffe das alles nicht mehr.', 'despair'],
  ])('%j is a concern: %s', (text, category) => {
    expect(crisisIn(text)).toEqual({ tier: 'concern', category });
  });

  it.each([
    'STOP. Ich will sterben',
    'Wann habt ihr auf? Mein Mann hat mich geschlagen',
    'Newsletter abbestellen bitte, ich bringe mich um',
  ])('is heard beside another matter: %s', (text) => {
    expect(crisisIn(text)?.tier).toBe('acute');
  });

  it('asks nobody in danger whether the newsletter is meant', () => {
    expect(understand({ text: 'ich will nicht mehr leben, und nachrichten brauch ich dann auch nicht mehr' }).maybe).toEqual([]);
  });
});

describe('what only sounds like one', () => {
  it.each([
    'Ich lach mich tot 😂',
    'Ich wollte noch etwas sagen',
    'Ich brauche eine Decke für heute Nacht',
    'Ich sterbe vor Hunger, wann macht die Tafel auf?',
    'Ich bringe die Unterlagen um 10 Uhr vorbei',
    'Ich bringe mich um acht Uhr selbst zur Schule',
    'Er hat mich beim Schach geschlagen',
    'Wann habt ihr morgen auf?',
    'Wir schreiben ein Referat über Suizid, habt ihr Material?',
    'Mein Akku ist tot',
    'Nein, er schlägt mich nicht',
    'der Kuchen haut mich um',
  ])('is no crisis: %s', (text) => {
    expect(['acute', 'concern']).not.toContain(crisisIn(text)?.tier);
  });
});

describe('an idiom', () => {
  it.each([
    'schlag mich tot, ich weiß die Uhrzeit nicht mehr',
    'ich könnte die ganze Welt umarmen',
    'für ein Eis würde ich töten',
    'leider schaffe ich es heute nicht mehr',
    'am Ende des Monats kommt die Rente',
  ])('is not read by the model either: %s', (text) => {
    expect(['acute', 'concern']).not.toContain(crisisIn(text)?.tier);
  });

  it('takes only its own words out', () => {
    expect(crisisIn('ich lach mich tot. und heute bringe ich mich um')?.tier).toBe('acute');
  });
});

describe('the German phrases', () => {
  it('are found as they are written: the first word of each choice, gaps closed', () => {
    const { acute, concern } = deCrisis();
    const phrases = [...Object.values(acute), ...Object.values(concern)].flat().filter((phrase) => !phrase.includes('#'));
    const said = phrases.map((phrase) =>
      phrase
        .split(' ')
        .filter((token) => token !== '..' && token !== '$')
        .map((token) => (token.split('|')[0] ?? '').replace('*', ''))
        .join(' '),
    );
    // The second line tells the language.
    expect(said.filter((text) => crisisIn(`${text}\nich bin hier und warte auf euch`)?.tier === undefined)).toEqual([]);
  });
});

describe('a cry in dialect', () => {
  it.each([
    'i mecht mi aufhänga',
    'er wui se umbringa',
    'isch bring misch um',
    'isch häng misch off',
    'ik häng mi op',
    'i drah mi heit no hoam',
    'mien Mann sleit mi',
    'i wui sterm',
  ])('is heard: %s', (text) => {
    expect(crisisIn(text)?.tier).toBe('acute');
  });
});

describe('pills, a fall, a farewell', () => {
  it.each([
    'hab ne packung schlaftabletten runtergeschluckt',
    'er hat 30 tabletten genommen',
    'meine tochter hat sich aus dem fenster geworfen',
    'mein kind ist vom balkon gestürzt',
    'ihr seid die Letzten, denen ich schreibe',
    'mein testament liegt auf dem tisch',
  ])('is heard: %s', (text) => {
    expect(crisisIn(text)?.tier).toBe('acute');
  });
});

describe('what leaves a doubt alone', () => {
  it.each([
    'meine mum bringt mich um wenn ich zu spät komme',
    'mein papa macht mich kalt wenn er die delle sieht',
    'mein bruder hat sich 2019 umgebracht, heute möchte ich anderen helfen',
    'in fortnite hat mich gestern einer gleich am anfang erschossen, ich war tot',
    'nach dem marathon dachte ich, ich sterbe',
    'mein onkel hat sich 1991 das leben genommen, im fragebogen steht ob das in der familie vorkam',
    'ich häng mich da mal rein und ruf morgen beim amt an',
    'bei der musik möchte man sich die kugel geben',
    'der anbieter hat uns das messer auf die brust gesetzt',
  ])('is %s', (text) => {
    expect(['acute', 'concern']).not.toContain(crisisIn(text)?.tier);
  });

  it.each([
    ['mein mann bringt mich um wenn ich gehe', 'acute'],
    ['ich häng mich heute auf', 'acute'],
    ['ich will mir die kugel geben', 'acute'],
    ['er hat mir das messer an den hals gehalten', 'acute'],
    ['mein onkel hat sich 1991 das leben genommen und jetzt will ich auch sterben', 'acute'],
    ['mein bruder hat sich 2019 umgebracht, ich möchte anderen helfen. jetzt will ich sterben', 'acute'],
  ])('but not %s', (text, tier) => {
    expect(crisisIn(text)?.tier).toBe(tier);
  });
});
