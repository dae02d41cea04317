import { readFileSync } from 'node:fs';
import type { ConfiguredDesk } from '../../shared/app/settings/settings-source.ts';
import type { FileParts } from '../../shared/facility/read-file.ts';
import { readParts } from '../../shared/facility/read-parts.ts';
import type { LawProfile, Snapshot } from '../../shared/facility/snapshot.ts';
import { type Facts, factsOf } from '../../shared/print/papers/facts.ts';
import { createDynamoDB } from '../../shared/runtime/aws-clients.ts';
import { deploymentFacts } from '../../shared/runtime/deployment-facts.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import type { SettingsTable } from '../../shared/store/dynamo-setup.ts';
import { checkRegion } from '../terminal/aws-region.ts';
import { FacilityFileError, type LoadFileOptions, loadFacilityFile } from '../terminal/load-facility-file.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { findDeployment } from './find-deployment.ts';
import { publishedDesk } from './published-desk.ts';

export interface FactsOptions {
  readonly facility?: string | undefined;
  readonly desk?: string | undefined;
  readonly local?: string | undefined;
  readonly settings?: string | undefined;
  readonly region?: string | undefined;
  readonly customerKey?: string | undefined;
  readonly law?: LawProfile | undefined;
}

/** A desk's configuration, and the parts of the file that the functions do not carry. */
export interface Configured {
  readonly parts: FileParts;
  readonly snapshot: Snapshot;
  readonly now: number;
  /** Where it comes from, in words. */
  readonly source: string;
  readonly isInAws: boolean;
  readonly desk?: LoadedFacts['desk'];
}

export interface LoadedFacts {
  readonly facts: Facts;
  readonly now: number;
  /** Where they come from, in words. */
  readonly source: string;
  /** The desk whose published settings they are; absent: of a file alone. */
  readonly desk?: { readonly of: ConfiguredDesk; readonly place: SettingsTable; readonly isInAws: boolean };
}

const exampleFile = 'facility.yaml';
const usualRegion = 'eu-central-1';

/**
 * The published snapshot, with the file for carrier and contact; or a file alone.
 *
 * @param warn told where file and publication differ
 * @throws UsageError, FacilityFileError
 */
export async function loadConfigured(options: FactsOptions, warn: (warning: string) => void): Promise<Configured> {
  const { desk, local, settings, facility } = options;
  const isPublished = desk !== undefined || local !== undefined || settings !== undefined;
  const {
    snapshot,
    file,
    now,
    source,
    ids,
    isInAws,
    desk: deskOf,
  } = isPublished ? await published(options) : { ...fileAlone(facility ?? exampleFile), ids: {}, isInAws: false, desk: undefined };
  const written = loadFacilityFile(file, { now, ids });
  if (written.hash !== snapshot.hash) {
    warn(
      `${file} is not what is published. The papers describe what is published; carrier and contact come from the file. Compare: npm run facility -- diff`,
    );
  }
  return { parts: readParts(readFileSync(file, 'utf8')), snapshot, now, source, isInAws, ...(deskOf && { desk: deskOf }) };
}

/**
 * The facts that papers state of a facility: of a file alone, or of what is published, with the file for carrier and contact.
 *
 * @param warn told where file and publication differ
 * @throws UsageError, FacilityFileError
 */
export async function loadFacts(options: FactsOptions, warn: (warning: string) => void): Promise<LoadedFacts> {
  const { law } = options;
  const customerKey = customerKeyOf(options.customerKey);
  const { parts, snapshot, now, source, isInAws, desk } = await loadConfigured(options, warn);
  const region = isInAws ? await createDynamoDB(commandCalls).config.region() : (options.region ?? usualRegion);
  const lawful = law === undefined ? snapshot : { ...snapshot, facility: { ...snapshot.facility, law } };
  const facts = factsOf(parts, lawful, deploymentFacts({ region, ...customerKey }));
  // Checked just before: only a file that changes at this very moment comes here.
  if (!facts) throw new FacilityFileError('The facility file changed while it was read. Try again.');
  return { facts, now, source, ...(desk && { desk }) };
}

function fileAlone(file: string) {
  const now = Date.now();
  return { file, now, snapshot: loadFacilityFile(file, { now }), source: file };
}

interface Published {
  readonly snapshot: Snapshot;
  readonly file: string;
  readonly now: number;
  readonly source: string;
  readonly ids: NonNullable<LoadFileOptions['ids']>;
  readonly isInAws: boolean;
  readonly desk: NonNullable<LoadedFacts['desk']>;
}

async function published({ desk: named, local, settings, facility }: FactsOptions): Promise<Published> {
  if (settings !== undefined) await checkRegion();
  const deployment = settings === undefined ? await findDeployment({ local }) : { settings, now: Date.now(), ids: {} };
  const desk = await publishedDesk(deployment, { desk: named });
  const own = 'fileOf' in deployment ? deployment.fileOf?.(desk.id) : undefined;
  return {
    snapshot: desk.snapshot,
    file: facility ?? own ?? exampleFile,
    now: deployment.now,
    source: `version ${desk.number} of the desk ${desk.id}`,
    ids: deployment.ids,
    isInAws: settings !== undefined,
    desk: {
      of: desk,
      isInAws: settings !== undefined,
      place: { client: createDynamoDB(commandCalls, dynamodbOf(deployment)), table: deployment.settings ?? '', newWriter: randomWriter },
    },
  };
}

function dynamodbOf(deployment: object): string | undefined {
  return 'dynamodb' in deployment && typeof deployment.dynamodb === 'string' ? deployment.dynamodb : undefined;
}

function customerKeyOf(given: string | undefined): { readonly customerKey?: boolean } {
  if (given === undefined) return {};
  if (given !== 'true' && given !== 'false') throw new UsageError('--customerKey takes true or false, as it was deployed.');
  return { customerKey: given === 'true' };
}
