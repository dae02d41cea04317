import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { type LocalRun, startLocal } from '../../infra/local/start.ts';
import { launch } from './page-setting.ts';

/** A run with the facility file that ships, on a Monday morning; `clock` sets another moment. */
export async function startConsole(
  clock = '2026-11-23T10:00:00+01:00',
  facilities: readonly [string, ...string[]] = ['facility.yaml'],
): Promise<ConsoleRun> {
  const run = await startLocal({ port: 0, facilities, clock }, () => undefined);
  const view = (await (await fetch(`${run.url}/local`)).json()) as {
    readonly console: { readonly address: string; readonly code: string };
  };
  return { ...run, address: view.console.address, code: view.console.code };
}

export interface ConsoleRun extends LocalRun {
  /** `http://localhost:…/console` */
  readonly address: string;
  readonly code: string;
}

/** A browser of one person, with a phone's own authenticator in it. */
export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly authenticator: string;
}

export interface DeviceOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly owner?: Passkeys;
}

type Passkeys = Awaited<ReturnType<typeof credentialsOf>>;

function credentialsOf({ cdp, authenticator }: Pick<Device, 'cdp' | 'authenticator'>) {
  return cdp.send('WebAuthn.getCredentials', { authenticatorId: authenticator });
}

/** The passkeys of a device. */
export async function passkeysOf(device: Device): Promise<Passkeys> {
  return credentialsOf(device);
}

/** @param owner passkeys that this device has, too, as the phones of one person share them */
export async function newDevice(
  browser: Browser,
  { width = 360, height = 780, scheme = 'light', owner }: DeviceOptions = {},
): Promise<Device> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const device = { context, page, cdp, authenticator: authenticatorId };
  for (const credential of owner?.credentials ?? []) await cdp.send('WebAuthn.addCredential', { authenticatorId, credential });
  return device;
}

/** A console with its first admin, Mira Sommer, signed in on a phone. */
export interface SignedIn {
  readonly browser: Browser;
  readonly run: ConsoleRun;
  readonly device: Device;
  readonly page: Page;
}

export async function startSignedIn(options: DeviceOptions = {}): Promise<SignedIn> {
  const [browser, run] = await Promise.all([launch(), startConsole()]);
  const device = await newDevice(browser, options);
  await join(device, run, 'Mira Sommer');
  return { browser, run, device, page: device.page };
}

export async function end({ browser, run }: Pick<SignedIn, 'browser' | 'run'>): Promise<void> {
  await browser.close();
  await run.close();
}

/** Takes pictures of a page in the middle of a test, on a phone and on a desktop, into the folder that `PFORTE_PICTURES` names; without one none. */
export async function takePictures(page: Page, name: string): Promise<void> {
  const folder = process.env.PFORTE_PICTURES;
  const before = page.viewportSize();
  if (!folder || !before) return;
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: before.height });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize(before);
}

/** Asks for a file as the person who is signed in on this device. */
export async function fetchAs({ context }: Device, url: string | URL): Promise<Response> {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return fetch(url, { headers: { cookie } });
}

/** Joins by a code, as the link in an invitation leads to it; done once the first page is shown. */
export async function join({ page }: Device, run: ConsoleRun, name: string, code = run.code): Promise<void> {
  await page.goto(`${run.address}/join#${code}`);
  await page.getByLabel('Ihr Name').fill(name);
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await page.getByRole('heading', { name: 'Notfallcodes', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Später' }).click();
  await page.getByRole('heading', { name: 'Heute', level: 1 }).waitFor();
}

export async function signIn({ page }: Device, run: ConsoleRun): Promise<void> {
  await page.goto(run.address);
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.getByRole('heading', { name: 'Heute', level: 1 }).waitFor();
}

export async function leave({ page }: Device, run: ConsoleRun): Promise<void> {
  await page.goto(`${run.address}/me`);
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).waitFor();
}
