import { setTimeout as delay } from 'node:timers/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SSMClient } from '@aws-sdk/client-ssm';
import { answer, type Outcome } from './answer.ts';
import { listObjects, removeObjects, writeCode } from './code-bucket.ts';
import { makeSecrets } from './make-secrets.ts';
import { type Payload, unpack } from './payload.ts';
import { type CustomResourceRequest, folderOf, neverMade, type Plan, planOf } from './request.ts';

export interface InstallerPorts {
  readonly s3: S3Client;
  readonly ssm: SSMClient;
  readonly payload: Payload;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Milliseconds of the function's time reserved for telling CloudFormation: four tries of two seconds, and some. */
const timeToAnswerMs = 10_000;

/**
 * The function behind the stack's custom resources. Every request is answered: with what was done, or with why it was not, in time even when
 * AWS hangs. Nothing is logged and no reason tells more than an error's name: SSM quotes values.
 */
export function createInstaller(ports: InstallerPorts) {
  return async (request: CustomResourceRequest, context: { getRemainingTimeInMillis(): number }): Promise<void> => {
    const limitMs = Math.max(0, context.getRemainingTimeInMillis() - timeToAnswerMs);
    await answer(request, await outcomeOf(request, ports, limitMs));
  };
}

async function outcomeOf(request: CustomResourceRequest, ports: InstallerPorts, limitMs: number): Promise<Outcome> {
  let plan: Plan;
  try {
    plan = planOf(request);
  } catch (error) {
    return {
      id: request.PhysicalResourceId ?? neverMade,
      reason: error instanceof Error ? error.message : 'The request was not understood',
    };
  }
  const cut = new AbortController();
  const tooLate = delay(limitMs, undefined, { signal: cut.signal }).then(() => {
    throw new TooLate();
  });
  try {
    return await Promise.race([carryOut(plan, ports, cut.signal), tooLate]);
  } catch (error) {
    return { id: plan.id, reason: `${whatFailed[plan.act]} (${error instanceof Error ? error.name : 'unknown'}). Try again.` };
  } finally {
    // Ends the wait, or what is still under way.
    cut.abort();
    tooLate.catch(() => undefined);
  }
}

class TooLate extends Error {
  override readonly name = 'AWS did not answer in time';
}

async function carryOut(plan: Plan, { s3, ssm, payload, now }: InstallerPorts, signal: AbortSignal): Promise<Outcome> {
  switch (plan.act) {
    case 'write-code': {
      // A rollback may ask for the payload before ours; its zips are still there.
      if (plan.payload === payload.hash) await writeCode(s3, plan.bucket, plan.payload, unpack(payload), signal);
      else if ((await listObjects(s3, plan.bucket, folderOf(plan.payload), signal)).length === 0) {
        return { id: plan.id, reason: 'The bucket no longer holds the code of that version. Upload its template again.' };
      }
      return { id: plan.id, data: { Payload: plan.payload } };
    }
    case 'make-secrets':
      return { id: plan.id, data: { SetupCode: await makeSecrets(ssm, plan.prefix, now(), signal) } };
    case 'remove-objects':
      await removeObjects(s3, plan.bucket, plan.folder, signal);
      return { id: plan.id };
    case 'nothing':
      return { id: plan.id };
  }
}

const whatFailed: Readonly<Record<Plan['act'], string>> = {
  'write-code': 'The functions’ code could not be written to the bucket',
  'make-secrets': 'The secrets could not be stored in Parameter Store',
  'remove-objects': 'The bucket could not be emptied',
  nothing: 'The request failed',
};
