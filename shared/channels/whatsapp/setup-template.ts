import { frameText } from '../../broadcast/issue.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { asRecord, type JsonRecord } from '../meta/lenient.ts';
import { byValue, fault, fine, unknown, warning } from '../meta/setup/reading.ts';
import { recordsIn } from '../meta/setup/records.ts';
import { templateBody } from '../meta/template-body.ts';
import type { Reading, SetupCheck, SetupContext, SetupQuery, SetupStep, TemplateSetup } from '../setup-contract.ts';

const look = 'Sehen Sie im WhatsApp Manager unter „Nachrichtenvorlagen“ nach.';

function hasTemplate({ snapshot }: SetupContext): boolean {
  return snapshot.newsletter?.template !== undefined;
}

function query({ ids, snapshot }: SetupContext): SetupQuery {
  const name = snapshot.newsletter?.template?.name ?? '';
  return {
    path: `/${ids.wabaId}/message_templates`,
    query: { name, fields: 'name,language,status,category,quality_score' },
    bearer: 'channel',
  };
}

/** Ours among those of the name; undefined: Meta has none in the language. */
function ours(body: unknown, { newsletter }: Snapshot): JsonRecord | undefined {
  const list = recordsIn(asRecord(body)?.data);
  return list.find(({ name, language }) => name === newsletter?.template?.name && language === newsletter?.template?.language);
}

function templateCheck(id: string, judge: (template: JsonRecord) => Reading): SetupCheck {
  return {
    id,
    applies: hasTemplate,
    query,
    judge: (body, { snapshot }) => {
      const template = ours(body, snapshot);
      // A missing one is the step's to tell.
      return template && judge(template);
    },
  };
}

const refile = 'Ändern Sie den Text und reichen Sie die Vorlage unter einem neuen Namen ein.';

const status = templateCheck('template', (template) =>
  byValue(
    template.status,
    {
      APPROVED: fine('Die Vorlage des Newsletters ist freigegeben.'),
      PENDING: warning('Die Vorlage des Newsletters wird noch geprüft.', 'Warten Sie die Prüfung ab; sie dauert bis zu einem Tag.'),
      REJECTED: fault('Meta hat die Vorlage des Newsletters abgelehnt.', refile, 'template'),
      PAUSED: fault('Meta hat die Vorlage des Newsletters angehalten.', 'Halten Sie den Newsletter an.', 'newsletter'),
      DISABLED: fault('Meta hat die Vorlage des Newsletters gesperrt.', refile, 'template'),
    },
    unknown('Meta nennt für die Vorlage des Newsletters keinen bekannten Zustand.', look),
  ),
);

/** Filed as marketing. Another class costs another price, and one that Meta chose itself may be withdrawn. */
const priceClass = templateCheck('price-class', (template) =>
  byValue(
    template.category,
    {
      MARKETING: fine('Der Newsletter wird nach der Preisklasse „Marketing“ abgerechnet, wie eingereicht.'),
      UTILITY: warning('Meta rechnet den Newsletter nach der Preisklasse „Dienst“ ab, eingereicht ist er als „Marketing“.', look),
      AUTHENTICATION: fault('Meta führt den Newsletter als Anmeldecode.', refile, 'template'),
    },
    unknown('Meta sagt nicht, nach welcher Preisklasse der Newsletter abgerechnet wird.', look),
  ),
);

/** Meta pauses a template that too many people block or report. */
const quality = templateCheck('template-quality', (template) =>
  byValue(
    asRecord(template.quality_score)?.score ?? 'UNKNOWN',
    {
      GREEN: fine('Die Vorlage des Newsletters hat einen guten Ruf.'),
      UNKNOWN: fine('Die Vorlage des Newsletters ist noch zu neu für ein Urteil.'),
      YELLOW: warning('Der Ruf der Vorlage des Newsletters hat gelitten.', 'Senden Sie seltener, und nur, was bestellt ist.'),
      RED: fault('Der Ruf der Vorlage des Newsletters ist schlecht: Meta hält sie bald an.', 'Halten Sie den Newsletter an.', 'newsletter'),
    },
    unknown('Meta sagt nicht, welchen Ruf die Vorlage des Newsletters hat.', look),
  ),
);

export const templateChecks: readonly SetupCheck[] = [status, priceClass, quality];

/** That the newsletter's template is handed in. One that was refused is not handed in again: its text has to change first. */
const templateStep: SetupStep = {
  id: 'template-filed',
  applies: hasTemplate,
  query,
  difference: (body, { snapshot }) =>
    ours(body, snapshot) ? undefined : { held: [], wanted: [snapshot.newsletter?.template?.name ?? ''] },
  writes: ({ ids, snapshot }) => {
    const template = snapshot.newsletter?.template;
    if (!template) return [];
    const text = snapshot.whatsapp?.texts.byId[frameText] ?? '';
    return [{ path: `/${ids.wabaId}/message_templates`, body: templateBody(text, template), bearer: 'channel' }];
  },
  words: { fine: 'Die Vorlage des Newsletters ist eingereicht.', missing: 'Die Vorlage des Newsletters ist nicht eingereicht.' },
};

export const newsletterTemplate: TemplateSetup = {
  step: templateStep,
  statusIn: (body, { snapshot }) => {
    if (!Array.isArray(asRecord(body)?.data)) return undefined;
    const status = ours(body, snapshot)?.status;
    return typeof status === 'string' ? { kind: 'known', status } : { kind: 'missing' };
  },
  statusOnFiling: (body) => {
    const status = asRecord(body)?.status;
    return typeof status === 'string' ? status : undefined;
  },
};
