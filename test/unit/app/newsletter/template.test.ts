import { describe, expect, it } from 'vitest';
import { fileTemplate, templateStatus } from '../../../../shared/app/newsletter/template.ts';
import type { DoctorPorts } from '../../../../shared/app/setup/doctor.ts';
import type { GraphReply } from '../../../../shared/channels/contract.ts';
import type { SetupWrite } from '../../../../shared/channels/setup-contract.ts';
import { exampleIds, setupHarness } from '../../../support/setup-harness.ts';

const { ports: desk } = setupHarness();
const named = desk.desk.snapshot.newsletter?.template;
const template = { name: named?.name ?? '', language: named?.language ?? '' };
const reply = (status: number, body: unknown): GraphReply => ({ kind: 'response', status, headers: {}, body });

/** The desk before a platform that answers every question and request so. */
function facing(answer: GraphReply, writes: SetupWrite[] = []): DoctorPorts {
  const post: DoctorPorts['post'] = async (_channel, request) => {
    writes.push(request);
    return answer;
  };
  return { ...desk, get: async () => answer, post };
}

const listed = (status: string, language = 'de') => reply(200, { data: [{ name: template.name, language, status }] });

/** The desk with other settings. */
function withSnapshot(change: Partial<DoctorPorts['desk']['snapshot']>): DoctorPorts {
  return { ...facing(listed('APPROVED')), desk: { ...desk.desk, snapshot: { ...desk.desk.snapshot, ...change } } };
}

describe('the newsletter’s template', () => {
  it('has the state that the platform names', async () => {
    expect(await templateStatus(facing(listed('PAUSED')))).toEqual({ kind: 'known', status: 'PAUSED', template });
  });

  it.each([
    ['there is none of the name', reply(200, { data: [] })],
    ['it is there in another language only', listed('APPROVED', 'en')],
  ])('is missing where %s', async (_, answer) => {
    expect(await templateStatus(facing(answer))).toEqual({ kind: 'missing', template });
  });

  it.each([
    ['an error', reply(500, {}), { code: 'http.500', isUnanswered: true }],
    ['another answer', reply(200, { messages: [] }), { code: 'unreadable' }],
    ['none', { kind: 'lost' } as const, { code: 'network.lost', isUnanswered: true }],
  ])('is unknown where the platform gives %s', async (_, answer, refusal) => {
    expect(await templateStatus(facing(answer))).toEqual({ kind: 'refused', refusal });
  });

  it('is handed in with the frame of the channel that has templates', async () => {
    const writes: SetupWrite[] = [];
    expect(await fileTemplate(facing(reply(200, { id: '1', status: 'PENDING' }), writes))).toEqual({
      kind: 'filed',
      template,
      status: 'PENDING',
    });
    expect(writes).toMatchObject([
      { path: `/${exampleIds.wabaId}/message_templates`, body: { ...template, category: 'MARKETING', parameter_format: 'NAMED' } },
    ]);
  });

  it('is handed in although the answer names no state', async () => {
    expect(await fileTemplate(facing(reply(200, { id: '1' })))).toEqual({ kind: 'filed', template });
  });

  it('stays as it is where the platform refuses it', async () => {
    expect(await fileTemplate(facing(reply(400, { error: { code: 100 } })))).toEqual({ kind: 'refused', refusal: { code: '100' } });
  });

  it('cannot be asked about or handed in where the facility names none', async () => {
    const { newsletter } = desk.desk.snapshot;
    if (!newsletter) throw new Error('no newsletter');
    const { template: _, ...without } = newsletter;
    expect(await templateStatus(withSnapshot({ newsletter: without }))).toEqual({ kind: 'not-named' });
    expect(await fileTemplate(withSnapshot({ newsletter: without }))).toEqual({ kind: 'not-named' });
  });

  it('cannot be asked about or handed in without a channel that has templates', async () => {
    const { whatsapp: _, ...rest } = desk.desk.snapshot;
    const ports = { ...facing(listed('APPROVED')), desk: { ...desk.desk, snapshot: rest } };
    expect(await templateStatus(ports)).toEqual({ kind: 'no-channel' });
    expect(await fileTemplate(ports)).toEqual({ kind: 'no-channel' });
  });
});
