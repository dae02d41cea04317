import { commands } from './understood-words.js';

/** Kinds of features the model looks at, in German; a kind without an entry is shown as it is. */
const families = { word: 'Wort', concept: 'Begriff', global: 'Merkmal' };

const heads = { crisis: 'Krise', acute: 'Krise, akut', language: 'Sprachwunsch' };

const named = (head) => heads[head] ?? commands[head] ?? head;
const number = (digits) => digits.replace('.', ',');

/** The model's own names: an edge of the sentence is a `$`, and of what is true of the whole message some have words. */
function featureName(family, name) {
  const length = /^length (\d+)$/.exec(name);
  if (family === 'global' && length) return `Länge des Satzes (Stufe ${length[1]})`;
  const mark = /^mark (.*)$/.exec(name);
  if (family === 'global' && mark) return `Zeichen „${mark[1]}“`;
  const edge = name.endsWith('$') ? ' am Ende' : name.startsWith('$') ? ' am Anfang' : '';
  const inside = name.replace(/^\$ ?| ?\|?\$$/g, '').replaceAll('|', ' ');
  return `${families[family] ?? family} „${inside}“${edge}`;
}

function featureWords(feature) {
  const [, family = '', name = '', share = ''] = /^(\S+) (.*) \+([\d.]+)$/.exec(feature) ?? [];
  return share === '' ? feature : `${featureName(family, name)} +${number(share)}`;
}

function modelWords([, head, score, step, threshold, features]) {
  const certain = step === 'sure' ? 'sicher' : 'im Zweifel';
  const spoke = features.split('; ').map(featureWords).join(', ');
  return `${named(head)}: Modell ${certain} (${number(score)}, Schwelle ${number(threshold)}). Am meisten sprachen dafür: ${spoke}`;
}

/** Of each word of a phrase the first way to write it. */
const plainPhrase = (phrase) =>
  phrase
    .split(' ')
    .map((word) => word.split('|')[0])
    .join(' ');

const forms = [
  [/^read as: (.*)$/su, ([, text]) => `Gelesen ohne die Namen der Einrichtung: „${text}“`],
  [/^crisis by the phrase: (.*)$/su, ([, phrase]) => `Krise: feste Wendung „${plainPhrase(phrase)}“`],
  [/^(\S+) by the lists$/u, ([, command]) => `${named(command)}: steht in den Wortlisten`],
  [/^(\S+) by the model: (-?[\d.]+), (sure|in doubt) above (-?[\d.]+): (.*)$/su, modelWords],
  // The meaning stands above already.
  [/^(sensitive|topic): /u, () => undefined],
];

/** The reasons of an understanding in German; a line of another form is shown as it is. */
export function becauseWords(because) {
  return because.flatMap((line) => {
    for (const [form, words] of forms) {
      const found = form.exec(line);
      if (found) return words(found) ?? [];
    }
    return [line];
  });
}
