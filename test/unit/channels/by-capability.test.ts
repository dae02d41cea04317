import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../shared/channels/registry.ts';
import { repository } from '../../support/repository.ts';

/** Where a channel's name may stand: its own files, and the registries that list all of them. */
const registries = [
  'shared/channels/registry.ts',
  'shared/channels/senders.ts',
  'shared/channels/setups.ts',
  'infra/local/meta/simulators.ts',
  'shared/channels/meta/page.ts',
];
const isOwn = (file: string, channel: string): boolean =>
  file.startsWith(`shared/channels/${channel}/`) ||
  file.startsWith(`infra/local/meta/${channel}-`) ||
  file === 'infra/local/meta/page/scenes.js' ||
  file === `functions/${channel}-webhook.ts`;

/** Meta's own word for a product in bodies of its Graph API. */
const productWord = /messaging_product/;

const files = ['shared', 'functions', 'infra'].flatMap((folder) => globSync(`${folder}/**/*.{ts,js}`, { cwd: repository }));

describe('the code', () => {
  it('has files to be searched', () => {
    expect(files.length).toBeGreaterThan(200);
  });

  it.each(channels)('never asks whether a channel is %s outside of its own files and the registries', (channel) => {
    const literal = new RegExp(`['"\`]${channel}['"\`]|\\bsnapshot\\??\\.${channel}\\b`);
    const asking = files
      .filter((file) => !registries.includes(file) && !isOwn(file, channel))
      .flatMap((file) =>
        readFileSync(`${repository}/${file}`, 'utf8')
          .split('\n')
          .flatMap((line, index) => (literal.test(line) && !productWord.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
      );
    expect(asking).toEqual([]);
  });
});
