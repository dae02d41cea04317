import { randomInt } from 'node:crypto';
import {
  keyringState,
  keyringToPrint,
  placesToAsk,
  proveCopy,
  type Restored,
  restoredSentence,
  restoreKeyring,
  rotateSealingKey,
  type WordPlace,
} from '../../../app/setup/keyring-backup.ts';
import { keyringView, sheetView } from '../../../console/pages/setup-keyring.ts';
import { anyDeskPage, type Outcome, type Visit } from '../page.ts';

const keyringOf = ({ ports, origin }: Visit) => ports.setupAt(origin).keyring;

/** The keyring: printed, proven by two words, brought back, and given another sealing key. */
export const setupKeyringPage = anyDeskPage({
  path: '/setup/keyring',
  roles: [],
  title: (words) => words.setup.keyring.title,
  async load(visit) {
    const [state, sheet] = await Promise.all([keyringState(keyringOf(visit)), keyringToPrint(keyringOf(visit))]);
    return {
      state,
      ...(sheet && { places: placesToAsk(sheet, randomInt) }),
      problem: visit.again && (visit.again.fields?.what ?? visit.shell.words.problems[visit.again.problem]),
    };
  },
  view: keyringView,
  actions: {
    show: { needsFreshPasskey: true, audit: 'keyring-shown', run: show },
    prove: { audit: 'keyring-proven', run: prove },
    restore: { needsFreshPasskey: true, audit: 'keyring-restored', run: restore },
    rotate: {
      needsFreshPasskey: true,
      audit: 'keyring-rotated',
      async run(visit) {
        await rotateSealingKey(keyringOf(visit));
        return { kind: 'done', said: 'keyring-rotated' };
      },
    },
  },
});

async function show(visit: Visit): Promise<Outcome> {
  const sheet = await keyringToPrint(keyringOf(visit));
  if (!sheet) return { kind: 'again', problem: 'keyring' };
  return { kind: 'show', title: visit.shell.words.setup.keyring.title, main: sheetView(sheet, visit.shell) };
}

async function prove(visit: Visit, form: URLSearchParams): Promise<Outcome> {
  const typed = (index: number) => ({ ...placeIn(form.get(`place-${index}`) ?? ''), typed: form.get(`word-${index}`) ?? '' });
  const proven = await proveCopy([typed(0), typed(1)], visit.user.name, keyringOf(visit));
  if (proven === 'proven') return { kind: 'done', said: 'keyring-proven', to: '/setup' };
  if (proven === 'missing') return { kind: 'again', problem: 'keyring' };
  const { line, word } = proven.wrong;
  return { kind: 'again', problem: 'keyring', fields: { what: visit.shell.words.setup.keyring.wrong(line, word) } };
}

/** `7.2` → line 7, word 2. */
function placeIn(text: string): WordPlace {
  const [line = '', word = ''] = text.split('.');
  return { line: Number(line), word: Number(word) };
}

async function restore(visit: Visit, form: URLSearchParams): Promise<Outcome> {
  const restored: Restored = await restoreKeyring(form.get('copy') ?? '', form.get('replace') === 'yes', keyringOf(visit));
  if (restored === 'restored' || restored === 'same') return { kind: 'done', said: 'keyring-restored' };
  return { kind: 'again', problem: 'keyring', fields: { what: visit.shell.words.told.sentence(restoredSentence(restored)) } };
}
