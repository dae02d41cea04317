import { gatherAttention } from '../../app/console/attention.ts';
import { usualNoticeHours } from '../../app/hours/waiting-clients.ts';
import type { OpeningState } from '../../app/ports.ts';
import { channels, profileOf } from '../../channels/registry.ts';
import type { AttentionData } from '../../console/attention.ts';
import { holdsEverywhere, mayUse } from '../../console/roles.ts';
import type { DeskVisit } from './page.ts';

/** Matters that need attention and are this person's to look after. */
export async function attentionOf(
  { desk, deskPorts, user, people, roles, ports, now }: DeskVisit,
  stored: OpeningState | undefined,
  current: Omit<OpeningState, 'version'>,
): Promise<Omit<AttentionData, 'untrained'>> {
  const { snapshot } = desk;
  const looksAfter = mayUse(roles, []);
  const found = await gatherAttention({
    snapshot,
    store: deskPorts.store,
    stored,
    current,
    now,
    ...(looksAfter && { upkeep: { desk: desk.id, depths: ports.letters.depths, standing: ports.standing, alarms: ports.alarms.load } }),
  });
  const isCarrier = holdsEverywhere(user.rights, 'admin');
  return {
    ...found,
    waiting: found.waiting.map(({ channel, ...one }) => ({ ...one, label: profileOf(channel).label })),
    longHours: snapshot.waitingNoticeHours ?? usualNoticeHours,
    paused: found.paused.map(({ channel, until }) => ({ label: profileOf(channel).label, until })),
    calendar: found.calendar.map(({ channel, what }) => ({ label: channel ? profileOf(channel).label : '', what })),
    // How much lies there is counted over all desks.
    deadLetters: found.deadLetters !== undefined && found.deadLetters > 0 && !isCarrier ? 'somewhere' : found.deadLetters,
    findings: found.findings?.map(({ id, since }) => ({ id, label: labelIn(id), since })),
    isAlone: isCarrier && people.users.filter(({ rights }) => holdsEverywhere(rights, 'admin')).length < 2,
    hasNoCodes: user.recovery.length === 0,
  };
}

/** `whatsapp.token` → WhatsApp. */
function labelIn(id: string): string | undefined {
  const channel = channels.find((one) => id.startsWith(`${one}.`));
  return channel && profileOf(channel).label;
}
