import { asRecord, type JsonRecord } from '../meta/lenient.ts';
import { byValue, fault, fine, unknown, warning } from '../meta/setup/reading.ts';
import { recordsIn } from '../meta/setup/records.ts';
import type { ChannelSetup, Reading, SetupCheck, SetupContext } from '../setup-contract.ts';

// Reference sheets install-console.md §C, whatsapp.md §6 and §7.
const fields = [
  'status',
  'name_status',
  'quality_rating',
  'throughput',
  'account_mode',
  'platform_type',
  'is_on_biz_app',
  'is_pin_enabled',
  'whatsapp_business_manager_messaging_limit',
].join(',');

const manager = 'https://business.facebook.com/latest/whatsapp_manager/';
const later = `Sehen Sie im WhatsApp Manager nach: ${manager}`;

/** One look at the number serves all checks that judge it. */
function numberCheck(id: string, judge: (number: JsonRecord, context: SetupContext) => Reading | undefined): SetupCheck {
  return {
    id,
    query: ({ ids }) => ({ path: `/${ids.phoneNumberId}`, query: { fields }, bearer: 'channel' }),
    judge: (body, context) => judge(asRecord(body) ?? {}, context),
  };
}

/** That the token may see the number of the facility file. */
export const numberReached: ChannelSetup['reach'] = {
  id: 'reached',
  query: ({ ids }) => ({ path: `/${ids.phoneNumberId}`, query: { fields }, bearer: 'channel' }),
  judge: (body, { ids }) =>
    asRecord(body)?.id === ids.phoneNumberId
      ? fine('Meta antwortet für WhatsApp.')
      : fault('Meta kennt die Nummer der Einrichtungsdatei nicht.', `Tragen Sie die Nummern-ID aus dem WhatsApp Manager ein: ${manager}`),
};

/** Whether Meta lets it be used; whether it is signed on, the step tells. */
const state = numberCheck('number', ({ status }) => {
  if (status === 'PENDING' || status === 'DISCONNECTED') return undefined;
  return byValue(
    status,
    {
      CONNECTED: fine('Die Nummer ist angemeldet.'),
      UNVERIFIED: fault('Die Nummer ist noch nicht bestätigt.', `Bestätigen Sie sie mit dem Code aus SMS oder Anruf: ${manager}`),
      FLAGGED: warning('Meta hat die Nummer wegen Beschwerden vermerkt.', 'Senden Sie bis auf Weiteres keinen Newsletter.'),
      RESTRICTED: fault('Meta lässt die Nummer nur noch eingeschränkt senden.', later),
      BANNED: fault('Meta hat die Nummer gesperrt.', `Legen Sie Widerspruch ein: ${manager}`),
    },
    unknown('Meta nennt für die Nummer keinen bekannten Zustand.', later),
  );
});

const inPhoneApp = numberCheck('phone-app', ({ is_on_biz_app: onPhone, platform_type: platform }) => {
  if (onPhone === true && platform !== 'CLOUD_API')
    return fault(
      'Die Nummer steckt noch in der App „WhatsApp Business“ auf einem Telefon.',
      'Löschen Sie dort das Konto (Einstellungen › Konto › Konto löschen), und melden Sie die Nummer danach an.',
      'connect',
    );
  return onPhone === true
    ? warning(
        'Die Nummer wird zugleich in der App auf einem Telefon benutzt.',
        'Schalten Sie dort Begrüßung und Abwesenheitsnachricht aus, sonst antworten zwei Automaten.',
      )
    : fine('Die Nummer steckt in keiner App auf einem Telefon.');
});

const name = numberCheck('name', ({ name_status: status }) =>
  byValue(
    status,
    {
      APPROVED: fine('Der Anzeigename ist freigegeben.'),
      AVAILABLE_WITHOUT_REVIEW: fine('Der Anzeigename gilt ohne Prüfung.'),
      PENDING_REVIEW: warning('Der Anzeigename wird noch geprüft.', 'Warten Sie die Prüfung ab; sie dauert meist einen Tag.'),
      DECLINED: fault('Meta hat den Anzeigenamen abgelehnt.', `Reichen Sie einen anderen ein: ${manager}`),
      EXPIRED: fault('Die Freigabe des Anzeigenamens ist verfallen.', `Reichen Sie ihn noch einmal ein: ${manager}`),
    },
    unknown('Meta sagt nicht, ob der Anzeigename freigegeben ist.', later),
  ),
);

const quality = numberCheck('quality', ({ quality_rating: rating }) =>
  byValue(
    rating,
    {
      GREEN: fine('Die Nummer hat einen guten Ruf bei Meta.'),
      UNKNOWN: fine('Die Nummer ist noch zu neu für ein Urteil.'),
      YELLOW: warning('Der Ruf der Nummer bei Meta hat gelitten.', 'Senden Sie seltener, und nur, was bestellt ist.'),
      RED: fault('Der Ruf der Nummer bei Meta ist schlecht.', 'Halten Sie den Newsletter an.', 'newsletter'),
    },
    unknown('Meta sagt nicht, welchen Ruf die Nummer hat.', later),
  ),
);

