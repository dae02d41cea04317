import type { Reading, SetupStep, StepDifference } from '../../channels/setup-contract.ts';
import { type DoctorPorts, profilePorts, withApp } from './doctor.ts';
import { type Comparison, compareProfiles, pushProfile } from './public-profile.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { refusalReading } from './refusal-reading.ts';
import { type ChannelInSetup, channelsInSetup } from './setup-ports.ts';

/** Plan of connect for one step. */
export type StepPlan =
  | { readonly kind: 'as-it-should-be' }
  | { readonly kind: 'differs'; readonly difference: StepDifference }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface PlannedStep {
  readonly step: SetupStep;
  readonly plan: StepPlan;
}

export interface ChannelPlan {
  readonly of: ChannelInSetup;
  /** Why the platform cannot be asked about the channel at all: then there are no steps. */
  readonly refused?: Reading;
  readonly steps: readonly PlannedStep[];
  readonly profile?: Comparison;
}

/** Plans the changes for each channel where its platform differs from what it should hold. Reads only. */
export function planConnect(ports: DoctorPorts): Promise<readonly ChannelPlan[]> {
  return Promise.all(channelsInSetup(ports).map((one) => planChannel(one, ports)));
}

async function planChannel(given: ChannelInSetup, ports: DoctorPorts): Promise<ChannelPlan> {
  const { channel, setup } = given;
  const reply = await ports.get(channel, setup.reach.query(given.context), '');
  const refusal = refusalOf(reply);
  const reached = refusal ? refusalReading(refusal) : setup.reach.judge(reply.kind === 'response' ? reply.body : undefined, given.context);
  if (reached.verdict !== 'ok') return { of: given, steps: [], refused: reached };
  const of = await withApp(given, ports);
  const applying = setup.steps.filter(({ applies }) => applies?.(of.context) ?? true);
  const steps = await Promise.all(applying.map(async (step) => ({ step, plan: await planStep(step, of, ports) })));
  const [profile] = await compareProfiles(profilePorts(ports, of.context.ids.appId), channel);
  return { of, steps, ...(profile && { profile }) };
}

async function planStep(step: SetupStep, { channel, context }: ChannelInSetup, { get }: Pick<DoctorPorts, 'get'>): Promise<StepPlan> {
  const reply = await get(channel, step.query(context), context.ids.appId ?? '');
  const refusal = refusalOf(reply);
  if (refusal) return { kind: 'refused', refusal };
  const difference = reply.kind === 'response' ? step.difference(reply.body, context) : undefined;
  return difference ? { kind: 'differs', difference } : { kind: 'as-it-should-be' };
}

/** `byHand`: what a person has to do first, in German. */
export type Written = 'written' | 'as-it-should-be' | { readonly byHand: string } | { readonly refusal: Refusal };

/** Six digits: those that were given, or new ones for an account that has none. */
export interface Pin {
  readonly digits: string;
  readonly isNew: boolean;
}

/**
 * Writes one step, if it still differs: an earlier one may have settled it. The first request that is refused ends the step; a second try goes on.
 */
export async function writeStep(step: SetupStep, of: ChannelInSetup, ports: DoctorPorts, pin: Pin): Promise<Written> {
  const plan = await planStep(step, of, ports);
  if (plan.kind === 'refused') return { refusal: plan.refusal };
  if (plan.kind === 'as-it-should-be') return 'as-it-should-be';
  const byHand = plan.difference.byHand ?? (step.needsPin && (await hindranceOf(of, ports, pin)));
  if (byHand) return { byHand };
  for (const { tolerates = [], ...request } of step.writes(of.context, pin.digits)) {
    const refusal = refusalOf(await ports.post(of.channel, request, of.context.ids.appId ?? ''));
    if (refusal && !tolerates.includes(refusal.code)) return { refusal };
  }
  return 'written';
}

async function hindranceOf(
  { channel, setup, context }: ChannelInSetup,
  { get }: Pick<DoctorPorts, 'get'>,
  { isNew }: Pin,
): Promise<string | undefined> {
  if (!setup.beforePin) return undefined;
  const reply = await get(channel, setup.beforePin.query(context), context.ids.appId ?? '');
  return setup.beforePin.hindrance(reply.kind === 'response' ? reply.body : undefined, isNew);
}

/** Writes greeting, questions and menu where they differ. */
export async function writeProfile(profile: Comparison, ports: DoctorPorts): Promise<Written> {
  if (profile.kind === 'refused') return { refusal: profile.refusal };
  if (profile.differences.length === 0) return 'as-it-should-be';
  const refusal = await pushProfile(profile, profilePorts(ports));
  return refusal ? { refusal } : 'written';
}

/** `refused`: why the channel still delivers. */
export interface Disconnected {
  readonly label: string;
  readonly refused?: Refusal;
}

/**
 * Ends the delivery of every channel: its platform sends this desk nothing more. What it sent before is still answered, and a second time changes
 * nothing. Webhook, number and profile stay: another desk of the same app may use them.
 */
export async function disconnect(ports: DoctorPorts): Promise<readonly Disconnected[]> {
  const ended: Disconnected[] = [];
  for (const { channel, setup, context } of channelsInSetup(ports)) {
    const replies = setup.steps.flatMap(({ undo }) => undo?.(context) ?? []).map((request) => ports.post(channel, request, ''));
    const [refused] = (await Promise.all(replies)).flatMap((reply) => refusalOf(reply) ?? []);
    ended.push({ label: context.label, ...(refused && { refused }) });
  }
  return ended;
}
