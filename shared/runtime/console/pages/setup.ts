import { gatherFacts, type SetupPicture } from '../../../app/setup/gather-facts.ts';
import { nextStage, setupStages } from '../../../app/setup/setup-stages.ts';
import { setupView } from '../../../console/pages/setup.ts';
import { anyDeskPage, type Visit } from '../page.ts';

/** How far the set-up is, read from what is. */
export async function pictureOf(visit: Visit): Promise<SetupPicture> {
  const settings = await visit.ports.settings(0);
  // As it holds now: a moment ago somebody may have published it, on this page.
  const desk = settings.desks.find(({ id }) => id === visit.desk?.id) ?? visit.desk;
  return gatherFacts(await visit.ports.setupAt(visit.origin).factsOf(desk, settings));
}

/** The set-up's stages, and which is next. People are sent here while nothing is published. */
export const setupPage = anyDeskPage({
  path: '/setup',
  roles: [],
  nav: 'setup',
  title: (words) => words.setup.title,
  async load(visit) {
    const stages = setupStages((await pictureOf(visit)).facts);
    return { stages, next: nextStage(stages) };
  },
  view: setupView,
});
