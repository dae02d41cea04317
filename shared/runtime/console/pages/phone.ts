import { renderSVG } from 'uqr';
import { addCode, isEnrolled, removePhone } from '../../../app/staff/phones.ts';
import { type Channel, profileOf } from '../../../channels/registry.ts';
import { codeView, phoneView } from '../../../console/pages/phone.ts';
import type { Snapshot } from '../../../facility/snapshot.ts';
import { usedChannels } from '../../../facility/used-channels.ts';
import { chatAddress } from '../../../print/chats.ts';
import { codeOf, messageWith } from '../../../understanding/staff/code.ts';
import { type DeskVisit, deskPage, type Outcome } from '../page.ts';

/** One's own phones, from which the desk is opened and closed by chat. */
export const phonePage = deskPage({
  path: '/phone',
  roles: ['staff'],
  title: (words) => words.phone.title,
  async load({ user, desk, now, deskPorts, again }: DeskVisit) {
    const { phones } = await deskPorts.phones.load();
    return {
      phones: phones
        .filter((phone) => phone.user === user.id && isEnrolled(phone, now))
        .map(({ id, channel, at }) => ({ id, channel: profileOf(channel).label, at })),
      isReady: isReady(desk.snapshot),
      problem: again?.problem,
    };
  },
  view: phoneView,
  actions: {
    // The holder of the code opens and closes the desk from then on, also when this session is over.
    code: { needsFreshPasskey: true, run: showCode },
    remove: {
      audit: 'phone-removed',
      async run({ user, now, deskPorts: { phones } }, form): Promise<Outcome> {
        const removed = await removePhone(form.get('phone') ?? '', user.id, { phones, now: () => now });
        if (removed === 'gone') return { kind: 'again', problem: 'conflict' };
        return { kind: 'done', said: 'phone-removed', about: `(${profileOf(removed.channel).label})` };
      },
    },
  },
});

async function showCode({ user, desk, now, ports, deskPorts: { phones }, shell }: DeskVisit): Promise<Outcome> {
  if (!isReady(desk.snapshot)) return { kind: 'again', problem: 'phones-too-old' };
  const code = codeOf(Buffer.from(ports.codes.random(), 'base64url'));
  const added = await addCode(user.id, await ports.phoneCodeHash(code), { phones, now: () => now });
  if (added !== 'added') return { kind: 'again', problem: added };
  const message = messageWith(code);
  const ways = usedChannels(desk.snapshot).flatMap((channel) => {
    const url = chatWith(message, channel, desk.snapshot);
    return url === undefined ? [] : [{ channel: profileOf(channel).label, url, qr: renderSVG(url) }];
  });
  return { kind: 'show', title: shell.words.phone.code, main: codeView({ message, ways }, shell) };
}

/** Only some links bring a text along. Such a one works also where the facility names no number: the app asks for the chat. */
function chatWith(message: string, channel: Channel, snapshot: Snapshot): string | undefined {
  const { chatLink } = profileOf(channel);
  const chat = chatAddress(channel, snapshot);
  const address = chat ? `https://${chat.address}` : chatLink?.prefix;
  if (chatLink?.brings === 'text') return `${address}?text=${encodeURIComponent(message)}`;
  return chat && address;
}

/** A snapshot from before has no words for the team. */
function isReady(snapshot: Snapshot): boolean {
  return usedChannels(snapshot).some((channel) => snapshot[channel]?.texts.byId['team.open'] !== undefined);
}
