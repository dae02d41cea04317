import { becauseWords } from './because-words.js';
import { element } from './dom.js';
import { load } from './server.js';
import { understoodWords } from './understood-words.js';

const dropped =
  'Danach wurde der Text verworfen: Er steht in keiner Tabelle, keiner Warteschlange und keinem Protokoll. Weiter geht nur, was hier steht; Ihr Rechner hat es gerade noch einmal ausgerechnet.';

function line(term, words) {
  const row = element('div');
  const value = element('dd', '', words);
  value.dir = 'auto';
  row.append(element('dt', '', term), value);
  return row;
}

/** Shows below a message what the desk has understood of it, and that nothing else was kept. */
export async function showUnderstanding(root, messageId) {
  try {
    const { meaning, topicTitle, because } = await load(`/simulator/understanding?message=${encodeURIComponent(messageId)}`);
    const list = element('dl');
    list.append(...understoodWords({ ...meaning, topicTitle }).map(([term, words]) => line(term, words)));
    const parts = [element('h3', '', 'Was verstanden wurde'), list];
    const reasons = becauseWords(because);
    if (reasons.length > 0) {
      const reasonList = element('ul');
      reasonList.append(
        ...reasons.map((reason) => {
          const item = element('li', '', reason);
          item.dir = 'auto';
          return item;
        }),
      );
      parts.push(element('h3', '', 'Woran es lag'), reasonList);
    }
    root.replaceChildren(...parts, element('p', 'dropped', dropped));
  } catch (error) {
    root.replaceChildren(element('p', '', `Was verstanden wurde, lässt sich nicht zeigen. ${error.message}`));
  }
}
