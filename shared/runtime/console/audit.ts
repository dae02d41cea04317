import type { AuditLine } from '../../app/console/console-ports.ts';
import { toLocal } from '../../calendar/berlin.ts';
import type { Words } from '../../console/words.ts';
import type { KeySpace } from '../../kernel/key-space.ts';
import type { ConsolePorts } from './console-ports.ts';

/** Adds an act to the audit list of a desk, or (undefined) of the deployment. */
export async function record(
  act: Pick<AuditLine, 'who' | 'about'> & { readonly what: keyof Words['acts'] },
  space: KeySpace | undefined,
  { store, deskNow }: Pick<ConsolePorts, 'store' | 'deskNow'>,
): Promise<void> {
  const at = deskNow();
  await store.appendAudit(space, toLocal(at).date, { ...act, at });
}
