import { describe, expect, it } from 'vitest';
import { filedLine, templateHindrance, templateLine, testLine } from '../../../infra/cli/template-words.ts';
import { UsageError } from '../../../infra/terminal/usage-error.ts';
import type { TemplateAnswer } from '../../../shared/app/newsletter/template.ts';

const template = { name: 'ahornblatt_de', language: 'de' };
const known = (status: string): TemplateAnswer => ({ kind: 'known', status, template });

describe('before an issue is sent', () => {
  it('a template that Meta does not know is told, with the command that creates it', () => {
    expect(templateHindrance({ kind: 'missing', template })).toBe(
      'Meta does not know the template ahornblatt_de (de). Create it: npm run newsletter -- template create',
    );
  });

  it.each(['PAUSED', 'PENDING', 'REJECTED'])('a template that is %s is told', (status) => {
    expect(templateHindrance(known(status))).toBe(
      `the template ahornblatt_de (de) is ${status} at Meta. npm run newsletter -- template status`,
    );
  });

  it.each<TemplateAnswer>([
    known('APPROVED'),
    { kind: 'refused', refusal: { code: 'http.500' } },
    { kind: 'not-named' },
    { kind: 'no-channel' },
  ])('nothing stands in the way: %j', (answer) => {
    expect(templateHindrance(answer)).toBeUndefined();
  });
});

describe('npm run newsletter -- template', () => {
  it('says the state in Meta’s word, or how to create one that is missing', () => {
    expect(templateLine(known('PAUSED'))).toBe('ahornblatt_de (de): PAUSED');
    expect(templateLine({ kind: 'missing', template })).toBe(
      'ahornblatt_de (de): Meta does not know it. npm run newsletter -- template create',
    );
  });

  it('says what was handed in, as pending where Meta says nothing', () => {
    expect(filedLine({ kind: 'filed', template, status: 'APPROVED' })).toBe('ahornblatt_de (de) is handed in: APPROVED.');
    expect(filedLine({ kind: 'filed', template })).toBe('ahornblatt_de (de) is handed in: PENDING.');
  });

  it.each([
    [
      () => templateLine({ kind: 'refused', refusal: { code: 'http.500' } }),
      'Meta does not answer about templates (500). Is the token in order?',
    ],
    [
      () => filedLine({ kind: 'refused', refusal: { code: '100' } }),
      'Meta did not take the template (100). Does it exist already? npm run newsletter -- template status',
    ],
    [
      () => templateLine({ kind: 'not-named' }),
      'Name the template in the facility file first: newsletter: { …, template: { name: lindenhof_post, language: de } }',
    ],
    [() => filedLine({ kind: 'no-channel' }), 'The facility file has no channel with templates (WhatsApp).'],
  ])('refuses with what to do (%#)', (line, message) => {
    expect(line).toThrow(new UsageError(message));
  });
});

describe('npm run newsletter -- test', () => {
  const to = { channel: 'whatsapp', address: { to: '+49 1555 0112233' } } as const;

  it('says where the test went', () => {
    expect(testLine({ kind: 'sent' }, to)).toBe('Sent to +49 1555 0112233 on whatsapp. It counts for nothing.');
  });

  it.each([
    [{ kind: 'no-channel' }, 'The facility file has no whatsapp: the test cannot go there.'],
    [{ kind: 'refused', code: '131026' }, 'Meta did not take the test (131026). Nothing was sent to subscribers.'],
  ] as const)('says why it was not sent: %j', (outcome, message) => {
    expect(() => testLine(outcome, to)).toThrow(new UsageError(message));
  });
});
