import { AppError } from '../app/app-error.ts';
import { type Codec, CodecError } from '../kernel/codec.ts';
import { eventCodec } from '../store/codecs/event-codec.ts';
import { batchTicketCodec, receiptCodec, retryTicketCodec } from '../store/codecs/queue-codecs.ts';

/** Reads a message of the inbound queue. Like its siblings it throws `event.unreadable`, which ends in the dead-letter queue, quoting nothing. */
export const readEvent = reader(eventCodec);

/** Reads a message of the receipts queue. */
export const parseReceipt = reader(receiptCodec);

/** Reads a message of the retry queue. */
export const readTicket = reader(retryTicketCodec);

/** Reads a message of the broadcast queue. */
export const parseBatchTicket = reader(batchTicketCodec);

function reader<T>(codec: Codec<T>): (body: string) => T {
  return (body) => {
    try {
      return codec.read(jsonOrUndefined(body));
    } catch (error) {
      if (error instanceof CodecError) throw new AppError('event.unreadable', error.message);
      throw error;
    }
  };
}

function jsonOrUndefined(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
