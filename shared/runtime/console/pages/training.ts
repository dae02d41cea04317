import { recordTraining, tidyTraining, trainedForMs, trainingRows } from '../../../app/setup/training.ts';
import { fromLocal, toLocal } from '../../../calendar/berlin.ts';
import { registerView, trainingView } from '../../../console/pages/training.ts';
import { chaptersOf, type Question, questionsOf } from '../../../print/papers/training-course.ts';
import { grade } from '../../../print/papers/training-grade.ts';
import { type DeskVisit, deskPage, type Outcome } from '../page.ts';
import { isDayUntil } from './golive.ts';

/** The training: chapters and questions of the paper. Only that it was passed is kept. */
export const trainingPage = deskPage({
  path: '/training',
  roles: 'anybody',
  title: (words) => words.training.title,
  async load(visit) {
    const { training, paperFacts } = visit.deskPorts.records;
    const [facts, { notes }] = await Promise.all([paperFacts(), training.load()]);
    const { state, at } = trainingRows(notes, [visit.user], visit.now)[0] ?? { state: 'never', at: undefined };
    const questions = facts ? questionsOf(facts) : [];
    const graded = visit.again && grade(questions, choicesIn(visit.again.form, questions)).answers;
    return {
      course: facts && {
        chapters: chaptersOf(facts),
        questions: questions.map(({ ask, choices, why }, index) => {
          const answer = graded?.[index];
          return { ask, choices, why, ...(answer && { graded: answer }) };
        }),
      },
      own: { state, ...(at !== undefined && { at }) },
      mayRead: visit.roles.includes('admin') || visit.roles.includes('protection'),
      problem: visit.again?.problem,
    };
  },
  view: trainingView,
  actions: { answer: { audit: 'trained', run: answer } },
});

async function answer(visit: DeskVisit, form: URLSearchParams): Promise<Outcome> {
  const records = visit.deskPorts.records;
  const facts = await records.paperFacts();
  const questions = facts ? questionsOf(facts) : [];
  if (!grade(questions, choicesIn(form, questions)).isPassed) return { kind: 'again', problem: 'training-again' };
  const { id, name } = visit.user;
  await recordTraining({ user: id, name, at: visit.now }, await records.people(), records.training);
  return { kind: 'done', said: 'trained' };
}

function choicesIn(form: URLSearchParams, questions: readonly Question[]): readonly (number | undefined)[] {
  return questions.map((_, index) => {
    const given = form.get(`q${index}`);
    return given === null ? undefined : Number(given);
  });
}

/** Register of trainings, with those who are due. */
export const trainingRegisterPage = deskPage({
  path: '/training/register',
  roles: ['protection'],
  title: (words) => words.training.register.title,
  async load(visit) {
    const records = visit.deskPorts.records;
    const people = await records.people();
    return {
      rows: trainingRows(await tidyTraining(people, visit.now, records.training), people, visit.now),
      mayEnter: visit.roles.includes('admin'),
      today: toLocal(visit.now).date,
      problem: visit.again?.problem,
      typed: visit.again?.form,
    };
  },
  view: registerView,
  actions: { enter: { roles: ['admin'], audit: 'trained-in-person', run: enter } },
});

async function enter(visit: DeskVisit, form: URLSearchParams): Promise<Outcome> {
  const name = (form.get('name') ?? '').normalize('NFC').trim().slice(0, 60);
  const on = form.get('on') ?? '';
  const today = toLocal(visit.now).date;
  if (name === '') return { kind: 'again', problem: 'guest-missing' };
  if (!isDayUntil(on, today)) return { kind: 'again', problem: 'trained-day' };
  const at = on === today ? visit.now : fromLocal(on, noon);
  if (visit.now - at >= trainedForMs) return { kind: 'again', problem: 'trained-day' };
  const records = visit.deskPorts.records;
  await recordTraining({ name, at, by: visit.user.name }, await records.people(), records.training);
  return { kind: 'done', said: 'trained-in-person', about: name };
}

const noon = 12 * 60;
