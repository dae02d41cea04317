import { describe, expect, it } from 'vitest';
import { loadFacilityFile } from '../../../infra/terminal/load-facility-file.ts';
import { approvalOf, hindranceOf, mayBeGiven } from '../../../shared/broadcast/approval.ts';
import type { Approval, News } from '../../../shared/broadcast/issue.ts';
import type { Job } from '../../../shared/broadcast/job.ts';
import type { Snapshot } from '../../../shared/facility/snapshot.ts';

const published = loadFacilityFile(new URL('../../support/ahornblatt.yaml', import.meta.url).pathname, {
  now: Date.parse('2026-11-23T10:00:00+01:00'),
});
const withNewsletter = (change: Partial<NonNullable<Snapshot['newsletter']>>): Snapshot =>
  published.newsletter ? { ...published, newsletter: { ...published.newsletter, ...change } } : published;
const fourEyes = withNewsletter({ approval: true });
const seal = (words: string) => `sealed ${words}`;

const draft: Job = {
  v: 3,
  id: 'fest',
  createdAt: 1,
  createdBy: 'anna',
  issue: { text: 'Sommerfest', link: 'https://ahornweg.example.org/fest' },
  template: { name: 'ahornblatt_de', language: 'de' },
  freeText: false,
  state: 'draft',
  epoch: 0,
  shards: [],
  recipients: {},
  overrides: [],
};
const approval = approvalOf(draft, 'ben', 2, fourEyes, seal);
const news = (given?: Approval): News => ({
  job: 'fest',
  issue: draft.issue,
  at: 3,
  waitsUntil: 4,
  waitsOn: ['messenger'],
  ...(given && { approval: given }),
});

describe('an approval', () => {
  it('is sealed over what was agreed to, as each channel’s subscribers read it', () => {
    const words = JSON.parse(approval.seal.slice('sealed '.length));
    expect(words).toMatchObject({ id: 'fest', issue: draft.issue, by: 'ben', at: 2, draft: approval.draft });
    expect(words.read.map(({ channel, account }: { channel: string; account: string }) => [channel, account])).toEqual([
      ['messenger', '100000000000001'],
      ['whatsapp', '514930287716042'],
    ]);
    for (const { text } of words.read) {
      expect(text).toContain('Sommerfest');
      expect(text).toContain('https://ahornweg.example.org/fest');
      expect(text).toContain('STOPP');
    }
    expect(words.waitDays).toBe(published.newsletter?.waitDays ?? null);
    expect(approval).toMatchObject({ by: 'ben', at: 2 });
  });

  it('leaves out a channel that has no frame, and knows when nobody waits', () => {
    const { messenger, newsletter: _, ...rest } = fourEyes;
    if (!messenger) throw new Error('the facility has Messenger');
    const { 'broadcast.frame': _frame, ...byId } = messenger.texts.byId;
    const bare = { ...rest, messenger: { ...messenger, texts: { ...messenger.texts, byId } } } as Snapshot;
    const words = JSON.parse(approvalOf(draft, 'ben', 2, bare, seal).seal.slice('sealed '.length));
    expect(words.read.map(({ channel }: { channel: string }) => channel)).toEqual(['whatsapp']);
    expect(words.waitDays).toBeNull();
  });

  it('names a draft by its writers, template and form', () => {
    const hash = (change: Partial<Job>) => approvalOf({ ...draft, ...change }, 'ben', 2, fourEyes, seal).draft;
    const { template: _, ...free } = draft;
    const hashes = [
      hash({}),
      hash({ createdBy: 'cem' }),
      hash({ editedBy: ['cem'] }),
      hash({ freeText: true }),
      approvalOf(free, 'ben', 2, fourEyes, seal).draft,
    ];
    expect(new Set(hashes).size).toBe(5);
    expect(hash({ editedBy: [] })).toBe(hash({}));
    expect(hash({ state: 'approved', epoch: 3 })).toBe(hash({}));
  });
});

describe('what stands between an issue and its recipients', () => {
  it('is nothing where the facility wants one pair of eyes', () => {
    expect(hindranceOf(draft, withNewsletter({ approval: false }), seal)).toBeUndefined();
    const { newsletter: _, ...without } = published;
    expect(hindranceOf(draft, without, seal)).toBeUndefined();
  });

  it('is the second person who has not agreed', () => {
    expect(hindranceOf(draft, fourEyes, seal)).toBe('not-approved');
  });

  it('is nothing once they have', () => {
    expect(hindranceOf({ ...draft, approval }, fourEyes, seal)).toBeUndefined();
  });

  it.each<[string, Partial<Job>]>([
    ['of one of its writers', { createdBy: 'Ben' }],
    ['of another draft', { freeText: true }],
    ['of another text', { issue: { ...draft.issue, text: 'Winterfest' } }],
    ['under another seal', { approval: { ...approval, seal: 'sealed' } }],
    ['of another day', { approval: { ...approval, at: 5 } }],
  ])('is an approval %s', (_what, change) => {
    expect(hindranceOf({ ...draft, approval, ...change }, fourEyes, seal)).toBe('approval-void');
  });
});

describe('an issue that waits for people to write', () => {
  it('is given where one pair of eyes is enough', () => {
    expect(mayBeGiven(news(), withNewsletter({ approval: false }), seal)).toBe(true);
    const { newsletter: _, ...without } = published;
    expect(mayBeGiven(news(), without, seal)).toBe(true);
  });

  it('is given with a second person’s seal, and not without', () => {
    expect(mayBeGiven(news(approval), fourEyes, seal)).toBe(true);
    expect(mayBeGiven(news(), fourEyes, seal)).toBe(false);
    expect(mayBeGiven(news({ ...approval, seal: 'x' }), fourEyes, seal)).toBe(false);
  });
});
