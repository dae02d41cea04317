import { z } from 'zod';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';
import { mintNumericId } from './mint.ts';
import type { TemplateBook } from './templates.ts';

const createSchema = z.looseObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string(),
  category: z.string().regex(/^marketing$/i),
  components: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
});

/** `POST` and `GET /<WABA>/message_templates`: this Meta approves at once. */
export function answerTemplates(method: string, json: unknown, query: URLSearchParams, book: TemplateBook): GraphAnswer {
  if (method === 'GET') {
    const wanted = query.get('name');
    const found = book.list().filter(({ name }) => wanted === null || name === wanted);
    return {
      status: 200,
      body: { data: found.map(({ name, language }) => ({ name, language, status: 'APPROVED', category: 'MARKETING' })) },
    };
  }
  const wish = createSchema.safeParse(json);
  const text = wish.data?.components.find(({ type }) => type.toLowerCase() === 'body')?.text;
  if (!wish.success || text === undefined) return graphErrors.invalidParameter('Invalid parameter');
  book.put(wish.data.name, wish.data.language, text);
  return { status: 200, body: { id: mintNumericId(), status: 'PENDING', category: 'MARKETING' } };
}
