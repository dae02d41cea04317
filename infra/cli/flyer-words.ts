import type { LogoProblem } from '../../shared/print/flyers/logo.ts';

/** The fault of a logo, and its remedy. */
export const logoProblems: Readonly<Record<LogoProblem, string>> = {
  'too-large': 'is larger than 2 MB. Save it as a PNG of 1000 pixels.',
  vector: 'is an SVG, which may hold anything. Save it as a PNG of 1000 pixels.',
  script: 'is an SVG with a script in it, and is not used. Ask where it comes from, and save the picture as a PNG.',
  'no-picture': 'is neither PNG nor JPEG.',
  broken: 'is broken: its picture is not whole. Save it again as a PNG.',
  'too-many-pixels': 'has more than 4000 pixels a side. Save it with 1000.',
  'too-few-pixels': 'has less than 200 pixels a side and would be blurred in print. Save it with 1000.',
  interlaced: 'is an interlaced PNG. Save it without interlacing.',
};
