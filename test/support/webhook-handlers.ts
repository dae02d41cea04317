import type { handler } from '../../functions/messenger-webhook.ts';
import { type Channel, channels } from '../../shared/channels/registry.ts';

type Handler = typeof handler;

/** The webhook function of each channel of the registry, as `functions/` has it. */
export async function webhookHandlers(): Promise<(channel: Channel) => Handler> {
  const loaded = channels.map(async (channel): Promise<[Channel, Handler]> => {
    const module: { readonly handler: Handler } = await import(`../../functions/${channel}-webhook.ts`);
    return [channel, module.handler];
  });
  const handlers = new Map(await Promise.all(loaded));
  return (channel) => {
    const found = handlers.get(channel);
    if (!found) throw new Error(`functions/ has no webhook for ${channel}`);
    return found;
  };
}
