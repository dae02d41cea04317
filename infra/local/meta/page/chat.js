import { longDate } from './berlin-time.js';
import { createBubble } from './bubbles.js';
import { element } from './dom.js';

/** So much of the own message is worth to be seen above the answer to it. */
const ownShare = 0.4;

/** A pixel or two of rounding, and a finger that does not reach the very end. */
const nearlyPx = 48;

/** How long the dots may run when no answer comes. */
const typingMs = 6000;

const isAnswer = ({ entry }) => entry.from !== 'client';

/** An answer that came along with the own message is looked for there, wherever the chat stood. */
const isToOwnMessage = ([first]) => !isAnswer(first);

/** The bubbles in their order: each is made once and follows its entry from then on. */
function createShelf(list) {
  let bubbles = new Map();
  let lastDay = '';
  const put = (entry, now, isFirst) => {
    const day = longDate(entry.at);
    if (day !== lastDay) list.append(element('li', 'day', day));
    lastDay = day;
    const bubble = createBubble(entry, now);
    if (isFirst) bubble.item.classList.remove('fresh');
    bubbles.set(entry.id, bubble);
    list.append(bubble.item);
    return { entry, item: bubble.item };
  };
  return {
    isEmpty: () => bubbles.size === 0,
    clear: () => {
      list.replaceChildren();
      bubbles = new Map();
      lastDay = '';
    },
    /** @returns what was not there before */
    show: (transcript, decisions, now) => {
      const isFirst = bubbles.size === 0;
      const fresh = transcript.filter(({ id }) => !bubbles.has(id)).map((entry) => put(entry, now, isFirst));
      for (const entry of transcript) bubbles.get(entry.id).update(entry, decisions.get(entry.id), now);
      return fresh;
    },
  };
}

/** Dots while the desk is at it: an accepted message without a decision, or an answer that is decided and not yet sent. */
function createTyping(typing) {
  let waitingFor;
  let waitingSince = 0;
  return (transcript, decisions) => {
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
}

/** The bubbles of one phone and where they stand: at the end, until somebody scrolls up. */
export function createChat(root) {
  const [scroll, list, below, typing] = ['.scroll', '.bubbles', '.below', '.typing'].map((selector) => root.querySelector(selector));
  const shelf = createShelf(list);
  const showTyping = createTyping(typing);
  let isAtEnd = true;
  let firstBelow;
  let cameHidden;

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

  const keepForLater = (answer) => {
    if (isAtEnd) cameHidden ??= answer?.item;
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

  return {
    /** Another person's phone: nothing of the one before stays. */
    clear: () => {
      shelf.clear();
      firstBelow = undefined;
      cameHidden = undefined;
      isAtEnd = true;
      markBelow();
    },
    render: (transcript, decisions, now) => {
      const heightBefore = scroll.scrollHeight;
      const wasAtEnd = isAtEnd;
      const isFirst = shelf.isEmpty();
      const fresh = shelf.show(transcript, decisions, now);
      showTyping(transcript, decisions);
      const answer = fresh.find(isAnswer);
      if (scroll.clientHeight === 0) return isFirst ? undefined : keepForLater(answer);
      if (isFirst || fresh.at(-1)?.entry.from === 'client') return toEnd();
      if (answer && (wasAtEnd || isToOwnMessage(fresh))) toBeginning(answer.item);
      // A reason that becomes known later makes the chat longer, too.
      else if (wasAtEnd && scroll.scrollHeight > heightBefore) toEnd();
      firstBelow ??= fresh.find((one) => isAnswer(one) && isBelow(one.item))?.item;
      markBelow();
    },
  };
}
