import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';

export interface RecoveryData {
  /** Codes that were not used yet. */
  readonly left: number;
}

/** Offers recovery codes: after the first passkey, and whenever there are few left. */
export function recoveryView({ left }: RecoveryData, { words: { recovery }, link }: Shell): Html {
  return html`<h1>${recovery.title}</h1>
<p class="lead">${recovery.lead}</p>
<p>${recovery.howTo}</p>
<p><strong>${left === 0 ? recovery.none : recovery.left(left)}</strong> ${left > 0 && recovery.voids}</p>
<form method="post" action="${link('/me/codes')}"><button class="main" name="act" value="make">${left === 0 ? recovery.make : recovery.makeNew}</button></form>
<p><a href="${link('')}">${recovery.later}</a></p>`;
}

/** The codes themselves, seen once. The script shows the button to print. */
export function recoverySheet(
  { name, codes, address }: { readonly name: string; readonly codes: readonly string[]; readonly address: string },
  { words: { recovery }, link }: Shell,
): Html {
  return html`<h1>${recovery.sheet(name)}</h1>
<p class="lead">${recovery.once}</p>
<ol class="codes">${codes.map((code) => html`<li>${code}</li>`)}</ol>
<p>${recovery.where(address)}</p>
<div class="actions"><button type="button" data-print hidden>${recovery.print}</button><a class="button main" href="${link('')}">${recovery.kept}</a></div>`;
}
