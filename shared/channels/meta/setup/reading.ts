import type { Reading, Tool } from '../../setup-contract.ts';

export function fine(what: string): Reading {
  return { verdict: 'ok', what };
}

export function fault(what: string, todo: string, tool?: Tool): Reading {
  return { verdict: 'fault', what, todo, ...(tool && { tool }) };
}

export function warning(what: string, todo: string, tool?: Tool): Reading {
  return { verdict: 'warning', what, todo, ...(tool && { tool }) };
}

export function unknown(what: string, todo: string): Reading {
  return { verdict: 'unknown', what, todo };
}

/** One reading for each value that Meta may give; one that is not listed is `unknown`, as Meta adds values without notice. */
export function byValue(value: unknown, readings: Readonly<Record<string, Reading>>, otherwise: Reading): Reading {
  return typeof value === 'string' && Object.hasOwn(readings, value) ? (readings[value] ?? otherwise) : otherwise;
}
