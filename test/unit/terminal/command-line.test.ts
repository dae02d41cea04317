import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../infra/terminal/command-line.ts';

const text = { type: 'string' } as const;
const spec = {
  script: 'npm run newsletter',
  options: {
    text,
    to: text,
    head: text,
    'free-text': { type: 'boolean' },
    yes: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
  commands: ['create', 'send', 'status'],
} as const;
const read = (argv: readonly string[], env: Record<string, string> = {}) => readCommandLine(spec, argv, env);

describe('the words behind a command', () => {
  it('are read', () => {
    const { values, positionals } = read(['create', '--text', '-5 Grad heute', '--free-text', 'x']);
    expect({ ...values }).toEqual({ text: '-5 Grad heute', 'free-text': true });
    expect(positionals).toEqual(['create', 'x']);
    expect(read(['send', '--text=--to']).values.text).toBe('--to');
    const several = { ...spec, options: { facility: { ...text, multiple: true } } } as const;
    expect(readCommandLine(several, ['send', '--facility', 'a.yaml', '--facility', 'b.yaml'], {}).values.facility).toEqual([
      'a.yaml',
      'b.yaml',
    ]);
  });

  it.each<[string, readonly string[], string]>([
    ['an option with a typo', ['create', '--txt', 'x'], '--txt is no option of npm run newsletter: did you mean --text?'],
    [
      'an option near to none',
      ['send', '--quickly'],
      '--quickly is no option of npm run newsletter: npm run newsletter -- --help shows them all.',
    ],
    ['a short option', ['send', '-f'], '-f is no option of npm run newsletter: npm run newsletter -- --help shows them all.'],
    ['a command with a typo', ['sned', 'fest'], '"sned" is no command of npm run newsletter: did you mean send?'],
    ['a short command with a typo', ['statu'], 'did you mean status?'],
    ['a command near to none', ['verschicken'], '"verschicken" is no command of npm run newsletter: say create, send, status.'],
    ['a key that every object has', ['constructor'], '"constructor" is no command of npm run newsletter: say create, send, status.'],
    [
      'an option without its value',
      ['create', '--text'],
      '--text needs a value behind it, for example --text "…"; npm run newsletter -- --help shows which.',
    ],
    ['an option where a value should be', ['create', '--text', '--to', '1'], '--text needs a value behind it'],
    ['a value for what takes none', ['send', '--yes=no'], '--yes takes no value: write --yes alone.'],
  ])('are refused in one sentence: %s', (_, argv, words) => {
    expect(() => read(argv)).toThrow(words);
  });

  it('are all explained by --help, whatever else stands there', () => {
    expect(read(['nonsense', '--help']).values.help).toBe(true);
    expect(read(['-h']).values.help).toBe(true);
  });
});

describe('a forgotten --', () => {
  const npm = { npm_lifecycle_event: 'newsletter', npm_config_cache: '/home/anna/.npm' };

  it.each<[string, Record<string, string>, string]>([
    [
      'an option that npm does not know',
      { npm_config_text: 'true' },
      'npm took --text for an option of its own: put -- first, as in npm run newsletter -- create --text Hallo',
    ],
    ['one with a hyphen', { npm_config_free_text: 'true' }, 'npm took --free-text for an option of its own'],
    ['one that npm takes for the beginning of its own', { npm_config_token_description: '+49 30 23125 014' }, 'npm took --to for'],
    ['two of them', { npm_config_heading: 'x', npm_config_text: 'true' }, 'npm took --text and --head for'],
  ])('is told with what to type: %s', (_, env, words) => {
    expect(() => read(['create', 'Hallo'], { ...npm, ...env })).toThrow(words);
  });

  it.each<[string, readonly string[], string]>([
    [
      '--local, a short form of npm’s own',
      ['status', 'http://127.0.0.1:8788'],
      'http://127.0.0.1:8788 stands there without its option. npm takes options for its own unless -- comes first, as in npm run newsletter -- status --local http://127.0.0.1:8788',
    ],
    ['whatever was typed before it', ['HTTPS://sqs.example'], 'as in npm run newsletter -- --local HTTPS://sqs.example'],
  ])('is seen by what npm hands on, where its environment tells nothing: %s', (_, argv, words) => {
    expect(() => readCommandLine({ ...spec, options: { ...spec.options, local: { type: 'string' } } }, argv, npm)).toThrow(words);
  });

  it('is told with the value where npm handed it on as a word', () => {
    const port = { script: 'npm start', options: { port: { type: 'string' } } } as const;
    const env = { npm_lifecycle_event: 'start', npm_config_port: 'true' };
    expect(() => readCommandLine(port, ['8788'], env)).toThrow('put -- first, as in npm start -- --port 8788');
    expect(() => read(['create', 'Hallo'], { ...npm, npm_config_text: 'true' })).toThrow('as in npm run newsletter -- create --text Hallo');
  });

  it('is not seen where the option arrived, where another script runs, or in what a machine sets for good', () => {
    expect(read(['create', '--text', 'x'], { ...npm, npm_config_text: 'true' }).values.text).toBe('x');
    expect(read(['create'], { ...npm, npm_lifecycle_event: 'away', npm_config_text: 'true' }).positionals).toEqual(['create']);
    expect({ ...read(['send'], { ...npm, npm_config_yes: 'true', npm_config_text: '' }).values }).toEqual({});
  });
});