const mode = numberCheck('mode', ({ account_mode: value }) =>
  byValue(
    value,
    {
      LIVE: fine('Die Nummer ist eine echte.'),
      SANDBOX: fault('Die Nummer ist eine Testnummer: sie erreicht fünf Menschen.', `Fügen Sie eine eigene Nummer hinzu: ${manager}`),
    },
    unknown('Meta sagt nicht, ob die Nummer eine Testnummer ist.', later),
  ),
);

const peopleOfTier: Readonly<Record<string, number>> = { TIER_250: 250, TIER_2K: 2000, TIER_10K: 10_000, TIER_100K: 100_000 };

/** How many people a day may be written to first, against what the facility file promises to keep. */
const limit = numberCheck('limit', (number, { snapshot }) => {
  const tier = number.whatsapp_business_manager_messaging_limit;
  if (tier === 'TIER_UNLIMITED') return fine('Meta begrenzt nicht, wie viele Menschen am Tag angeschrieben werden.');
  const most = typeof tier === 'string' ? peopleOfTier[tier] : undefined;
  if (most === undefined) return unknown('Meta sagt nicht, wie viele Menschen am Tag angeschrieben werden dürfen.', later);
  const { newsletter } = snapshot;
  if (!newsletter || (newsletter.dailyLimit !== undefined && newsletter.dailyLimit <= most))
    return fine(`Meta lässt am Tag ${most.toLocaleString('de-DE')} Menschen anschreiben.`);
  return warning(
    `Meta lässt am Tag nur ${most.toLocaleString('de-DE')} Menschen anschreiben, die Einrichtungsdatei mehr.`,
    `Tragen Sie in die Einrichtungsdatei ein: newsletter: { dailyLimit: ${most} }`,
  );
});

const perSecond: Readonly<Record<string, number>> = { STANDARD: 80, HIGH: 1000 };

const throughput = numberCheck('throughput', (number, { snapshot }) => {
  const level = asRecord(number.throughput)?.level;
  const most = typeof level === 'string' ? perSecond[level] : undefined;
  if (most === undefined) return unknown('Meta sagt nicht, wie schnell gesendet werden darf.', later);
  return (snapshot.newsletter?.perSecond ?? 0) <= most
    ? fine(`Meta nimmt ${most.toLocaleString('de-DE')} Nachrichten in der Sekunde an.`)
    : warning(
        `Meta nimmt nur ${most.toLocaleString('de-DE')} Nachrichten in der Sekunde an, die Einrichtungsdatei sendet schneller.`,
        `Tragen Sie in die Einrichtungsdatei ein: newsletter: { perSecond: ${most} }`,
      );
});

/** 141006 and its like: what blocks sending, on any level from the number to the business. */
const health: SetupCheck = {
  id: 'health',
  query: ({ ids }) => ({ path: `/${ids.phoneNumberId}`, query: { fields: 'health_status' }, bearer: 'channel' }),
  judge: (body) => {
    const status = asRecord(asRecord(body)?.health_status);
    const entities = recordsIn(status?.entities);
    const blocked = entities.filter((one) => one.can_send_message === 'BLOCKED');
    if (blocked.length > 0) return fault(`Meta sperrt das Senden (${reasons(blocked)}).`, solution(blocked));
    const limited = entities.filter((one) => one.can_send_message === 'LIMITED');
    if (limited.length > 0) return warning(`Meta schränkt das Senden ein (${reasons(limited)}).`, solution(limited));
    return status?.can_send_message === 'AVAILABLE'
      ? fine('Nichts hindert die Nummer am Senden.')
      : unknown('Meta sagt nicht, ob die Nummer senden kann.', later);
  },
};

const paymentMissing = 141006;

function codesOf(entities: readonly JsonRecord[]): readonly unknown[] {
  return entities.flatMap((one) => recordsIn(one.errors).map((error) => error.error_code));
}

function reasons(entities: readonly JsonRecord[]): string {
  const codes = codesOf(entities).filter((code) => typeof code === 'number');
  return codes.length > 0 ? `Fehler ${[...new Set(codes)].join(', ')}` : 'ohne Angabe eines Grundes';
}

function solution(entities: readonly JsonRecord[]): string {
  return codesOf(entities).includes(paymentMissing)
    ? 'Hinterlegen Sie eine Zahlungsart: https://business.facebook.com/billing_hub/'
    : later;
}

/** Checks of the number itself, as Meta reports it. */
export const numberChecks: readonly SetupCheck[] = [state, inPhoneApp, name, quality, mode, limit, throughput, health];
