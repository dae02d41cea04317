import { describe, expect, it } from 'vitest';
import { withShortNames } from '../../infra/aws/short-names.ts';

const short = (...codes: readonly string[]) => withShortNames(codes.map((code, number) => ({ number, code }))).join('');

describe('names at the top level of a bundle', () => {
  it.each([
    ['of variables and functions', 'var greeting=1;function answerTo(a){return a+greeting}', 'var $AAA=1;function $AAB(a){return a+$AAA}'],
    [
      'of classes',
      'class Greeting{}class Answer extends Greeting{greet(){return Answer}}',
      'class $AAA{}class $AAB extends $AAA{greet(){return $AAB}}',
    ],
    [
      'taken out of an object',
      'var {greeting,[1]:second,fourth2=3,...others}=f(),[third,fourth=2]=g();h(second,fourth)',
      'var {greeting:$AAA,[1]:$AAB,fourth2:$AAC=3,...$AAD}=f(),[$AAE,$AAF=2]=g();h($AAB,$AAF)',
    ],
    [
      'but not those of properties',
      'var greeting=1;x={greeting,other:greeting,a:{greeting:2}}.greeting',
      'var $AAA=1;x={greeting:$AAA,other:$AAA,a:{greeting:2}}.greeting',
    ],
    ['nor what stands in a text', 'var greeting="greeting";f(`greeting`,greeting)', 'var $AAA="greeting";f(`greeting`,$AAA)'],
    ['nor those that are short already', 'var abcd=1;f(abcd)', 'var abcd=1;f(abcd)'],
    ['nor those of nobody here', 'Promise.resolve(greeting)', 'Promise.resolve(greeting)'],
  ])('are shortened: %s', (_, code, expected) => {
    expect(short(code)).toBe(expected);
  });

  it('are the same where another module speaks of them', () => {
    expect(short('f(greeting);', 'var greeting=1;')).toBe('f($ABA);var $ABA=1;');
  });

  it('are the same for a module in every bundle, and stay for one without a number', () => {
    const [module] = withShortNames([{ number: 70, code: 'var greeting=1;' }]);
    expect(module).toBe('var $BGA=1;');
    expect(
      withShortNames([
        { number: undefined, code: 'var other=1;' },
        { number: 70, code: 'var greeting=1;' },
      ]),
    ).toEqual(['var other=1;', module]);
  });

  it('differ in the pieces of a module', () => {
    const pieces = [
      { number: 0, code: 'var greeting=1;' },
      { number: 0, code: 'var answer=1;' },
    ];
    expect(withShortNames(pieces)).toEqual(['var $AAA=1;', 'var $AAB=1;']);
  });

  it('never meet, however many there are', () => {
    const code = Array.from({ length: 5000 }, (_, index) => `var greeting${index}=${index};`).join('');
    const names = [...short(code, 'var greetings=1;').matchAll(/var (\S+?)=/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(5001);
  });
});
