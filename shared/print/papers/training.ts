import { type Block, h2, h3, lines, list, p, steps, table } from './document.ts';
import type { Facts } from './facts.ts';
import type { Paper } from './paper.ts';
import { chaptersOf, questionsOf } from './training-course.ts';

/** Twenty minutes for the team, with questions and their answers. */
export const training: Paper = {
  id: 'unterweisung',
  subtitle: () => 'Ablauf, Fragen und Lösungen; zu wiederholen nach einem Jahr',
  blocks: (facts) => [...course(facts), ...questionPart(facts), ...solutions(facts), ...proof()],
};

function course(facts: Facts): readonly Block[] {
  const chapters = chaptersOf(facts);
  return [
    h2('Ablauf'),
    table(
      'Zwanzig Minuten',
      ['Minute', 'Thema', 'Das soll hängen bleiben'],
      [13, 32, 55],
      [
        ...chapters.map(({ minutes, title, keep }) => [minutes, title, keep]),
        ['18–20', 'Fragen', 'Blatt ausfüllen, besprechen, unterschreiben'],
      ],
    ),
    p('Vorher lesen: „Regeln für das Team“. Eine Rundmail ersetzt die Unterweisung nicht.'),
    ...chapters.flatMap(({ title, minutes, points }) => [h3(`${title} (Minute ${minutes})`), list(points)]),
  ];
}

const letters = ['A', 'B', 'C'] as const;

function questionPart(facts: Facts): readonly Block[] {
  return [
    h2('Fragen'),
    ...questionsOf(facts).flatMap(({ ask, choices }, index) => [
      h3(`${index + 1}. ${ask}`),
      list(choices.map((choice, at) => `${letters[at]}: ${choice}`)),
    ]),
  ];
}

function solutions(facts: Facts): readonly Block[] {
  return [h2('Lösungen'), steps(questionsOf(facts).map(({ right, why }) => [`${letters[right]}.`, why]))];
}

function proof(): readonly Block[] {
  return [
    h2('Nachweis'),
    p(
      'Die Unterweisung gilt als bestanden, wenn alle Antworten besprochen sind und die Person die Regeln kennt. Wiederholung nach einem Jahr.',
    ),
    lines('Teilnehmende Person: Name, Datum, Unterschrift', 'Durchgeführt von: Name, Datum, Unterschrift'),
  ];
}
