import { Mistakes } from './check.ts';
import { type FileParts, readFile } from './read-file.ts';
import { readYaml } from './read-yaml.ts';

/** What a facility file says, without asking whether it is right: for a file that was checked before. */
export function readParts(text: string): FileParts {
  const yaml = readYaml(text);
  return readFile(yaml.ok ? yaml.value : {}, new Mistakes());
}
