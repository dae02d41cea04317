import * as z from 'zod/mini';
import type { Shortcut } from '../../facility/shortcuts.ts';
import type { PublicProfile } from '../contract.ts';
import { fitting } from '../fitting.ts';

// Conversational components, reference sheet whatsapp.md §7. The welcome message is retired: the first message is greeted.
const edge = 'conversational_automation';
const mostPrompts = 4;
const mostCommands = 30;

const answer = z.object({ id: z.string(), [edge]: z.optional(z.record(z.string(), z.unknown())) });

/** Commands must differ: of two of one name the first in the menu has it. */
function differing(shortcuts: readonly Shortcut[]): readonly Shortcut[] {
  const names = shortcuts.map(({ command }) => command?.name);
  return shortcuts.filter(({ command }, at) => command !== undefined && names.indexOf(command.name) === at);
}

/** A number's ice breakers and commands. Both come back as texts of their own words. */
export const whatsappPublicProfile: PublicProfile = {
  wanted: (_snapshot, { menu, starters }) => {
    const { kept, leftOut } = fitting(differing(menu), mostCommands);
    return {
      properties: {
        prompts: starters.slice(0, mostPrompts).map(({ title }) => title),
        commands: kept.flatMap(({ command }) => (command ? [{ command_name: command.name, command_description: command.hint }] : [])),
      },
      leftOut,
    };
  },
  query: (account) => ({ path: `/${account}`, query: { fields: edge } }),
  held: (body) => {
    const read = answer.safeParse(body);
    return read.success ? (read.data[edge] ?? {}) : undefined;
  },
  // Whether what is not given stays is not documented: all of it is given.
  write: (account, wanted) => ({ path: `/${account}/${edge}`, body: wanted }),
};
