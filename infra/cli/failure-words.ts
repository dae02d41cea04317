import { AppError, type AppErrorCode } from '../../shared/app/app-error.ts';
import { Declined } from '../terminal/confirm.ts';
import { FacilityFileError } from '../terminal/load-facility-file.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** Explains file and folder errors, by their code. */
const fileWords: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not read or write it',
  EPERM: 'this user may not read or write it',
  EROFS: 'it cannot be written to',
  EEXIST: 'there is something else of that name',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
};

const noAnswer =
  'AWS does not answer. Is there a network, and is the region right (AWS_REGION)? What was asked may be done all the same: look before you ask again.';

const noRoom = 'The disk is full. What could not be written whole was left as it was.';

/** Explains errors of AWS, networks and disks, by their code or name. */
const farWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The desk does not answer any more. Is it still running? What it was at goes on once it runs again.',
  ECONNRESET: 'The desk ended in the middle of an answer. What it was at goes on once it runs again.',
  ENOTFOUND: 'The name of a server cannot be resolved. Is there a network, and is the region right (AWS_REGION)?',
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EFBIG: noRoom,
  TimeoutError: noAnswer,
  AbortError: noAnswer,
  CredentialsProviderError: 'AWS does not know who you are. Sign in first, for example with aws sso login, or set AWS_PROFILE.',
  ExpiredToken: 'Your sign-in at AWS has expired. Sign in again, for example with aws sso login.',
  InvalidClientTokenId: 'AWS does not accept these credentials. Sign in again, or set AWS_PROFILE.',
  InvalidSignatureException: 'AWS does not accept these credentials. Sign in again, or set AWS_PROFILE.',
  SignatureDoesNotMatch: 'AWS does not accept these credentials. Sign in again, or set AWS_PROFILE.',
  EAI_AGAIN: 'The name of a server cannot be resolved. Is there a network?',
  ExpiredTokenException: 'Your sign-in at AWS has expired. Sign in again, for example with aws sso login.',
  UnrecognizedClientException: 'AWS does not accept these credentials. Sign in again, or set AWS_PROFILE.',
  AccessDeniedException:
    'These credentials may not do that. Use the role OperateRole, or ReadProofsRole to read proofs (outputs of the service stack), with your second factor.',
  ResourceNotFoundException:
    'AWS has no table of that name here. Are the name (an output of the state stack) and the region right (AWS_REGION)?',
  AccessDenied:
    'These credentials may not do that. Use the role OperateRole, or ReadProofsRole to read proofs (outputs of the service stack), with your second factor.',
  QueueDoesNotExist: 'AWS has no queue of that address. Are it (an output of the service stack) and the region right (AWS_REGION)?',
};

/** Explains the errors our own use cases raise about AWS, by their code. */
const appWords: Readonly<Record<Exclude<AppErrorCode, 'internal'>, string>> = {
  'config.invalid': 'The facility file lacks a channel or the newsletter that this needs.',
  'settings.missing': 'No facility is published here. Publish its file first.',
  'settings.unreadable':
    'What is published cannot be read: a newer version wrote it, or it is damaged. Use that version, or publish again.',
  'desk.gone': 'The desk is not published (any more): npm run facility -- publish FILE',
  'secrets.missing': 'A secret is missing, or not as it should be: see step 6 in infra/README.md, and check --secrets and the region.',
  'secrets.unreachable': 'AWS does not hand out the secrets. May these credentials read them, and is the region right (AWS_REGION)?',
  'store.conflict': 'Something else changed the same entry again and again. Run the command once more.',
  'store.unreachable': 'DynamoDB did not answer in full. Run the command again in a while.',
  'queue.refused': 'SQS did not take everything. Run the command again in a while.',
  'queue.unreachable': 'SQS did not answer. Run the command again in a while.',
  'event.unreadable': 'Something stored cannot be opened: it was altered, or sealed with another keyring than the one in --secrets.',
};

/** A failure that whoever typed the command can mend, in a sentence for the terminal; undefined: a mistake of the program. */
export function failureWords(error: unknown): string | undefined {
  if (error instanceof UsageError || error instanceof FacilityFileError) return error.message;
  if (!(error instanceof Error)) return undefined;
  if (error instanceof AppError) return error.code === 'internal' ? undefined : appWords[error.code];
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined && Object.hasOwn(fileWords, code)) return `${path}: ${fileWords[code]}.`;
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  for (const name of [code, error.name]) if (name !== undefined && Object.hasOwn(farWords, name)) return farWords[name];
  return inner === undefined ? undefined : failureWords(inner);
}

/** Prints what can be mended and ends with code 2 (1 after a no at the terminal); throws everything else on. */
export function fail(error: unknown): void {
  if (error instanceof Declined) {
    process.stdout.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  const words = failureWords(error);
  if (words === undefined) throw error;
  process.stderr.write(`${words}\n`);
  process.exitCode = 2;
}
