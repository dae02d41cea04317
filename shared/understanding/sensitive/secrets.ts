import { type Detector, type Found, isNear } from './found.ts';
import type { Sheet } from './sheet.ts';

const keyword =
  /(?<![a-z])(?:(?:[a-z]{0,20}-?)(?:passwort|passwoerter|kennwort|password|passwd|passcode|zugangscode|zugangsdaten|sms-?code|bestaetigungscode|einmalcode|freischaltcode|sicherheitscode|verifizierungscode|aktivierungscode|login-?code|geheimzahl|geheimnummer|superpin)|pw|pin|pins|tan|sms-?tan|mtan|pushtan|puk|cvv|cvc|cvv2|code|pin-?(?:nummer|code)|tan-?nummer|online-?pin|karten-?pin|handy-?pin|parola|sifre|sifrem|haslo|parole)(?![a-z])|(?:парол|пароль|код|رمز|کد|كلمه السر)\p{L}*/gu;

/** Words between the keyword and the secret. */
const fillers =
  'nummer|nr|fuer|vom|von|zu|zum|der|die|das|den|dem|mein|meine|meiner|meinem|meinen|unser|mail|email|konto|account|portal|karte|handy|bank|banking|online|login|sparkasse|app|laptop|wlan|und|habe|ich|hier|jetzt|to|for|my|the|bankkarte|ec|facebook|instagram|jobcenter|elster|mailkonto|bankkonto|girokonto|kundenkonto';
/** What says outright that the secret follows. */
const sign = ' ?(?:[:=]|->|(?:ist|lautet|lauten|is|waere|war|heisst|jest|este|это|هو)(?!\\p{L}))';
/**
 * Link from the keyword to the secret: a few words of any kind before an outright sign, or fillers. Each filler has a separator before it and ends
 * there: no text can be read in two ways.
 */
const link = new RegExp(
  `^(?:(?: [\\p{L}-]{1,20}){1,5}(?=${sign})|(?:[ .-]{1,2}(?:${fillers})(?![\\p{L}0-9]))*\\.?)(?<sign>${sign}[ :\\n]{0,3}|[ \\n]{1,2})(?:(?:jetzt|also|immer|folgendes|folgende|nun)[ :]{1,2}){0,2}["'„“»«*(]?(?<token>[^\\s"'“”»«*(),;]{1,64}(?: [0-9]{1,4}(?![0-9])){0,5})`,
  'u',
);

/** Passwords, PINs, TANs and codes: the word, and something behind it that is a secret and no word. */
export const findSecrets: Detector = (sheet) => {
  const found: Found[] = [];
  for (const match of sheet.lower.matchAll(keyword)) {
    const end = match.index + match[0].length;
    const secret = secretBehind(sheet, end, match[0]);
    if (secret !== undefined) found.push({ kind: 'password', start: match.index, end: secret });
  }
  return found;
};

const reach = 120;
const shortNumber = /^(?:pin|tan|puk|cvv|cvc|cvv2|geheimzahl|.*pin.*|.*tan.*)$/;

function secretBehind(sheet: Sheet, from: number, word: string): number | undefined {
  const match = link.exec(sheet.lower.slice(from, from + reach));
  const token = (match?.groups?.token ?? '').replace(/[.!?]+$/, '');
  if (!match || token === '') return undefined;
  const end = from + match[0].length;
  const cased = sheet.cased.slice(end - (match.groups?.token ?? '').length, end);
  const isSaid = (match.groups?.sign ?? '').trim() !== '';
  return isSecret(token, cased, {
    isSaid,
    isNumber: shortNumber.test(word),
    isCode: /^code$|код/.test(word),
    isQuoted: isNear(sheet, { start: end, end }, /["'“»«]\S*$/, cased.length + 1),
  })
    ? end
    : undefined;
}

interface Setting {
  readonly isSaid: boolean;
  readonly isNumber: boolean;
  readonly isCode: boolean;
  readonly isQuoted: boolean;
}

function isSecret(token: string, cased: string, { isSaid, isNumber, isCode, isQuoted }: Setting): boolean {
  const digits = token.replace(/[^0-9]/g, '').length;
  if (/^https?:|^\d{1,2}[.:]\d{2}$|^\d+[.,]\d+$/.test(token)) return false;
  if (isNumber || isCode) return digits >= (isCode ? 4 : 3) && digits <= 12 && (isSaid || digits >= 4);
  const signs = /[^\p{L}0-9.-]/u.test(token) || (digits > 0 && /\p{L}/u.test(token));
  if (digits >= 4 || (signs && token.length >= 5)) return true;
  return isSaid && token.length >= 4 && (digits > 0 || isQuoted || /[a-z][A-Z]/.test(cased));
}
