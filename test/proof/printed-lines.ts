/** A line in which the desk says that an answer did not, or may not have, reached anybody. */
export interface ReplyLine {
  readonly event: string;
  readonly ref: string;
  readonly because?: string;
  readonly code?: string;
}

const visible = /^\{.*"event":"(reply\.(?:given-up|unknown|refused|dropped))".*\}$/gm;

/** Every such line of what desks printed. */
export function replyLines(printed: string): ReplyLine[] {
  return [...printed.matchAll(visible)].map(([json = '{}', event = '']) => {
    const { eventRef = '', because, code } = JSON.parse(json) as { eventRef?: string; because?: string; code?: string };
    return { event, ref: eventRef, ...(because && { because }), ...(code && { code }) };
  });
}
