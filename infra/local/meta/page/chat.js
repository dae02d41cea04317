import { createBubble } from './bubbles.js';

/** So much of the own message is worth to be seen above the answer to it. */
const ownShare = 0.4;

/** A pixel or two of rounding, and a finger that does not reach the very end. */
const nearlyPx = 48;

/** How long the dots may run when no answer comes. */
const typingMs = 6000;

/** The bubbles of one phone and where they stand: at the end, until somebody scrolls up. */
export function createChat(root) {
  const [scroll, list, below, typing] = ['.scroll', '.bubbles', '.below', '.typing'].map((selector) => root.querySelector(selector));
  let bubbles = new Map();
  let isAtEnd = true;
  let firstBelow;
  let cameHidden;
  let waitingFor;
  let waitingSince = 0;

  const toEnd = () => {
    scroll.scrollTop = scroll.scrollHeight;
    isAtEnd = true;
  };
  const topOf = (item) => item.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop;
  const isBelow = (item) => topOf(item) > scroll.scrollTop + scroll.clientHeight - nearlyPx / 2;

  /** The beginning of an answer is what is read first; the message it answers stands above it, unless that is long. */
  const toBeginning = (item) => {
    const before = item.previousElementSibling;
    const from = before?.dataset.from === 'client' && before.offsetHeight < scroll.clientHeight * ownShare ? before : item;
    scroll.scrollTop = topOf(from) - 8;
  };

  const markBelow = () => {
    if (firstBelow && !isBelow(firstBelow)) firstBelow = undefined;
    below.hidden = firstBelow === undefined;
  };

  scroll.addEventListener('scroll', () => {
    isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < nearlyPx;
    markBelow();
  });
  // A phone behind another tab has no height; what came meanwhile is shown from its beginning, too.
  new ResizeObserver(() => {
    if (scroll.clientHeight === 0) return;
    if (cameHidden) toBeginning(cameHidden);
    else if (isAtEnd) toEnd();
    cameHidden = undefined;
    markBelow();
  }).observe(scroll);
  below.addEventListener('click', () => {
    if (firstBelow) scroll.scrollTop = topOf(firstBelow) - 8;
    firstBelow = undefined;
    markBelow();
    scroll.focus();
  });

  /** Dots while the desk is at it: an accepted message without a decision, or an answer that is decided and not yet sent. */
  const showTyping = (transcript, decisions) => {
    const last = transcript.at(-1);
    const decision = last && decisions.get(last.id);
    const isWorking =
      last?.from === 'client' &&
      last.delivery?.state === 'accepted' &&
      (!decision || (decision.say.length > 0 && decision.outcomes.length === 0));
    if (last?.id !== waitingFor) {
      waitingFor = last?.id;
      waitingSince = performance.now();
    }
    typing.hidden = !isWorking || performance.now() - waitingSince > typingMs;
  };

  return {
    /** Another person's phone: nothing of the one before stays. */
    clear: () => {
      for (const { item } of bubbles.values()) item.remove();
      bubbles = new Map();
      firstBelow = undefined;
      cameHidden = undefined;
      isAtEnd = true;
      markBelow();
    },
    render: (transcript, decisions, now) => {
      const heightBefore = scroll.scrollHeight;
      const wasAtEnd = isAtEnd;
      const isFirst = bubbles.size === 0;
      const fresh = [];
      for (const entry of transcript) {
        let bubble = bubbles.get(entry.id);
        if (!bubble) {
          bubble = createBubble(entry, now);
          if (isFirst) bubble.item.classList.remove('fresh');
          bubbles.set(entry.id, bubble);
          list.append(bubble.item);
          fresh.push({ entry, item: bubble.item });
        }
        bubble.update(entry, decisions.get(entry.id), now);
      }
      showTyping(transcript, decisions);
      const answer = fresh.find(({ entry }) => entry.from !== 'client');
      if (scroll.clientHeight === 0) {
        if (!isFirst && isAtEnd) cameHidden ??= answer?.item;
        return;
      }
      if (isFirst) return toEnd();
      if (fresh.length > 0 && fresh.at(-1).entry.from === 'client') return toEnd();
      // An answer that came along with the own message is looked for there, wherever the chat stood.
      const isAnswered = answer && fresh[0].entry.from === 'client';
      if (answer && (wasAtEnd || isAnswered)) toBeginning(answer.item);
      // A reason that becomes known later makes the chat longer, too.
      else if (wasAtEnd && scroll.scrollHeight > heightBefore) toEnd();
      firstBelow ??= fresh.find(({ entry, item }) => entry.from !== 'client' && isBelow(item))?.item;
      markBelow();
    },
  };
}
