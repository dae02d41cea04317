import { z } from 'zod';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';
import { mintNumericId } from './mint.ts';
import type { SetupBook } from './setup-book.ts';
import type { TemplateBook } from './templates.ts';

const createSchema = z.looseObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string(),
  category: z.string().regex(/^marketing$/i),
  components: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
});

interface TemplateCall {
  readonly method: string;
  readonly json: unknown;
  readonly query: URLSearchParams;
  readonly book: TemplateBook;
  readonly setup: SetupBook;
}

/** `POST` and `GET /<WABA>/message_templates`: this Meta approves at once. */
export function answerTemplates({ method, json, query, book, setup }: TemplateCall): GraphAnswer {
  if (method === 'GET') {
    const wanted = query.get('name');
    const found = book.list().filter(({ name }) => wanted === null || name === wanted);
    return {
      status: 200,
      body: {
        data: found.map(({ name, language }) => ({
          name,
          language,
          ...setup.read('templates', { status: 'APPROVED', category: 'MARKETING' }),
        })),
      },
    };
  }
  const wish = createSchema.safeParse(json);
  const text = wish.data?.components.find(({ type }) => type.toLowerCase() === 'body')?.text;
  if (!wish.success || text === undefined) return graphErrors.invalidParameter('Invalid parameter');
  book.put(wish.data.name, wish.data.language, text);
  return { status: 200, body: { id: mintNumericId(), status: 'PENDING', category: 'MARKETING' } };
}
