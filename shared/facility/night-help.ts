import type { TextId } from './text-id.ts';

/** Said while nobody is there, and by themselves the whole answer: what the reader needs at night stands in them. */
const ofNight: ReadonlySet<string> = new Set<TextId>(['away.hours', 'away.short', 'away.undated', 'away.closed_period', 'human.closed']);

const emergency = /(?<!\d)112(?!\d)/;
const roundTheClock = /0800[ /]?\d|(?<!\d)116 ?1\d\d(?!\d)/;

/** Whether a text names 112 and a number like those of the help lines. */
export function namesNightHelp(template: string): boolean {
  return emergency.test(template) && roundTheClock.test(template);
}

/**
 * A text of the facility's own for the night, with the help that the shipped one has: nobody who writes at two o'clock is left without a number
 * because a text was reworded.
 *
 * @param help the text `away.help`
 * @returns the same template where it names help already, or is for another moment
 */
export function withNightHelp(id: string, template: string, help: string): string {
  if (!ofNight.has(id) || namesNightHelp(template)) return template;
  const rest = template.includes('{{urgentPhone}}') ? help.replace(/\[\[[^\]]*\{\{urgentPhone\}\}[^\]]*\]\]/, '') : help;
  return `${template}${id === 'away.short' ? ' ' : '\n\n'}${rest}`;
}
