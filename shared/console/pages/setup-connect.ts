import { type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { backToSetup } from './setup.ts';

export interface ConnectData {
  readonly channels: readonly ChannelData[];
  readonly hasInterruption: boolean;
  readonly problem?: string | undefined;
}

export interface ChannelData {
  readonly label: string;
  /** Why the platform cannot be asked, with what to do. */
  readonly refused?: string | undefined;
  readonly differences: readonly {
    readonly what: string;
    readonly held: readonly string[];
    readonly wanted: readonly string[];
    readonly byHand?: string | undefined;
    readonly interrupts: boolean;
  }[];
}

export function connectView({ channels, hasInterruption, problem: what }: ConnectData, shell: Shell): Html {
  const { connect } = shell.words.setup;
  const isOpen = channels.some(({ differences }) => differences.length > 0);
  return html`<h1>${connect.title}</h1>
<p class="lead">${connect.lead}</p>
${problem(what)}
${channels.map((channel) => channelPart(channel, shell))}
${
  isOpen &&
  html`<form method="post" action="${shell.link('/setup/connect')}" class="card">
${hasInterruption && interruption(shell)}
<button name="act" value="write">${connect.write}</button>
</form>`
}
<details class="card"><summary>${connect.end}</summary>
<form method="post" action="${shell.link('/setup/connect')}"><p>${connect.endLead}</p>
<button name="act" value="disconnect" class="secondary">${connect.end}</button></form></details>
${backToSetup(shell)}`;
}

function interruption({ words }: Shell): Html {
  const { connect } = words.setup;
  return html`<label class="choice"><input type="checkbox" name="interrupt" value="yes"> ${connect.interrupt}</label>
<label for="pin">${connect.pin}</label>
<p class="hint" id="pin-hint">${connect.pinHint}</p>
<input id="pin" name="pin" inputmode="numeric" autocomplete="off" maxlength="6" aria-describedby="pin-hint">`;
}

function channelPart({ label, refused, differences }: ChannelData, { words }: Shell): Html {
  const { connect } = words.setup;
  const { sentence } = words.told;
  const list = (values: readonly string[]) => (values.length === 0 ? connect.nothing : values.map(sentence).join(', '));
  return html`<section><h2>${label}</h2>
${refused && html`<p class="problem">${refused}</p>`}
${refused === undefined && differences.length === 0 && html`<p>${connect.fine}</p>`}
${differences.map(
  ({
    what,
    held,
    wanted,
    byHand,
    interrupts,
  }) => html`<div class="card"><h3>${sentence(what)}${interrupts && html` <span class="mark open">${connect.interrupts}</span>`}</h3>
${wanted.length > 0 && html`<details><summary>${connect.details}</summary><p class="values"><span class="hint">${connect.held}</span> ${list(held)}</p><p class="values"><span class="hint">${connect.wanted}</span> ${list(wanted)}</p></details>`}
${byHand && html`<p>${sentence(byHand)}</p>`}</div>`,
)}</section>`;
}

/** The outcome of each write. */
export function connectedView(lines: readonly string[], newPin: string | undefined, shell: Shell): Html {
  const { connect } = shell.words.setup;
  return html`<h1>${connect.results}</h1>
<ul class="rows">${lines.map((line) => html`<li>${line}</li>`)}</ul>
${newPin && html`<p class="problem">${connect.newPin(newPin)}</p>`}
<p><a class="button" href="${shell.link('/setup/connect')}">${connect.title}</a></p>
${backToSetup(shell)}`;
}
