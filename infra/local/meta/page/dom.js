export function element(name, className, text) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

/** Writes only what differs, so that nothing flickers and no selection is lost. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** The outcome of an action, below the field it was about. */
export function setMessage(node, text, isBad = false) {
  node.dataset.bad = String(isBad);
  setText(node, text);
}
