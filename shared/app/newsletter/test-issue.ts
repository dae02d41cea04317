import { frameText, type Issue, issueFields } from '../../broadcast/issue.ts';
import type { SendAddress } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import { renderReply } from '../../facility/render.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { sendingId, usedChannels } from '../../facility/used-channels.ts';
import type { NewsletterPorts } from './dependencies.ts';

/** Destination of a test. */
export interface TestAddress {
  readonly channel: Channel;
  readonly address: SendAddress;
}

/** `refused`: with the code of the outcome, whatever kind it was. */
export type TestOutcome = { readonly kind: 'sent' | 'no-channel' } | { readonly kind: 'refused'; readonly code: string };

/** No callback token of a person: what the platform reports of a test is nobody's receipt. */
const testToken = 'test';

/** Sends an issue to one address, outside of every list and count. */
export async function sendTest(
  { issue, freeText }: { readonly issue: Issue; readonly freeText: boolean },
  { channel, address }: TestAddress,
  { snapshot, adapters, graph }: Pick<NewsletterPorts, 'snapshot' | 'adapters' | 'graph'>,
): Promise<TestOutcome> {
  const section = snapshot[channel];
  if (!section) return { kind: 'no-channel' };
  const from = sendingId(channel, section);
  const adapter = adapters[channel];
  const template = snapshot.newsletter?.template;
  const parameters = issueFields(issue);
  const request =
    template && !freeText && adapter.renderTemplate
      ? adapter.renderTemplate({ address, template, parameters, token: testToken }, from)
      : adapter.render({ address, text: renderReply(section.texts, [frameText], parameters), token: testToken }, from);
  const outcome = adapter.classify(await graph.post(channel, request));
  return outcome.kind === 'sent' ? { kind: 'sent' } : { kind: 'refused', code: outcome.code };
}

/**
 * The address that an operator wrote, on the first channel that takes it: an id as the channel has it, else a phone number. `CHANNEL:` before it
 * chooses among several. Undefined: no channel takes it.
 * @param readPhone brings a number to its international form
 */
export function testAddress(
  to: string,
  {
    snapshot,
    adapters,
    readPhone,
  }: Pick<NewsletterPorts, 'adapters'> & { readonly snapshot: Snapshot; readonly readPhone: (to: string) => string },
): TestAddress | undefined {
  const [, named, rest] = /^([a-z]+):(.*)$/.exec(to.trim()) ?? [];
  const asked = usedChannels(snapshot).filter((channel) => named === undefined || channel === named);
  const written = (rest ?? to).trim();
  const taking = (form: string) => {
    for (const channel of asked) {
      const address = adapters[channel].addressFrom(form);
      if (address) return { channel, address };
    }
    return undefined;
  };
  return taking(written) ?? taking(readPhone(written));
}
