import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askFacility, writeFacility } from '../../../infra/cli/new-facility.ts';
import { compiler } from '../../../shared/facility/compiler.ts';
import { temporaryFolder } from '../../support/repository.ts';

const right: readonly (readonly [string, string])[] = [
  ['über Messenger?', 'ja'],
  ['über WhatsApp?', 'nein'],
  ['über Instagram?', 'nein'],
  ['Name (So wie', 'Beratung Ahornweg'],
  ['Kurzname', 'Ahornweg'],
  ['Träger', 'Ahornweg e. V.'],
  ['Bundesland', 'BW'],
  ['Anrede', 'Sie'],
  ['Datenschutzrecht', 'DSGVO'],
  ['Link mit allen', 'https://ahornweg.example.org'],
  ['Link zum Datenschutz', 'https://ahornweg.example.org/datenschutz'],
  ['Link zum Impressum', 'https://ahornweg.example.org/impressum'],
  ['Fragen zum Datenschutz', 'datenschutz@ahornweg.example.org'],
  ['Telefon:', '030 23125 100'],
  ['Seiten-ID', '104872216345901'],
  ['App-ID', '900000000000001'],
  ['Liest ein Team mit?', 'staffed'],
  ['am Montag', '09:00-12:00, 13:00-17:00'],
];

/** A terminal that answers by these, each question with the first that fits, and nothing to the rest. */
function somebody(answers: readonly (readonly [string, string])[]) {
  const questions: string[] = [];
  const ask = async (question: string) => {
    questions.push(question);
    return answers.find(([part]) => question.includes(part))?.[1] ?? '';
  };
  return { ask, questions };
}

describe('a facility file made of answers', () => {
  test('holds what was said, and can be published', async () => {
    const { ask, questions } = somebody(right);
    const document = (await askFacility({ ask }, () => undefined)) ?? '';
    const loaded = compiler.compile(document, '2026-11-30');
    expect(loaded.ok && loaded.snapshot.facility.name).toBe('Beratung Ahornweg');
    expect(document).toContain('pageId: "104872216345901"');
    expect(document).not.toContain('whatsapp');
    expect(compiler.read(document)).toMatchObject({ value: { hours: { mon: ['09:00-12:00', '13:00-17:00'] } } });
    // Of channels that are not there, and of what is optional, nothing is asked.
    expect(questions.filter((question) => /WhatsApp|Kurzname/.test(question))).toHaveLength(2);
    expect(questions.join()).not.toContain('Jugendamt');
  });

  test('asks again for what is wrong alone, and says why', async () => {
    const said: string[] = [];
    let phones = 0;
    const { ask, questions } = somebody(right);
    const document = await askFacility(
      { ask: async (question) => (question.startsWith('Telefon') && phones++ === 0 ? 'bald' : ask(question)) },
      (...lines) => said.push(...lines),
    );
    expect(document).toContain('phone: "030 23125 100"');
    expect(said).toEqual([
      expect.stringMatching(/^Telefon: Das ist keine Telefonnummer: nur Ziffern, Leerzeichen, \/ und -\. Richtig wäre: /),
    ]);
    expect(questions.filter((question) => question.includes('Bundesland'))).toHaveLength(1);
  });

  test('is written beside what is there, never over it', async () => {
    const folder = temporaryFolder();
    const [taken, free] = [`${folder}/facility.yaml`, `${folder}/neu.yaml`];
    writeFileSync(taken, 'mine');
    let isFirst = true;
    const { ask } = somebody(right);
    const said: string[] = [];
    const answers = {
      ask: async (question: string) => {
        if (!question.startsWith('In welche Datei')) return ask(question);
        const file = isFirst ? taken : free;
        isFirst = false;
        return file;
      },
    };
    expect(await writeFacility(answers, (...lines) => said.push(...lines))).toBe(free);
    expect(said).toEqual([`${taken} gibt es schon.`, `Geschrieben: ${free}`]);
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    expect(existsSync(free)).toBe(true);
  });

  test('is none when the answers end', async () => {
    expect(await writeFacility({ ask: async () => undefined }, () => undefined)).toBeUndefined();
  });
});
