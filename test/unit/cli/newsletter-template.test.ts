import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { NewsletterDeployment } from '../../../infra/cli/newsletter-deployment.ts';
import { templateHindrance } from '../../../infra/cli/newsletter-meta.ts';
import { issueHarness } from '../../support/issue-harness.ts';

let server: Server;
afterEach(() => server.close());

/** The desk of a facility whose template is `ahornblatt_de`, before a Meta that answers so about templates. */
async function deskBefore(status: number, body: unknown, canAskMeta = true): Promise<NewsletterDeployment> {
  server = createServer((_, response) => void response.writeHead(status).end(JSON.stringify(body)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { ports } = issueHarness();
  if (!ports.snapshot.newsletter) throw new Error('no newsletter');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ports,
    promise: ports.snapshot.newsletter,
    canAskMeta,
    who: async () => 'anna',
    seal: ports.vault.approvalSeal,
    graph: async () => ({ url, appSecret: 's', tokens: { whatsapp: 'w', messenger: 'm' } }),
  };
}

const template = (status: string, language = 'de') => ({ data: [{ name: 'ahornblatt_de', language, status }] });

describe('before an issue is sent', () => {
  it.each([
    [
      'unknown to Meta',
      { data: [] },
      'Meta does not know the template ahornblatt_de (de). Create it: npm run newsletter -- template create',
    ],
    ['known in another language only', template('APPROVED', 'en'), 'Meta does not know the template ahornblatt_de (de).'],
    ['paused', template('PAUSED'), 'the template ahornblatt_de (de) is PAUSED at Meta.'],
    ['not yet looked at', template('PENDING'), 'is PENDING at Meta'],
  ])('a template that is %s is told', async (_, body, words) => {
    expect(await templateHindrance(await deskBefore(200, body))).toContain(words);
  });

  it.each([
    ['is approved', 200, template('APPROVED'), true],
    ['cannot be asked about', 500, {}, true],
    ['is answered for with something else', 200, { messages: [] }, true],
    ['cannot be asked about without a token', 200, { data: [] }, false],
  ])('a template that %s stands in nobody’s way', async (_, status, body, canAskMeta) => {
    expect(await templateHindrance(await deskBefore(status, body, canAskMeta))).toBeUndefined();
  });
});
