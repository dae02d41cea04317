import type { RequestListener } from 'node:http';

/** Calls that write nothing; `ReceiveMessage` does, it hides what it gives. */
const readingCalls: ReadonlySet<string> = new Set([
  ...['BatchGetItem', 'DescribeTable', 'GetItem', 'ListTables', 'Query', 'Scan'],
  ...['GetQueueAttributes', 'GetQueueUrl', 'ListQueues'],
]);

/** Calls that a server may take at the moment. */
export type Permission = 'everything' | 'reading' | 'nothing';

/** Passes on what is permitted; the rest is answered as AWS answers when it cannot: every SDK tries again, and then gives the call up. */
export function refuseUnless(permitted: () => Permission, listener: RequestListener): RequestListener {
  return (request, response) => {
    const permission = permitted();
    const call = String(request.headers['x-amz-target'] ?? '').replace(/^.*\./, '');
    if (permission === 'everything' || (permission === 'reading' && readingCalls.has(call))) return listener(request, response);
    request.resume();
    response.writeHead(500, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ __type: 'InternalServerError' }));
  };
}
