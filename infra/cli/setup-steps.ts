import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { ConfiguredDesk } from '../../shared/app/settings/settings-source.ts';
import type { SetupPicture } from '../../shared/app/setup/gather-facts.ts';
import { keyringToPrint, placesToAsk, proveCopy, restoredSentence, restoreKeyring } from '../../shared/app/setup/keyring-backup.ts';
import { type Stored, storeAppSecret, storeToken } from '../../shared/app/setup/meta-secrets.ts';
import { setTick } from '../../shared/app/setup/setup-notes.ts';
import type { StageId } from '../../shared/app/setup/setup-stages.ts';
import { toLocal } from '../../shared/calendar/berlin.ts';
import { profileOf } from '../../shared/channels/registry.ts';
import { usedChannels } from '../../shared/facility/used-channels.ts';
import { keyringPage } from '../../shared/print/keyring-page.ts';
import { newKeyring } from '../../shared/runtime/new-keyring.ts';
import type { Answers } from '../terminal/answers.ts';
import { writeWhole } from '../terminal/write-whole.ts';
import { connectDesk } from './connect.ts';
import { findingLines } from './doctor-words.ts';
import { publishFile } from './facility.ts';
import { failureWords } from './failure-words.ts';
import { writeFacility } from './new-facility.ts';
import type { OpenedSetup } from './setup-deployment.ts';

export interface StepInput {
  readonly opened: OpenedSetup;
  readonly answers: Answers;
  readonly desk: ConfiguredDesk | undefined;
  readonly picture: SetupPicture;
  readonly say: (...lines: readonly string[]) => void;
  /** A number from 0 to below `count`, by chance. */
  readonly pick: (count: number) => number;
}

/** Asks and acts at a stage. False: there are no more answers. */
type Step = (input: StepInput) => Promise<boolean>;

export const steps: Readonly<Record<StageId, Step>> = {
  facility: facilityStep,
  keyring: keyringStep,
  'meta-secrets': secretsStep,
  connect: connectStep,
  checklist: checklistStep,
  doctor: doctorStep,
  'alarm-mail': mailStep,
  'first-message': messageStep,
};

const isYes = (answer: string) => /^(?:j|ja|y|yes)$/i.test(answer);

async function facilityStep({ opened, answers, say }: StepInput): Promise<boolean> {
  for (;;) {
    const answer = await answers.ask('Pfad der Einrichtungsdatei (leer: facility.yaml), oder „neu“, um die Angaben hier zu machen:');
    const file = answer === 'neu' ? await writeFacility(answers, say) : answer;
    if (file === undefined) return false;
    try {
      await publishFile({ word: file || 'facility.yaml', named: undefined, isUnasked: true }, opened.facility);
      return true;
    } catch (error) {
      const words = failureWords(error);
      if (words === undefined) throw error;
      say(words);
    }
  }
}

async function keyringStep(input: StepInput): Promise<boolean> {
  const { opened, answers, say } = input;
  const { keyring } = opened.setup;
  while ((await keyringToPrint(keyring)) === undefined) {
    const copy = await answers.askSecret(
      'Wörter oder QR-Code des Blattes (es wird nicht angezeigt), oder „neu“ für einen neuen Schlüsselbund:',
    );
    if (copy === undefined) return false;
    if (copy === 'neu') await keyring.secrets.create('keyring', newKeyring());
    else say(restoredSentence(await restoreKeyring(copy, false, keyring)));
  }
  return putAway(input);
}

/** Written here for this user alone, and removed as soon as two words show that it is on paper. */
const pageFile = 'schluesselbund.html';

