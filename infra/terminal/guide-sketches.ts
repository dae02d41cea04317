import { type SwitchPlace, switchSketch } from '../../shared/console/switch-sketch.ts';

const cloudFormation = 'AWS CloudFormation';

/** The places at AWS that the German guide leads to. */
export const installSketches: Readonly<Record<string, SwitchPlace>> = {
  'install-upload': {
    site: cloudFormation,
    menu: ['Stack erstellen'],
    here: 0,
    label: 'Vorlagendatei hochladen',
    control: 'Datei auswählen',
  },
  'install-tick': { site: cloudFormation, menu: ['Stack-Optionen'], here: 0, label: 'IAM-Ressourcen', control: '☑ Ich bestätige' },
  'install-output': {
    site: `${cloudFormation}: pforte`,
    menu: ['Ereignisse', 'Ausgaben'],
    here: 1,
    label: 'SetupUrl',
    control: 'https://…/join#…',
  },
  'install-update': {
    site: `${cloudFormation}: pforte`,
    menu: ['Aktualisieren'],
    here: 0,
    label: 'Vorhandene Vorlage ersetzen',
    control: 'Datei auswählen',
  },
  'install-delete': {
    site: `${cloudFormation}: pforte`,
    menu: ['Aktualisieren', 'Löschen'],
    here: 1,
    label: 'pforte löschen?',
    control: 'Löschen',
  },
};

const colours =
  '<style>svg{fill:none;stroke:#d5dadd;font-family:sans-serif}text{fill:#14202b;stroke:none;font-size:11px}.here{fill:#d5dadd}.paper{fill:#fff}.on{fill:#0a6640}.ring{stroke:#0b5d5e;stroke-width:2}</style>';

/** A sketch as a file of its own, with the colours that the console's stylesheet gives it there. */
export function sketchFile(place: SwitchPlace): string {
  return `${switchSketch(place).markup.replace('>', `>${colours}`)}\n`;
}
