/** For test files that share a process: each must leave it as it found it. */
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { channels } from '../../shared/channels/registry.ts';

const found = () => ({ folder: process.cwd(), channels: [...channels], timersAreFake: vi.isFakeTimers() });

let before: ReturnType<typeof found> | undefined;
let environment: NodeJS.ProcessEnv = {};

beforeAll(() => {
  before = found();
  environment = { ...process.env };
});
afterAll(() => {
  const names = Object.keys({ ...environment, ...process.env });
  // Values stay out of the message: an environment holds secrets.
  const changedVariables = names.filter((name) => environment[name] !== process.env[name]);
  expect({ ...found(), changedVariables }, 'what this file left for the next one').toEqual({ ...before, changedVariables: [] });
});
