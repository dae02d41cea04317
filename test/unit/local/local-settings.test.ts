import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenSettings } from '../../../infra/local/settings.ts';
import { temporaryFolder } from '../../support/repository.ts';

const before = process.cwd();
beforeEach(() => process.chdir(temporaryFolder()));
afterEach(() => process.chdir(before));

describe('what the local run is given', () => {
  it('counts without the newline or space around it, from the environment and from .env.local', () => {
    writeFileSync(join(process.cwd(), '.env.local'), 'WHATSAPP_TOKEN="token \n"\nMESSENGER_PAGE_TOKEN=page\n');
    expect(givenSettings({ META_APP_SECRET: 'secret\n', META_VERIFY_TOKEN: '\tword ' })).toEqual({
      META_APP_SECRET: 'secret',
      META_VERIFY_TOKEN: 'word',
      WHATSAPP_TOKEN: 'token',
      MESSENGER_PAGE_TOKEN: 'page',
    });
  });

  it('is not given where it is nothing but spaces', () => {
    expect(givenSettings({ META_APP_SECRET: ' \n', PFORTE_KEYRING: '' })).toEqual({});
  });
});
