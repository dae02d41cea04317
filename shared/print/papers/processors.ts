import { approval } from './approval.ts';
import { type Block, gap, h2, list, p, table } from './document.ts';
import type { Facts } from './facts.ts';
import { norm } from './norms.ts';
import type { Paper } from './paper.ts';
import {
  basis,
  enumerate,
  hosterOf,
  labelsOf,
  metaCompany,
  onBehalf,
  onOwnAccount,
  regionInWords,
  staffed,
  whatsappCompany,
} from './phrases.ts';

/** Whom a contract is needed with, and which. */
export const processors: Paper = {
  id: 'auftragsverarbeiter',
  subtitle: (facts) => basis(facts, 'processor', 'Liste der Verträge'),
  blocks: (facts) => [...contracts(facts), ...ownResponsibility(facts), ...secrecy(facts), ...filing(facts), ...approval(facts)],
};

function contracts(facts: Facts): readonly Block[] {
  const { facility, deployment } = facts;
  const cloud = onBehalf(facts);
  return [
    h2('Im Auftrag der Einrichtung'),
    table(
      `Verträge nach ${norm(facility.law, 'processor')}`,
      ['Auftragsverarbeiter', 'Leistung', 'Was zu unterzeichnen oder anzunehmen ist', 'Wo'],
      [24, 24, 34, 18],
      [
        [
          hosterOf(facts),
          `Betrieb in ${regionInWords(facts)}: ${enumerate(deployment.services.map((service) => service.replace(/ \(.*/, '')))}`,
          'AWS Data Processing Addendum als Teil der AWS Service Terms, mit Standardvertragsklauseln; Liste der Unterauftragnehmer',
          'AWS-Konsole unter AWS Artifact; aws.amazon.com/service-terms',
        ],
        ...(cloud.length === 0
          ? []
          : [
              [
                `${whatsappCompany} und ${metaCompany}`,
                `${labelsOf(cloud)}: Schnittstelle (Cloud API), Zustellung`,
                'WhatsApp Business-Bedingungen, WhatsApp Business Data Processing Terms, Hosting-Bedingungen der Cloud API, Data Transfer Addendum',
                'Meta Business-Einstellungen; www.whatsapp.com/legal',
              ],
            ]),
      ],
    ),
    p('Weitere Dienstleister setzt das Programm nicht ein: keine Übersetzung, keine Statistik, kein Versanddienst Dritter.'),
    gap(
      'Gilt das AWS Data Processing Addendum für Ihr Konto ohne Unterschrift? AWS sagt, es gelte mit den Service Terms; lassen Sie es bestätigen und legen Sie die Fassung ab.',
    ),
    ...(facility.law === 'PUBLIC'
      ? [gap('Ist die Verarbeitung von Sozialdaten im Auftrag der Aufsicht angezeigt (§ 80 Abs. 1 SGB X)?')]
      : []),
    ...(facility.law === 'DSG-EKD'
      ? [
          p(
            'Eine Unterwerfung unter die kirchliche Aufsicht müssen nichtkirchliche Auftragsverarbeiter seit der Fassung vom 1. Mai 2025 nicht mehr erklären (§ 30 DSG-EKD).',
          ),
        ]
      : []),
  ];
}

function ownResponsibility(facts: Facts): readonly Block[] {
  const own = onOwnAccount(facts);
  if (own.length === 0) return [];
  return [
    h2('In eigener oder gemeinsamer Verantwortung'),
    table(
      'Keine Auftragsverarbeitung',
      ['Empfänger', 'Rolle', 'Was dafür vorliegen muss'],
      [30, 35, 35],
      [
        [
          metaCompany,
          `${labelsOf(own)}: Meta speichert und verantwortet Nachrichten selbst`,
          'Hinweis in den Datenschutzhinweisen; keine Beratung im Chat',
        ],
        [
          metaCompany,
          `Statistik der Seite (Seiten-Insights): gemeinsame Verantwortung nach ${norm(facts.facility.law, 'joint')}`,
          'Seiten-Insights-Ergänzung von Meta, Verweis in den Datenschutzhinweisen der Seite',
        ],
      ],
    ),
    p(
      'Ob die Einrichtung für die Seite mitverantwortlich ist, ist nicht abschließend geklärt: Der EuGH hat es bejaht (C-210/16), das VG Köln für Cookies verneint (17. Juli 2025, 13 K 1419/23, nicht rechtskräftig).',
    ),
  ];
}

function secrecy({ facility: { law } }: Facts): readonly Block[] {
  return [
    h2('Schweigepflicht'),
    p(
      'Wer nach § 203 StGB schweigt, darf Dienstleister nur einbeziehen, soweit es erforderlich ist, und muss sie zur Geheimhaltung verpflichten.',
      'Ob AWS und Meta eine solche Verpflichtung eingehen, ist nicht bekannt. Das Programm mindert die Frage, weil es keine Inhalte aufbewahrt und Kennungen verschlüsselt.',
    ),
    ...(law === 'PUBLIC'
      ? [
          p(
            'Für Träger der öffentlichen Jugendhilfe und Sozialleistungsträger gilt zusätzlich das Sozialgeheimnis (§ 35 SGB I). Sozialdaten gehören nicht in den Chat.',
          ),
        ]
      : []),
    gap('Reicht die Gestaltung für § 203 Abs. 3 und 4 StGB aus, oder ist eine gesonderte Verpflichtung einzuholen?'),
  ];
}

function filing(facts: Facts): readonly Block[] {
  return [
    h2('Ablage'),
    list([
      'Je Vertrag: Fassung, Datum der Annahme, annehmende Person, Fundort der Kopie.',
      'Wer Zugang zum AWS-Konto hat und warum (Rollen OperateRole und ReadProofsRole).',
      ...(staffed(facts).length === 0 ? [] : ['Wer Zugang zum Postfach bei Meta hat, geprüft einmal im Jahr.']),
    ]),
  ];
}
