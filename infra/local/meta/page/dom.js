export function element(name, className, text) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

/** A small drawing in one line, as a mark beside words that say the same. */
export function lineDrawing(path, className) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
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
