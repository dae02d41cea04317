import { flag, type Html, html } from './html.ts';
import { type Language, languageNames, languages } from './language.ts';
import type { Said, Words } from './words.ts';

/** The frame that every page is shown in. */
export interface Shell {
  readonly words: Words;
  readonly language: Language;
  /** Address of a page at the desk that is shown: `link('/hours')`. */
  readonly link: (path: string) => string;
  readonly assets: { readonly css: string; readonly js: string; readonly passkey: string };
}

/** The frame around a signed-in person's page. */
export interface Frame {
  /** Name of the facility. */
  readonly desk?: string;
  readonly nav: readonly { readonly href: string; readonly label: string; readonly isCurrent: boolean }[];
  /** The desks to change to, where there are several. */
  readonly desks?: readonly { readonly href: string; readonly label: string; readonly isCurrent: boolean }[];
}

export interface Body {
  readonly title: string;
  readonly main: Html;
  /** Absent: nobody is signed in. */
  readonly frame?: Frame;
  /** Notice of the act just done. */
  readonly said?: Said | undefined;
  /** Loads the browser's half of WebAuthn, too. */
  readonly usesPasskey?: boolean;
}

/** A whole page. */
export function document({ words, language, link, assets }: Shell, { title, main, frame, said, usesPasskey }: Body): Html {
  return html`<!doctype html>
<html lang="${languageNames[language].lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – ${frame?.desk ?? words.shell.product}</title>
<meta name="theme-color" content="#0b5d5e">
<link rel="manifest" href="/console/manifest.webmanifest">
<link rel="icon" href="/console/icon-192.png">
<link rel="apple-touch-icon" href="/console/icon-180.png">
<link rel="stylesheet" href="${assets.css}">
${usesPasskey && html`<script src="${assets.passkey}" defer></script>`}
<script src="${assets.js}" defer></script>
</head>
<body>
<a class="skip" href="#main">${words.shell.skip}</a>
<header class="top"><div class="wide">
<a class="brand" href="${link('')}">${frame?.desk ?? words.shell.product}</a>
${frame?.desks && desksOf(frame.desks, words)}
${frame && html`<nav aria-label="${words.shell.menu}"><ul>${frame.nav.map(tab)}</ul></nav>`}
</div></header>
<main id="main" class="wide" tabindex="-1">
${said && html`<p class="said" role="status">${words.said[said]}</p>`}
${main}
</main>
</body>
</html>
`;
}

function tab({ href, label, isCurrent }: Frame['nav'][number]): Html {
  return html`<li><a href="${href}"${isCurrent && html` aria-current="page"`}>${label}</a></li>`;
}

function desksOf(desks: NonNullable<Frame['desks']>, { shell }: Words): Html {
  return html`<details class="desks"><summary>${shell.desks}</summary><ul>${desks.map(tab)}</ul></details>`;
}

/** A message above a form that could not be taken. */
export function problem(text: string | undefined): Html {
  return html`<p class="problem" role="alert"${flag('hidden', text === undefined)}>${text}</p>`;
}

/** The choice of the page's language. @param to where the reader is led back to, below `/console` */
export function languageForm({ words, language }: Shell, to: string): Html {
  return html`<form method="post" action="/console/language" class="language"><input type="hidden" name="to" value="${to}">
<label for="language">${words.shell.language}</label>
<div class="beside"><select id="language" name="language">${languages.map(
    (one) =>
      html`<option value="${one}" lang="${languageNames[one].lang}"${flag('selected', one === language)}>${languageNames[one].name}</option>`,
  )}</select><button>${words.shell.change}</button></div></form>`;
}
