import { Mistakes } from './check.ts';
import { type FileParts, readFile } from './read-file.ts';
import { readYaml } from './read-yaml.ts';

/** The parts of a facility file, without checking them: for a file that was checked before. */
export function readParts(text: string): FileParts {
  const yaml = readYaml(text);
  return readFile(yaml.ok ? yaml.value : {}, new Mistakes());
}
