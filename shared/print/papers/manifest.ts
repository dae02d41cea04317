import { z } from 'zod';
import type { EpochMs } from '../../calendar/rules.ts';
import type { LawProfile } from '../../facility/snapshot.ts';

const writtenPaper = z.strictObject({ files: z.array(z.string()).readonly(), sentences: z.array(z.string()).readonly() }).readonly();

/** Manifest of a folder of written papers, so that a later configuration can be compared with it. */
const manifestSchema = z.strictObject({
  v: z.literal(1),
  writtenAt: z.string(),
  configuration: z.string(),
  /** The law that was asked for in place of the facility's own. */
  law: z.enum(['DSGVO', 'KDG', 'DSG-EKD', 'PUBLIC']).optional(),
  papers: z.record(z.string(), writtenPaper),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type WrittenPaper = z.infer<typeof writtenPaper>;

export const manifestName = 'papiere.json';

/** @param before what the folder held: papers that are not written anew stay listed */
export function manifestOf(
  papers: Readonly<Record<string, WrittenPaper>>,
  of: { readonly at: EpochMs; readonly configuration: string; readonly law?: LawProfile | undefined },
  before?: Manifest,
): Manifest {
  const { at, configuration, law } = of;
  const all = { ...before?.papers, ...papers };
  return { v: 1, writtenAt: new Date(at).toISOString(), configuration, ...(law !== undefined && { law }), papers: all };
}

/** Returns undefined for what is no manifest of this version. */
export function parseManifest(json: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
