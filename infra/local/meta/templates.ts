import type { Templates } from './accepted-send.ts';

/** `body` with `{{name}}` where a parameter goes. */
export interface Template {
  readonly name: string;
  readonly language: string;
  readonly body: string;
}

export interface TemplateBook extends Templates {
  readonly put: (name: string, language: string, body: string) => void;
  readonly list: () => readonly Template[];
}

/** Approved WhatsApp templates; one is there from the start, so that an example send has something to name. */
export function createTemplateBook(approved: readonly Template[] = []): TemplateBook {
  const book = new Map<string, { name: string; language: string; body: string }>();
  const put: TemplateBook['put'] = (name, language, body) => void book.set(`${name}/${language}`, { name, language, body });
  put('newsletter_de', 'de', 'Neuigkeiten: {{headline}} – mehr dazu im Link.');
  for (const { name, language, body } of approved) put(name, language, body);
  return { put, body: (name, language) => book.get(`${name}/${language}`)?.body, list: () => [...book.values()] };
}
