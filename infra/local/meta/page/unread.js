/** Which messages to other people, or behind another tab, nobody has looked at yet. What was there at the start counts as seen. */
export function createUnread() {
  const seen = new Map();
  let counts = new Map();

  const ofUs = (transcript) => transcript.filter(({ from }) => from === 'desk' || from === 'staff');

  return {
    /** @param people of one channel; @param looking the id of the person whose phone is on the screen, if any */
    update: (people, looking) => {
      const isStart = seen.size === 0;
      counts = new Map();
      for (const { id, transcript } of people) {
        const messages = ofUs(transcript);
        if (isStart || id === looking) seen.set(id, new Set(messages.map((entry) => entry.id)));
        const known = seen.get(id) ?? new Set();
        seen.set(id, known);
        counts.set(id, messages.filter((entry) => !known.has(entry.id)).length);
      }
    },
    of: (id) => counts.get(id) ?? 0,
    total: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
}
