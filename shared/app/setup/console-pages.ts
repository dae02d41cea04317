import type { Tool } from '../../channels/setup-contract.ts';

export interface ConsolePage {
  /** Below `/console`. */
  readonly path: string;
  /** German, as its heading says it. */
  readonly title: string;
}

const meta: ConsolePage = { path: '/setup/meta', title: 'Geheimnis und Token von Meta' };
const facility: ConsolePage = { path: '/setup/facility', title: 'Angaben zur Einrichtung' };

/** The console's page of each tool. */
export const consolePages: Readonly<Record<Tool, ConsolePage>> = {
  'app-secret': meta,
  token: meta,
  facility,
  template: facility,
  connect: { path: '/setup/connect', title: 'Mit Meta verbinden' },
  keyring: { path: '/setup/keyring', title: 'Schlüsselbund' },
  redrive: { path: '/letters', title: 'Liegen geblieben' },
  newsletter: { path: '/newsletter', title: 'Newsletter' },
};
