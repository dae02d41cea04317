import type { EpochMs } from '../../../calendar/rules.ts';
import { dateInWords } from '../../../calendar/wording.ts';
import type { ChannelSetup, Reading, SetupCheck, SetupContext, SetupQuery } from '../../setup-contract.ts';
import { asId, asList, asRecord, type JsonRecord } from '../lenient.ts';
import { fault, fine, unknown, warning } from './reading.ts';

const day = 24 * 60 * 60_000;
/** A facility that looks once a month still sees it. */
const soonMs = 30 * day;

const newToken =
  'Erzeugen Sie in den Unternehmenseinstellungen unter „Systembenutzer“ einen neuen Token ohne Ablauf und hinterlegen Sie ihn.';

const unreadable = unknown('Meta gibt über den Token keine lesbare Auskunft.', 'Versuchen Sie es später noch einmal.');

const query = ({ token }: SetupContext): SetupQuery => ({ path: '/debug_token', query: { input_token: token }, bearer: 'app' });

function dataOf(body: unknown): JsonRecord | undefined {
  return asRecord(asRecord(body)?.data);
}

function secondsOf(value: unknown): EpochMs | undefined {
  return typeof value === 'number' && value > 0 ? value * 1000 : undefined;
}

/** Whether the token is one of this app's and valid. */
function judgeToken(body: unknown, { ids, label }: SetupContext): Reading {
  const data = dataOf(body);
  if (!data) return unreadable;
  if (data.is_valid !== true) return fault(`Der Token für ${label} gilt nicht mehr.`, newToken, 'token');
  const app = asId(data.app_id);
  return app === ids.appId
    ? fine(`Der Token für ${label} gilt.`)
    : fault(`Der Token für ${label} gehört zu einer anderen App als der in der Einrichtungsdatei.`, newToken, 'token');
}

/** Until when the token holds, and until when the data behind it may be read. */
function judgeExpiry(body: unknown, { now, label }: SetupContext): Reading {
  const data = dataOf(body);
  if (!data) return unreadable;
  const ends = [secondsOf(data.expires_at), secondsOf(data.data_access_expires_at)].filter((at) => at !== undefined);
  if (ends.length === 0) return fine(`Der Token für ${label} läuft nicht ab.`);
  const end = Math.min(...ends);
  if (end <= now) return fault(`Der Token für ${label} ist am ${dateInWords(end, now)} abgelaufen.`, newToken, 'token');
  return end < now + soonMs
    ? warning(`Der Token für ${label} läuft am ${dateInWords(end, now)} ab.`, newToken, 'token')
    : fine(`Der Token für ${label} läuft erst am ${dateInWords(end, now)} ab.`);
}

/** Which of the scopes the token lacks, and whether those it has are for our account. */
function judgeScopes(body: unknown, scopes: readonly string[], account: string | undefined, label: string): Reading {
  const data = dataOf(body);
  const held = asList(data?.scopes);
  if (!data || !held) return unreadable;
  const missing = scopes.filter((scope) => !held.includes(scope));
  if (missing.length > 0) return fault(`Dem Token für ${label} fehlen Rechte: ${missing.join(', ')}.`, newToken, 'token');
  const foreign = scopes.filter((scope) => !isFor(account, scope, data));
  return foreign.length === 0
    ? fine(`Der Token für ${label} hat alle Rechte.`)
    : fault(
        `Der Token für ${label} hat seine Rechte nicht für das Konto dieser Einrichtung.`,
        'Weisen Sie dem Systembenutzer in den Unternehmenseinstellungen das Konto zu und erzeugen Sie einen neuen Token.',
      );
}

/** A scope that is not narrowed to some accounts holds for all that the token's owner has. */
function isFor(account: string | undefined, scope: string, data: JsonRecord): boolean {
  const narrowed = asList(data.granular_scopes)
    ?.map(asRecord)
    .find((one) => one?.scope === scope);
  const targets = asList(narrowed?.target_ids);
  return !targets || targets.length === 0 || account === undefined || targets.map(asId).includes(account);
}

/** Checks a channel's token by `GET /debug_token`: validity, expiry, scopes. `accountKey`: the id to which scopes may be narrowed. */
export function tokenChecks(scopes: readonly string[], accountKey: string): readonly SetupCheck[] {
  return [
    { id: 'token', query, judge: judgeToken },
    { id: 'token-expiry', query, judge: judgeExpiry },
    { id: 'token-scopes', query, judge: (body, { ids, label }) => judgeScopes(body, scopes, ids[accountKey], label) },
  ];
}

/** The app of a token, as Meta tells it to the token itself: for a channel whose section of the facility file names none. */
export const appOfToken: NonNullable<ChannelSetup['app']> = {
  query: ({ token }) => ({ path: '/debug_token', query: { input_token: token }, bearer: 'channel' }),
  idIn: (body) => asId(dataOf(body)?.app_id),
};
