/** The time of the trial: it runs like ours and can jump ahead. */
export interface VirtualClock {
  now(): number;
  iso(): string;
  jumpTo(iso: string): void;
  ahead(ms: number): void;
}

export function virtualClock(startIso: string): VirtualClock {
  let offset = Date.parse(startIso) - Date.now();
  const now = () => Date.now() + offset;
  return {
    now,
    iso: () => new Date(now()).toISOString(),
    jumpTo(iso) {
      offset = Date.parse(iso) - Date.now();
    },
    ahead(ms) {
      offset += ms;
    },
  };
}
