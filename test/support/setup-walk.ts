import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.ts';

export interface Walked {
  readonly code: number | null;
  readonly said: string;
}

/** Walks through `npm run setup` in a folder, with somebody who answers each question as this says; undefined: they go away. */
export function walkThroughSetup(folder: string, url: string, answer: (question: string) => string | undefined): Promise<Walked> {
  const child = spawn(process.execPath, [join(repository, 'infra/cli/setup.ts'), '--local', url], { cwd: folder });
  let said = '';
  let line = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    for (const letter of text) {
      if (letter !== '\n') {
        line += letter;
        continue;
      }
      if (isQuestion(line)) {
        const typed = answer(line);
        if (typed === undefined) child.stdin.end();
        else child.stdin.write(`${typed}\n`);
      }
      line = '';
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((done) => child.on('exit', (code) => done({ code, said })));
}

const isQuestion = (line: string) =>
  /^Zeile \d+, Wort \d+:$|\(ja\/nein\)$|^(?:PIN|Pfad|App-Geheimnis|Token) .*:$|Eingabetaste\.$/.test(line);

/** The word that the keyring's question asks for, read from the page that the command wrote. */
export function wordAt(folder: string, question: string): string {
  const [line, word] = [...question.matchAll(/\d+/g)].map(([number]) => Number(number));
  const page = readFileSync(join(folder, 'schluesselbund.html'), 'utf8');
  const row = page.split('<tr>').find((one) => one.startsWith(`<th scope="row">${line}</th>`)) ?? '';
  return [...row.matchAll(/<td>(\w+)<\/td>/g)][(word ?? 1) - 1]?.[1] ?? '';
}
