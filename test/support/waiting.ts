const pauseMs = 25;

/**
 * Asks again and again until something is there; says what was waited for when it never came. `idleMs` is how long an idle machine may take.
 * It is counted in looks and not by the clock: where other processes take the processor, each look takes as much longer as the work does.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  idleMs = 30_000,
): Promise<T> {
  for (let looks = 0; looks <= idleMs / pauseMs; looks += 1) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((later) => setTimeout(later, pauseMs));
  }
  throw new Error(`waited in vain for what an idle machine does in ${idleMs} ms: ${what}`);
}
