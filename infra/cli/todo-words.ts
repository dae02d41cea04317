import type { Reading, Tool } from '../../shared/channels/setup-contract.ts';

const commands: Readonly<Record<Tool, string>> = {
  'app-secret': 'npm run secrets -- put meta-app',
  token: 'npm run secrets -- put meta-tokens',
  facility: 'npm run facility -- publish facility.yaml',
  template: 'npm run newsletter -- template create',
  connect: 'npm run connect',
  keyring: 'npm run secrets -- restore',
  redrive: 'npm run redrive',
  newsletter: 'npm run newsletter -- pause',
};

/** The step to take, with the command that takes it; undefined: there is none. */
export function todoLine(reading: Reading): string | undefined {
  if (reading.verdict === 'ok') return undefined;
  return reading.tool ? `${reading.todo.replace(/\.$/, '')}: ${commands[reading.tool]}` : reading.todo;
}
