import type { Words } from '../words.ts';

export const englishAlarms: Words['alarms'] = {
  InboundOld: {
    what: 'Somebody has been waiting for the automatic answer for more than five minutes.',
    todo: 'It usually goes on by itself. If this lasts a quarter of an hour, tell your technician and answer by phone.',
  },
  AwayModeSilent: {
    what: 'Pforte’s schedule has not run for 15 minutes.',
    todo: 'Please tell your technician: the schedule away-mode has to be switched on again, or Pforte deployed again.',
  },
  WebhookErrors: {
    what: 'Pforte could not take messages from Meta.',
    todo: 'Meta will bring them again. Open the check under “Set-up”: most often access data is missing.',
  },
  FunctionErrors: {
    what: 'A part of Pforte has failed several times in a row.',
    todo: 'Please tell your technician: in CloudWatch the saved query “failures” shows what it was.',
  },
  WebhooksThrottled: {
    what: 'More arrived at once than Pforte takes.',
    todo: 'Nothing is lost, Meta will bring it again. If it happens with every newsletter, ask your technician to raise requestsPerSecond.',
  },
  Throttled: {
    what: 'The AWS account does not let enough run at the same time.',
    todo: 'Ask your technician to request more concurrent executions for Lambda at AWS under “Service Quotas”.',
  },
  NeedsOperator: {
    what: 'Something does not heal by itself: Meta refuses answers, or something got stuck.',
    todo: 'Open the check under “Set-up”. If it says nothing, ask your technician: in CloudWatch the query “operator” shows what it is.',
  },
  SignatureRejected: {
    what: 'Many deliveries were not signed correctly.',
    todo: 'Open the check under “Set-up”: if the app secret is right, a stranger is probing. That changes nothing and costs little.',
  },
  UnknownShape: {
    what: 'Meta sends something that this Pforte does not know.',
    todo: 'Answers go on as far as possible. Please ask your technician for a newer version of Pforte.',
  },
};
