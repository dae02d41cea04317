import type { Log, LogEvent, LogFields } from '../app/ports.ts';

/** Levels of events that look like a failure from outside; everything else is information. */
const levels: Partial<Readonly<Record<LogEvent, 'WARN' | 'ERROR'>>> = {
  'signature.rejected': 'WARN',
  'handshake.rejected': 'WARN',
  'body.unreadable': 'WARN',
  'delivery.too-large': 'WARN',
  'delivery.postponed': 'WARN',
  'event.unreadable': 'ERROR',
  'reply.misconfigured': 'ERROR',
  'reply.given-up': 'WARN',
  'reply.refused': 'WARN',
  'retry.ticket-lost': 'WARN',
  'function.failed': 'ERROR',
};

/** Where lines go: standard output in AWS (one JSON line each, read by metric filters), the page's list in the local run. */
let sink: (line: string, event: LogEvent, fields: LogFields) => void = (line) => {
  process.stdout.write(`${line}\n`);
};

/** Sends log lines elsewhere. Called by the local run and by tests. */
export function setLogSink(to: typeof sink): void {
  sink = to;
}

/** One line, by allow-list: the types of event and fields are closed, and what is not in them does not compile. */
export const log: Log = (event, fields) => {
  sink(JSON.stringify({ level: levels[event] ?? 'INFO', timestamp: new Date().toISOString(), event, ...fields }), event, fields);
};
