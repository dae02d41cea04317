import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalView } from '../support/local-run.ts';
import { type ConsoleRun, end, startSignedIn } from './console-setting.ts';
import { asNewPerson, phone } from './page-setting.ts';

// The first page's list of what needs attention, against the whole local run.

let browser: Browser;
let run: ConsoleRun;
let page: Page;
let simulator: Page;

beforeAll(async () => {
  ({ browser, run, page } = await startSignedIn());
  simulator = await browser.newPage();
});
afterAll(() => end({ browser, run }));

const todo = (text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text });
const setClock = (now: string) =>
  fetch(`${run.url}/local/clock`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now }) });

test('whoever writes where people read waits until one of them answers, and is told of as a number alone', async () => {
  await simulator.goto(run.url);
  await asNewPerson(simulator, 'Messenger');
  await phone(simulator, 'Messenger').getByRole('textbox').fill('Guten Tag, ich habe eine Frage zu meinem Brief');
  await phone(simulator, 'Messenger').getByRole('button', { name: 'Senden' }).click();
  await phone(simulator, 'Messenger').locator('.bubble[data-from=desk]').first().waitFor();
  await page.goto(run.address);
  await todo(/Auf Messenger wartet eine Person seit 10(:\d\d)? Uhr auf eine Antwort von Ihnen\./).waitFor();
  expect(await page.content()).not.toContain('Brief');

  await setClock('2026-11-23T15:30:00+01:00');
  await page.goto(run.address);
  await todo('Länger als 4 Sprechstunden.').waitFor();
});

test('what was left lying is counted with its age, put back by one button, and is gone', async () => {
  const view = (await (await fetch(`${run.url}/local`)).json()) as LocalView;
  const client = new SQSClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: view.sqs,
  });
  await client.send(
    new SendMessageCommand({ QueueUrl: view.deadLetters.retry, MessageBody: JSON.stringify({ person: 'nobody-any-more' }) }),
  );
  await page.goto(run.address);
  await todo('Eine Nachricht ist liegen geblieben.').getByRole('link', { name: 'Ansehen und zurücklegen' }).click();
  await page.getByRole('heading', { name: 'Liegen geblieben', level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'Antworten, die noch einmal versucht werden sollten' }).waitFor();
  await page.getByText(/^eine, die älteste von /).waitFor();
  await page.getByRole('button', { name: 'Zurücklegen' }).click();
  await page.getByRole('status').getByText('Zurückgelegt.').waitFor();
  await page.getByText('Nichts ist liegen geblieben.').waitFor();
  client.destroy();
  await page.goto(`${run.address}/audit`);
  await page.getByText('Mira Sommer hat liegen gebliebene Nachrichten zurückgelegt').waitFor();
});

test('an alarm of the deployment stands there with what to do, until it ends', async () => {
  const tell = (NewStateValue: string, minute: string) =>
    fetch(`${process.env.AWS_ENDPOINT_URL_SNS}`, {
      method: 'POST',
      body: new URLSearchParams({
        Action: 'Publish',
        TopicArn: 'arn:aws:sns:eu-central-1:000000000000:pforte-local-operator',
        Subject: NewStateValue,
        Message: JSON.stringify({
          AlarmName: 'pforte-service-AlarmsInboundOld1A2B3C4D-qZ8yXw',
          NewStateValue,
          StateChangeTime: `2026-11-23T08:${minute}:00.000+0000`,
        }),
      }),
    });
  const alarm = todo('Alarm seit');
  await tell('ALARM', '40');
  await expect.poll(async () => (await page.goto(run.address)) && alarm.count()).toBe(1);
  expect(await alarm.innerText()).toContain('seit 9:40 Uhr: Jemand wartet seit mehr als fünf Minuten auf die automatische Antwort.');
  expect(await alarm.innerText()).toContain('sagen Sie der Technik Bescheid');
  await tell('OK', '55');
  await expect.poll(async () => (await page.goto(run.address)) && alarm.count()).toBe(0);
});
