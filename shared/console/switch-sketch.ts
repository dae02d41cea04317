import { type Html, html } from './html.ts';

/** Where a switch is on somebody else's page, for a sketch of it. */
export interface SwitchPlace {
  /** Up to 45 letters. */
  readonly site: string;
  /** Up to three entries of 18 letters. */
  readonly menu: readonly string[];
  /** Index of the entry to open. */
  readonly here: number;
  /** Up to 30 letters. */
  readonly label: string;
  /** `ein` and `aus` are drawn as a switch, anything else as a button of up to 26 letters. */
  readonly control: string;
}

/** Left edge of what stands beside the menu; letters are 6 wide. */
const left = 142;

/** Says a German name of the page in the reader's language. */
type Told = (german: string) => string;
const inGerman: Told = (german) => german;

/** The sketch in words, for people who cannot see it. */
export function switchInWords({ site, menu, here, label, control }: SwitchPlace, told: Told = inGerman): string {
  return told(`Skizze: ${site}, „${menu[here]}“, „${label}“: ${control}`);
}

/** Where a switch is on somebody else's page: its menu with the right entry, and the switch as it has to stand. Drawn by us, and no likeness. */
export function switchSketch(place: SwitchPlace, told: Told = inGerman): Html {
  const { site, menu, here, label, control } = place;
  return html`<svg class="sketch" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 330 116" role="img" aria-label="${switchInWords(place, told)}"><path class="paper" d="M1 1H329V115H1z"/><path d="M1 27H329M130 27V115"/><rect class="here" x="7" y="${34 + here * 26}" width="117" height="22"/><text x="13" y="18">${told(site)}</text>${menu.map(
    (one, index) => html`<text x="13" y="${49 + index * 26}">${told(one)}</text>`,
  )}<text x="${left}" y="52">${told(label)}</text>${control === 'ein' || control === 'aus' ? toggle(control, told) : button(told(control))}</svg>`;
}

function toggle(state: 'ein' | 'aus', told: Told): Html {
  const isOn = state === 'ein';
  return html`<rect class="ring" x="${left - 5}" y="63" width="72" height="32"/><rect class="${isOn ? 'on' : 'here'}" x="${left}" y="69" width="36" height="20" rx="10"/><circle class="paper" cx="${isOn ? 168 : 152}" cy="79" r="7"/><text x="184" y="83">${told(state)}</text>`;
}

function button(label: string): Html {
  return html`<rect class="ring" x="${left}" y="65" width="${20 + label.length * 6}" height="28"/><text x="${left + 10}" y="83">${label}</text>`;
}
