import { asRecord, type JsonRecord } from '../meta/lenient.ts';
import { byValue, fault, fine, unknown, warning } from '../meta/setup/reading.ts';
import type { Reading, SetupCheck } from '../setup-contract.ts';

const fields = 'business_verification_status,account_review_status,currency,timezone_id';
const manager = 'https://business.facebook.com/settings/security';
const look = `Sehen Sie in den Unternehmenseinstellungen nach: ${manager}`;

function accountCheck(id: string, judge: (account: JsonRecord) => Reading): SetupCheck {
  return {
    id,
    query: ({ ids }) => ({ path: `/${ids.wabaId}`, query: { fields }, bearer: 'channel' }),
    judge: (body) => judge(asRecord(body) ?? {}),
  };
}

const verification = accountCheck('business', ({ business_verification_status: status }) =>
  byValue(
    status,
    {
      verified: fine('Das Unternehmen ist bei Meta bestätigt.'),
      pending: warning('Die Unternehmensprüfung läuft noch.', 'Warten Sie sie ab; bis dahin sind es 250 Menschen am Tag.'),
      not_verified: warning('Das Unternehmen ist bei Meta nicht bestätigt.', `Beginnen Sie die Unternehmensprüfung: ${manager}`),
      rejected: fault('Meta hat die Unternehmensprüfung abgelehnt.', `Reichen Sie andere Nachweise ein: ${manager}`),
    },
    unknown('Meta sagt nicht, ob das Unternehmen bestätigt ist.', look),
  ),
);

const review = accountCheck('account-review', ({ account_review_status: status }) =>
  byValue(
    status,
    {
      APPROVED: fine('Das WhatsApp-Konto ist zugelassen.'),
      PENDING: warning('Das WhatsApp-Konto wird noch geprüft.', 'Warten Sie die Prüfung ab.'),
      REJECTED: fault('Meta hat das WhatsApp-Konto abgelehnt.', `Legen Sie Widerspruch ein: ${manager}`),
    },
    unknown('Meta sagt nicht, ob das WhatsApp-Konto zugelassen ist.', look),
  ),
);

const currency = accountCheck('currency', ({ currency: code }) => {
  if (code === 'EUR') return fine('Abgerechnet wird in Euro.');
  return typeof code === 'string' && /^[A-Z]{3}$/.test(code)
    ? warning(`Abgerechnet wird in ${code}, nicht in Euro.`, 'Die Währung liegt fest; für Euro legen Sie ein neues WhatsApp-Konto an.')
    : unknown('Meta sagt nicht, worin abgerechnet wird.', look);
});

/** Meta's number for Europe/Berlin. */
const berlin = '37';

const timeZone = accountCheck('time-zone', ({ timezone_id: zone }) => {
  if (zone === undefined) return unknown('Meta sagt nicht, nach welcher Zeit das WhatsApp-Konto zählt.', look);
  return String(zone) === berlin
    ? fine('Das WhatsApp-Konto zählt die Tage nach Berliner Zeit.')
    : warning('Das WhatsApp-Konto zählt die Tage nicht nach Berliner Zeit.', 'Stellen Sie im WhatsApp Manager die Zeitzone auf Berlin.');
});

/** Checks of the WhatsApp account and the business behind it, as Meta reports them. */
export const accountChecks: readonly SetupCheck[] = [verification, review, currency, timeZone];
