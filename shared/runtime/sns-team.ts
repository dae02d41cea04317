import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { TeamNotice, TellTeam } from '../app/ports.ts';
import type { DeskId } from '../app/settings/settings-ports.ts';
import type { Mail } from '../app/upkeep/news-mail.ts';
import { dateInWords, timeInWords } from '../calendar/wording.ts';
import { profileOf } from '../channels/registry.ts';
import type { CrisisCategory } from '../understanding/meaning.ts';
import { mailboxMark } from './mailbox-mark.ts';

const kinds: Readonly<Record<CrisisCategory, string>> = {
  suicide: 'Suizidgedanken',
  selfharm: 'Selbstverletzung',
  violence: 'Gewalt',
  sexual: 'sexualisierte Gewalt',
  child: 'Gefahr für ein Kind',
  emergency: 'medizinischer Notfall',
  threat: 'Bedrohung',
  despair: 'Verzweiflung',
  worry: 'Sorge um einen anderen Menschen',
};

/**
 * Subject and text of the mail: facility, kind, time and channel.
 * @param facility its name: the teams of several facilities may share a mailbox
 */
export function mailOf(notice: TeamNotice, facility: string): Mail {
  const { channel, category, at } = notice;
  const where = `auf dem Kanal ${profileOf(channel).label}`;
  const when = `Am ${dateInWords(at)} um ${timeInWords(at)} Uhr`;
  if (category === 'human') return requestMail(`${when} hat jemand bei „${facility}“ ${where} nach einem Menschen gefragt.`);
  return {
    subject: 'Pforte: jemand braucht Hilfe',
    text: [
      `${when} kam bei „${facility}“ ${where} eine Nachricht, die nach akuter Not klingt (Art: ${kinds[category]}).`,
      'Die Pforte hat sofort mit Hilfenummern geantwortet. Bitte sehen Sie im Posteingang dieses Kanals nach.',
      'Diese Mail nennt mit Absicht weder die Person noch den Inhalt. Ein Automat hat sie verschickt; er kann sich irren.',
    ].join('\n\n'),
  };
}

function requestMail(what: string): Mail {
  return {
    subject: 'Pforte: jemand möchte mit Ihnen sprechen',
    text: [
      what,
      'Die Pforte hat geantwortet, dass Ihr Team diese Mail bekommt. Bitte sehen Sie im Posteingang dieses Kanals nach.',
      'Diese Mail nennt mit Absicht weder die Person noch den Inhalt. Für dieselbe Person kommt höchstens eine in der Stunde.',
    ].join('\n\n'),
  };
}

/**
 * Publishes to the topic of the mailboxes, for one of them.
 *
 * @param desk whose staff the console wakes, too; absent: it is a matter of this mailbox alone
 */
export function createMailboxMail(topic: string, sns: SNSClient, desk?: DeskId): (address: string, mail: Mail) => Promise<void> {
  return async (address, { subject, text }) => {
    const mailbox = { DataType: 'String', StringValue: mailboxMark(address) };
    const attributes = { mailbox, ...(desk !== undefined && { desk: { DataType: 'String', StringValue: desk } }) };
    await sns.send(new PublishCommand({ TopicArn: topic, Subject: subject, Message: text, MessageAttributes: attributes }));
  };
}

/** Tells the team whose mailbox this is. `facility`: its name. */
export function createTeamMail(
  {
    topic,
    address,
    facility,
    desk,
  }: { readonly topic: string; readonly address: string; readonly facility: string; readonly desk?: DeskId },
  sns: SNSClient,
): TellTeam {
  const mailTo = createMailboxMail(topic, sns, desk);
  return (notice) => mailTo(address, mailOf(notice, facility));
}
