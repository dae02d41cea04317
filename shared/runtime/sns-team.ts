import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { TeamNotice, TellTeam } from '../app/ports.ts';
import type { EpochMs } from '../calendar/rules.ts';
import { dateInWords, timeInWords } from '../calendar/wording.ts';
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

/** Subject and text of the mail: kind, time and channel. */
export function mailOf({ channel, category, at }: TeamNotice): { readonly subject: string; readonly text: string } {
  if (category === 'human') return wishMail(channel, at);
  return {
    subject: 'Pforte: jemand braucht Hilfe',
    text: [
      `Am ${dateInWords(at)} um ${timeInWords(at)} Uhr kam auf dem Kanal ${channel} eine Nachricht, die nach akuter Not klingt (Art: ${kinds[category]}).`,
      'Die Pforte hat sofort mit Hilfenummern geantwortet. Bitte sehen Sie im Posteingang dieses Kanals nach.',
      'Diese Mail nennt mit Absicht weder die Person noch den Inhalt. Ein Automat hat sie verschickt; er kann sich irren.',
    ].join('\n\n'),
  };
}

function wishMail(channel: TeamNotice['channel'], at: EpochMs): ReturnType<typeof mailOf> {
  return {
    subject: 'Pforte: jemand möchte mit Ihnen sprechen',
    text: [
      `Am ${dateInWords(at)} um ${timeInWords(at)} Uhr hat jemand auf dem Kanal ${channel} nach einem Menschen gefragt.`,
      'Die Pforte hat geantwortet, dass Ihr Team diese Mail bekommt. Bitte sehen Sie im Posteingang dieses Kanals nach.',
      'Diese Mail nennt mit Absicht weder die Person noch den Inhalt. Für dieselbe Person kommt höchstens eine in der Stunde.',
    ].join('\n\n'),
  };
}

/** Publishes to the topic of the teams' mailboxes, for this one of them. */
export function createTeamMail(topic: string, address: string, sns: SNSClient): TellTeam {
  const mailbox = { DataType: 'String', StringValue: mailboxMark(address) };
  return async (notice) => {
    const { subject, text } = mailOf(notice);
    await sns.send(new PublishCommand({ TopicArn: topic, Subject: subject, Message: text, MessageAttributes: { mailbox } }));
  };
}
