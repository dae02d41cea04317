import { describe, expect, it } from 'vitest';
import { fail, failureWords } from '../../../infra/cli/failure-words.ts';
import { UsageError } from '../../../infra/terminal/usage-error.ts';
import { AppError } from '../../../shared/app/app-error.ts';

const systemError = (code: string, more: object = {}) => Object.assign(new Error('raw'), { code, ...more });

describe('a failure that can be mended', () => {
  it.each([
    ['a usage error', new UsageError('Say on or off.'), 'Say on or off.'],
    ['a file that is missing', systemError('ENOENT', { path: '/nowhere/x.html' }), '/nowhere/x.html: there is no such file or folder.'],
    ['a file that may not be written', systemError('EACCES', { path: '/x' }), '/x: this user may not read or write it.'],
    ['a disk that is full in the middle of a file', systemError('ENOSPC', { syscall: 'write' }), 'The disk is full.'],
    ['a desk that is gone', systemError('ECONNREFUSED'), 'The desk does not answer any more.'],
    ['a desk that is gone, as fetch tells it', new TypeError('fetch failed', { cause: systemError('ECONNREFUSED') }), 'The desk does not'],
    ['a desk that is gone, on two addresses', new AggregateError([systemError('ECONNREFUSED')]), 'The desk does not'],
    ['no sign-in at AWS', Object.assign(new Error('raw'), { name: 'CredentialsProviderError' }), 'AWS does not know who you are.'],
    [
      'a table that is not there',
      Object.assign(new Error('raw'), { name: 'ResourceNotFoundException' }),
      'AWS has no table of that name here.',
    ],
    ['a network that swallows everything', Object.assign(new Error('raw'), { name: 'TimeoutError' }), 'AWS does not answer.'],
    ['a call that took too long as a whole', Object.assign(new Error('raw'), { name: 'AbortError' }), 'AWS does not answer.'],
    ['another keyring', new AppError('event.unreadable', 'raw'), 'sealed with another keyring'],
    ['a queue that takes nothing', new AppError('queue.refused', 'raw'), 'SQS did not take everything.'],
    ['a table that answers in part', new AppError('store.unreachable', 'raw'), 'DynamoDB did not answer in full.'],
    ['a secret that is not there', new AppError('secrets.missing', '/pforte/meta-app'), 'A secret is missing'],
    ['no secrets from AWS', new AppError('secrets.unreachable'), 'AWS does not hand out the secrets.'],
  ])('is told in a sentence: %s', (_, error, words) => {
    expect(failureWords(error)).toContain(words);
    expect(failureWords(error)).not.toContain('raw');
  });

  it('is told from a mistake of the program, which keeps its stack', () => {
    const mistake = new TypeError('x is not a function');
    expect(failureWords(mistake)).toBeUndefined();
    expect(() => fail(mistake)).toThrow(mistake);
  });
});
