/** Sentences about hints on the phone, and of the page that is shown without a connection. */
export const pushWords = {
  title: 'Hinweise auf dieses Gerät',
  lead: 'Bei einem Hilferuf, einer Störung oder einer Ausgabe, die freizugeben ist, kommt ein Hinweis. Darin steht nie, worum es geht. Die Mail kommt weiterhin.',
  on: 'Hinweise einschalten',
  off: 'Hinweise ausschalten',
  isOn: 'Auf diesem Gerät sind Hinweise eingeschaltet. Abmelden schaltet sie aus.',
  phone: 'Auf dem iPhone und als App',
  steps: [
    'Öffnen Sie diese Seite in Safari (iPhone) oder Chrome (Android).',
    'Tippen Sie auf „Teilen“ oder auf das Menü mit den drei Punkten.',
    'Wählen Sie „Zum Home-Bildschirm“ oder „App installieren“.',
    'Öffnen Sie die Pforte über das neue Symbol, melden Sie sich an, und schalten Sie hier die Hinweise ein. Auf dem iPhone geht das ab iOS 16.4 und nur so.',
  ],
  notice: 'Bitte in der Pforte nachsehen.',
  offline: 'Keine Verbindung',
  offlineLead:
    'Dieses Gerät hat gerade kein Internet. Die Pforte beantwortet Nachrichten trotzdem weiter. Es wurde nichts gesendet und nichts geändert.',
  again: 'Noch einmal versuchen',
};
