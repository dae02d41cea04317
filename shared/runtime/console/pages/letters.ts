import { redrive, surveyLetters } from '../../../app/redrive.ts';
import { lettersView } from '../../../console/pages/letters.ts';
import { holdsEverywhere } from '../../../console/roles.ts';
import { type DeskVisit, deskPage } from '../page.ts';

/** Messages in dead-letter queues: of the desk, where there are several. */
export const lettersPage = deskPage({
  path: '/letters',
  roles: [],
  title: (words) => words.letters.title,
  async load(visit: DeskVisit) {
    const queues = await Promise.all(
      (await filled(visit)).map(async ({ id, letters, options }) => ({ id, ...(await surveyLetters(letters, options)) })),
    );
    return { now: visit.ports.now(), queues: queues.filter(({ count }) => count > 0) };
  },
  view: lettersView,
  actions: {
    redrive: {
      audit: 'redriven',
      async run(visit) {
        for (const { letters, options } of await filled(visit)) await redrive(letters, options);
        return { kind: 'done', said: 'redriven' };
      },
    },
  },
});

/** The queues that hold something. Calls of schedules belong to no desk alone. */
async function filled({ ports, desk, user }: DeskVisit) {
  const { desks } = await ports.settings();
  const depths = await ports.letters.depths();
  const isCarrier = holdsEverywhere(user.rights, 'admin');
  return Object.entries(depths)
    .filter(([id, count]) => count > 0 && (isCarrier || id !== 'schedules'))
    .map(([id]) => ({
      id,
      letters: ports.letters.of(id),
      options: { kind: id, now: ports.now(), ...(desks.length > 1 && id !== 'schedules' && { desk }) },
    }));
}
