import { randomInt } from 'node:crypto';
import { gatherFacts, type SetupPicture } from '../../shared/app/setup/gather-facts.ts';
import { isSetUp, nextStage, type StageId, setupStages } from '../../shared/app/setup/setup-stages.ts';
import type { Answers } from '../terminal/answers.ts';
import type { OpenedSetup } from './setup-deployment.ts';
import { steps } from './setup-steps.ts';
import { stageLines } from './setup-words.ts';

const say = (...lines: readonly string[]) => void process.stdout.write(lines.map((line) => `${line}\n`).join(''));

/** Goes through the open stages, each once. True: all is done; false: something is left, and the last lines say what. */
export async function walkThrough(opened: OpenedSetup, answers: Answers): Promise<boolean> {
  const tried = new Set<StageId>();
  for (;;) {
    const { desk, settings } = await opened.look();
    const picture: SetupPicture = await gatherFacts(await opened.setup.factsOf(desk, settings));
    const stages = setupStages(picture.facts);
    const next = nextStage(stages.filter(({ id }) => !tried.has(id)));
    if (!next) {
      say('', ...stageLines(stages));
      return isSetUp(stages);
    }
    tried.add(next.id);
    say('', `== ${next.title} ==`, next.what);
    const goesOn = await steps[next.id]({ opened, answers, desk, picture, say, pick: randomInt });
    if (!goesOn) {
      say('Hier geht es beim nächsten Mal weiter: npm run setup');
      return false;
    }
  }
}
