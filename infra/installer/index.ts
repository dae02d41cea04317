import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { createInstaller } from './installer.ts';

/** Put in by the build of the template. */
declare const PAYLOAD: string;
declare const PAYLOAD_HASH: string;

/** One call's times, in milliseconds: the SDK would wait without an end. */
const requestHandler = { connectionTimeout: 2000, requestTimeout: 15_000, throwOnRequestTimeout: true };

export const handler = createInstaller({
  s3: new S3Client({ requestHandler, maxAttempts: 5 }),
  ssm: new SSMClient({ requestHandler, maxAttempts: 5 }),
  payload: { text: PAYLOAD, hash: PAYLOAD_HASH },
  now: Date.now,
});
