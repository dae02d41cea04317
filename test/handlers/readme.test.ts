import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../support/repository.ts';

/** Every file of the project, without what was installed or generated. */
const files = [
  ...readdirSync(repository).filter((name) => name.endsWith('.md')),
  ...['infra', 'shared', 'functions', 'test', '.ci', '.github'].flatMap((folder) =>
    existsSync(join(repository, folder))
      ? readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
      : [],
  ),
];

/** Paths that a text names in backticks: from the root, or (in a page) beside it. */
const named = (text: string) =>
  [...text.matchAll(/`((?:\.\/|\.ci\/|\.github\/|infra\/|shared\/|functions\/|test\/)[\w./*<>-]*)`/g)].flatMap(([, path]) => path ?? []);

const isThere = (path: string, from: string) => {
  const fixed = path.replace(/[*<].*$/, '');
  return existsSync(join(repository, fixed)) || existsSync(join(repository, dirname(from), fixed));
};

/** Paths in Markdown links, relative to the page. */
const linked = (text: string) =>
  [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, path]) => (path && !/^[a-z]+:/.test(path) ? path : []));

const pages = files.filter((file) => file.endsWith('.md'));
const sources = files.filter((file) => /^(infra|shared|functions|test)\/.*\.(ts|js|mjs)$/.test(file));

test('there are pages and sources to look at', () => {
  expect(pages.length).toBeGreaterThan(3);
  expect(sources.length).toBeGreaterThan(100);
});

test('every path that a page names is there', () => {
  const missing = pages.flatMap((page) => {
    const text = readFileSync(join(repository, page), 'utf8');
    const paths = named(text).filter((path) => !isThere(path, page));
    const links = linked(text).filter((path) => !existsSync(join(repository, dirname(page), path)));
    return [...paths, ...links].map((path) => `${page}: ${path}`);
  });
  expect(missing).toEqual([]);
});

test('every path that a comment names is there', () => {
  const missing = sources.flatMap((source) => {
    const comments = [...readFileSync(join(repository, source), 'utf8').matchAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm)].map(
      ([comment]) => comment,
    );
    return named(comments.join('\n')).flatMap((path) => (isThere(path, source) ? [] : `${source}: ${path}`));
  });
  expect(missing).toEqual([]);
});
