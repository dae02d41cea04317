import { randomBytes } from 'node:crypto';
import { forgetPreviousSecret, type Stored, storeAppSecret, storeToken } from '../../../app/setup/meta-secrets.ts';
import { profileOf } from '../../../channels/registry.ts';
import { metaView } from '../../../console/pages/setup-meta.ts';
import { usedChannels } from '../../../facility/used-channels.ts';
import { anyDeskPage, type Outcome, type Visit } from '../page.ts';

const setupOf = ({ ports, origin }: Visit) => ports.setupAt(origin);

/** Meta's secrets: entered, checked and changed, never shown. */
export const setupMetaPage = anyDeskPage({
  path: '/setup/meta',
  roles: [],
  title: (words) => words.setup.meta.title,
  async load(visit) {
    const { appSecret, previousAppSecret, tokens } = await setupOf(visit).secretsOf(visit.desk);
    const used = visit.desk ? usedChannels(visit.desk.snapshot) : [];
    const byToken = Map.groupBy(used, (channel) => profileOf(channel).token.name);
    return {
      hasAppSecret: appSecret !== undefined,
      hasPrevious: previousAppSecret !== undefined,
      tokens: [...byToken].map(([name, channels]) => ({
        channel: channels[0] ?? '',
        label: channels.map((channel) => profileOf(channel).label).join(visit.shell.words.places.and),
        isHeld: tokens[name] !== undefined,
      })),
      problem: visit.again && visit.shell.words.told.sentence(visit.again.fields?.what ?? visit.shell.words.problems[visit.again.problem]),
    };
  },
  view: metaView,
  actions: {
    'app-secret': {
      needsFreshPasskey: true,
      audit: 'secret-stored',
      async run(visit, form) {
        const verifyToken = randomBytes(24).toString('base64url');
        return outcomeOf(await storeAppSecret(form.get('secret') ?? '', verifyToken, setupOf(visit).keyring.secrets));
      },
    },
    token: { needsFreshPasskey: true, audit: 'secret-stored', run: keepToken },
    forget: {
      needsFreshPasskey: true,
      audit: 'secret-stored',
      run: async (visit) => outcomeOf(await forgetPreviousSecret(setupOf(visit).keyring.secrets)),
    },
  },
});

async function keepToken(visit: Visit, form: URLSearchParams): Promise<Outcome> {
  const { desk } = visit;
  const channel = desk && usedChannels(desk.snapshot).find((one) => one === form.get('channel'));
  if (!desk || !channel) return { kind: 'again', problem: 'secret' };
  const setup = setupOf(visit);
  const entered = { channel, entered: form.get('secret') ?? '', place: setup.tokenPlace(desk) };
  return outcomeOf(await storeToken(entered, setup.keyring.secrets, await setup.checkOf(desk)));
}

function outcomeOf(stored: Stored): Outcome {
  if (typeof stored === 'object') return { kind: 'again', problem: 'secret', fields: { what: stored.refused } };
  return { kind: 'done', said: 'secret-stored' };
}
