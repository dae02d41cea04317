import { postToGraph } from '../../shared/channels/meta/graph-client.ts';

/** Sends once to Graph at `argv[2]` for each line on standard input, and prints the reply. Frozen and thawed by its test. */
const baseUrl = process.argv[2] ?? '';
process.stdin.on('data', async () => {
  const reply = await postToGraph(
    { path: '/1/messages', body: {} },
    { token: 'EAAinvented-token', appSecret: 'invented-app-secret' },
    { baseUrl, deadlineMs: 3000 },
  );
  process.stdout.write(`${JSON.stringify(reply)}\n`);
});
