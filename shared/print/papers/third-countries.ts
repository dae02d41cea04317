import { approval } from './approval.ts';
import { type Block, gap, h2, list, notice, p, table } from './document.ts';
import type { Facts } from './facts.ts';
import { norm } from './norms.ts';
import type { Paper } from './paper.ts';
import { basis, hosterOf, isInEu, labelsOf, metaCompany, onBehalf, onOwnAccount, regionInWords, whatsappCompany } from './phrases.ts';

/** Transfers to countries outside of the EU: who, where, on what ground, and what to check. */
export const thirdCountries: Paper = {
  id: 'drittlaender',
  subtitle: (facts) => basis(facts, 'transfer', 'Prüfung'),
  blocks: (facts) => [...recipients(facts), ...grounds(facts), ...whatIsTransferred(facts), ...checks(facts), ...approval(facts)],
};

function recipients(facts: Facts): readonly Block[] {
  const cloud = onBehalf(facts);
  const own = onOwnAccount(facts);
  const sovereign = facts.deployment.region.startsWith('eusc-');
  return [
    h2('Empfänger'),
    table(
      'Empfänger mit Bezug zu einem Drittland',
      ['Empfänger', 'Ort der Verarbeitung', 'Bezug zum Drittland'],
      [34, 30, 36],
      [
        [
          hosterOf(facts),
          regionInWords(facts),
          sovereign
            ? 'eigene Gesellschaft und Betrieb in der EU; die Muttergesellschaft hat ihren Sitz in den USA'
            : 'Muttergesellschaft Amazon.com, Inc., USA; Zugriff im Einzelfall nicht ausgeschlossen',
        ],
        ...(cloud.length === 0
          ? []
          : [
              [
                `${whatsappCompany} und ${metaCompany} (${labelsOf(cloud)}, Cloud API)`,
                'im Ruhezustand Deutschland, wenn die lokale Speicherung eingeschaltet ist; in Verarbeitung bis zu 60 Minuten weltweit',
                'Muttergesellschaft Meta Platforms, Inc., USA',
              ],
            ]),
        ...(own.length === 0
          ? []
          : [
              [
                `${metaCompany} (${labelsOf(own)})`,
                'Rechenzentren von Meta, auch außerhalb der EU',
                'Muttergesellschaft Meta Platforms, Inc., USA; Meta verantwortet das selbst',
              ],
            ]),
      ],
    ),
    ...(isInEu(facts)
      ? []
      : [
          notice(
            `Die Technik selbst läuft in der AWS-Region ${facts.deployment.region} und damit nach dem Stand dieses Programms nicht in der EU. Empfohlen ist eu-central-1 (Frankfurt).`,
          ),
        ]),
  ];
}

function grounds({ facility: { law } }: Facts): readonly Block[] {
  return [
    h2('Grundlagen'),
    list([
      `Maßgeblich: ${norm(law, 'transfer')}.`,
      'Angemessenheitsbeschluss: Durchführungsbeschluss (EU) 2023/1795 der Kommission vom 10. Juli 2023 zum Datenschutzrahmen EU–USA. Er gilt nur für Unternehmen, die auf der Liste des US-Handelsministeriums stehen.',
      'Stand der Rechtsprechung: Das Gericht der EU hat die Klage dagegen am 3. September 2025 abgewiesen (T-553/23); ein Rechtsmittel ist anhängig (C-703/25 P). Der Beschluss kann wegfallen.',
      'Für diesen Fall: Standardvertragsklauseln in den Verträgen mit AWS und Meta.',
      ...(law === 'KDG'
        ? [
            'Das frühere Verbot der Auftragsverarbeitung außerhalb des Europäischen Wirtschaftsraums ist mit dem KDG in der Fassung ab 1. März 2026 entfallen, sobald es in Ihrer Diözese in Kraft gesetzt ist.',
          ]
        : []),
      ...(law === 'PUBLIC'
        ? [
            'Für Sozialdaten gilt zusätzlich § 80 SGB X: Verarbeitung im Auftrag nur in der EU, im EWR, in der Schweiz oder bei Angemessenheit, mit vorheriger Anzeige bei der Aufsicht.',
          ]
        : []),
    ]),
    gap('Stehen Amazon und Meta am Tag der Prüfung auf der Liste des Datenschutzrahmens? Ergebnis und Datum hier eintragen.'),
  ];
}

function whatIsTransferred(facts: Facts): readonly Block[] {
  const { newsletter } = facts;
  return [
    h2('Was übermittelt wird und was es mindert'),
    list([
      'An Meta: die Antworten des Automaten und die Kennung, an die sie gehen. Was Ratsuchende schreiben, hat Meta bereits.',
      ...(newsletter === undefined
        ? []
        : ['An Meta: jede Ausgabe des Newsletters, je Person einzeln; keine Empfängerlisten, keine Gruppen.']),
      'Bei AWS: Pseudonyme, Zeitpunkte, verschlüsselte Kennungen. Den Schlüssel hält die Einrichtung im eigenen Konto.',
      'Kein Adressbuch, kein Profilbild, kein Text einer Nachricht.',
    ]),
    p(
      'Wegen dieser Minderungen ist der Bestand bei AWS für Dritte ohne den Schlüssel nicht auf Personen zurückzuführen; für die Einrichtung bleiben es personenbezogene Daten.',
    ),
  ];
}

function checks({ facility: { law } }: Facts): readonly Block[] {
  return [
    h2('Jährlich zu prüfen'),
    list([
      'Gilt der Angemessenheitsbeschluss noch, und stehen beide Konzerne auf der Liste?',
      'Haben AWS oder Meta ihre Vertragsbedingungen oder Unterauftragnehmer geändert?',
      'Ist die lokale Speicherung der WhatsApp-Nummer eingeschaltet („Einrichtung › Prüfung“)?',
      'Läuft die Technik noch in derselben Region?',
    ]),
    gap(`Genügt die Abwägung den Anforderungen von ${norm(law, 'transfer')} für Ihren Träger, auch mit Blick auf § 203 StGB?`),
  ];
}
