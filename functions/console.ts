import { consoleHandler } from '../shared/runtime/console/compose.ts';
import { pages } from '../shared/runtime/console/pages.ts';

/** Shows the staff's pages and does what they ask for. */
export const handler = consoleHandler(pages);
