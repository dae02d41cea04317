import type { CustomResourceRequest } from './request.ts';

/** Outcome of a request. */
export type Outcome =
  | { readonly id: string; readonly data?: Readonly<Record<string, string>> }
  | { readonly id: string; readonly reason: string };

const tries = 4;
const oneTryMs = 2000;

/**
 * Tells CloudFormation, which otherwise waits for an hour. Tried again while the answer does not get through.
 *
 * @throws Error after the last try: Lambda then calls the function again
 */
export async function answer(request: CustomResourceRequest, outcome: Outcome): Promise<void> {
  const body = Buffer.from(JSON.stringify(responseTo(request, outcome)));
  let failure: unknown;
  for (let round = 0; round < tries; round += 1) {
    try {
      // The URL is signed for an empty content type.
      const options = { method: 'PUT', body, headers: { 'content-type': '' }, signal: AbortSignal.timeout(oneTryMs) };
      const response = await fetch(request.ResponseURL, options);
      if (response.ok) return;
      failure = new Error(`CloudFormation took no answer: ${response.status}`);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** AWS documentation, "Custom resource response objects". An answer takes 4,096 bytes. */
function responseTo({ StackId, RequestId, LogicalResourceId }: CustomResourceRequest, outcome: Outcome) {
  const known = { StackId, RequestId, LogicalResourceId, PhysicalResourceId: outcome.id };
  if ('reason' in outcome) return { ...known, Status: 'FAILED', Reason: outcome.reason.slice(0, 1000) };
  return { ...known, Status: 'SUCCESS', ...(outcome.data && { Data: outcome.data }) };
}
