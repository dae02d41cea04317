import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../infra/local/loopback.ts';
import { repository } from '../../support/repository.ts';

const status = (host: string | undefined, origin?: string, method = 'POST', port = 8787) =>
  refusalOf({ method, headers: { ...(host !== undefined && { host }), ...(origin !== undefined && { origin }) } }, port)?.status;

describe('a listener of the local run', () => {
  it.each(['127.0.0.1:8787', 'localhost:8787', 'LOCALHOST:8787', '[::1]:8787'])('is asked by its own name %s', (host) => {
    expect(status(host)).toBeUndefined();
    expect(status(host, `http://${host}`)).toBeUndefined();
    expect(status(host, `http://${host}`, 'OPTIONS')).toBe(405);
  });

  it.each([
    undefined,
    '',
    'localhost',
    '127.0.0.1',
    '127.0.0.1:8788',
    'desk.example:8787',
    'localhost.desk.example:8787',
    '127.0.0.1.nip.example:8787',
    '127.0.0.2:8787',
    '0.0.0.0:8787',
    'user@127.0.0.1:8787',
    '127.0.0.1:8787,desk.example',
  ])('is not asked by the name %j', (host) => {
    expect(status(host)).toBe(403);
  });

  it.each(['null', '', 'https://127.0.0.1:8787', 'http://127.0.0.1', 'http://127.0.0.1:8788', 'http://desk.example', 'file://'])(
    'is not asked by a page of the origin %j',
    (origin) => {
      for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) expect(status('127.0.0.1:8787', origin, method)).toBe(403);
    },
  );

  it('leaves the port away where it is the one of every page', () => {
    expect(status('localhost', 'http://localhost', 'GET', 80)).toBeUndefined();
  });
});

it('is the only way in which anything of the product listens', () => {
  const files = globSync('{functions,infra,shared}/**/*.ts', { cwd: repository });
  const listening = files.filter((file) => /\bcreateServer\(|\.listen\(/.test(readFileSync(join(repository, file), 'utf8')));
  // The tables listen on a socket without a name.
  expect(listening.toSorted()).toEqual(['infra/local/embedded-tables.ts', 'infra/local/loopback.ts']);
});