async function putAway({ opened, answers, say, pick }: StepInput): Promise<boolean> {
  const { keyring } = opened.setup;
  const sheet = await keyringToPrint(keyring);
  if (!sheet) return true;
  writeWhole(pageFile, keyringPage({ ...sheet, deployment: opened.name, date: toLocal(Date.now()).date }));
  say(`Der Schlüsselbund steht in ${pageFile}: Drucken Sie die Seite, und legen Sie sie weg.`);
  try {
    for (;;) {
      const [first, second] = placesToAsk(sheet, pick);
      const words = [];
      for (const place of [first, second]) {
        const typed = await answers.ask(`Zeile ${place.line}, Wort ${place.word}:`);
        if (typed === undefined) return false;
        words.push({ ...place, typed });
      }
      const [a, b] = words;
      const proven = a && b ? await proveCopy([a, b], await opened.facility.who(), keyring) : 'missing';
      if (typeof proven !== 'object') return true;
      say(`Zeile ${proven.wrong.line}, Wort ${proven.wrong.word} heißt auf dem Blatt anders.`);
    }
  } finally {
    rmSync(pageFile, { force: true });
  }
}

async function secretsStep({ opened: { setup }, answers, desk, picture, say }: StepInput): Promise<boolean> {
  const { secrets } = setup.keyring;
  if (!picture.facts.secrets.hasAppSecret) {
    const stored = await askUntilStored(answers, 'App-Geheimnis (es wird nicht angezeigt):', say, (entered) =>
      storeAppSecret(entered, randomBytes(24).toString('base64url'), secrets),
    );
    if (!stored) return false;
  }
  if (!desk) return true;
  const check = await setup.checkOf(desk);
  for (const channel of usedChannels(desk.snapshot)) {
    const { label, token } = profileOf(channel);
    if ((await setup.secretsOf(desk)).tokens[token.name] !== undefined) continue;
    const stored = await askUntilStored(answers, `Token für ${label} (er wird nicht angezeigt):`, say, (entered) =>
      storeToken({ channel, entered, place: setup.tokenPlace(desk) }, secrets, check),
    );
    if (!stored) return false;
  }
  return true;
}

async function askUntilStored(
  answers: Answers,
  question: string,
  say: StepInput['say'],
  store: (entered: string) => Promise<Stored>,
): Promise<boolean> {
  for (;;) {
    const entered = await answers.askSecret(question);
    if (entered === undefined) return false;
    const stored = await store(entered);
    if (typeof stored !== 'object') return true;
    say(stored.refused);
  }
}

async function connectStep({ opened: { setup }, answers, desk, say }: StepInput): Promise<boolean> {
  if (!desk) return true;
  const ports = setup.doctorOf(desk, await setup.secretsOf(desk));
  await connectDesk(ports, {}, true);
  const yes = await answers.ask('Das bei Meta so eintragen? (ja/nein)');
  if (yes === undefined) return false;
  if (!isYes(yes)) return true;
  const interrupt = await answers.ask('Auch, was die Nummer für einige Minuten unterbricht? (ja/nein)');
  const pin = await answers.askSecret('PIN der WhatsApp-Nummer (leer: sie hat noch keine):');
  if (pin !== undefined && !/^(?:\d{6})?$/.test(pin)) say('Eine PIN hat sechs Ziffern. Es wird ohne sie versucht.');
  const values = { yes: true, interrupt: isYes(interrupt ?? ''), ...(pin !== undefined && /^\d{6}$/.test(pin) && { pin }) };
  await connectDesk(ports, values, false);
  return true;
}

async function checklistStep({ opened, answers, desk, picture }: StepInput): Promise<boolean> {
  if (!desk) return true;
  const notes = opened.setup.notesOf(desk);
  for (const { id, text, link, done } of picture.checklist) {
    if (done !== 'no') continue;
    const answer = await answers.ask(`${text}\n  ${link}\n  Erledigt? (ja/nein)`);
    if (answer === undefined) return false;
    if (isYes(answer)) await setTick(notes, { id, at: Date.now(), by: await opened.facility.who() }, true);
  }
  return true;
}

async function doctorStep({ picture, say }: StepInput): Promise<boolean> {
  say(...findingLines(picture.findings, false));
  return true;
}

async function mailStep({ answers }: StepInput): Promise<boolean> {
  return (await answers.ask('Weiter mit der Eingabetaste.')) !== undefined;
}

async function messageStep({ answers }: StepInput): Promise<boolean> {
  return (
    (await answers.ask('Schreiben Sie der Einrichtung auf jedem Kanal eine Nachricht; dann weiter mit der Eingabetaste.')) !== undefined
  );
}
