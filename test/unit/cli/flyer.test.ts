import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { runProgram } from '../../support/program.ts';
import { repository, temporaryFolder } from '../../support/repository.ts';
import { fileWith } from '../print/papers/setting.ts';

const flyer = (...args: string[]) => runProgram('infra/cli/flyer.ts', { args, cwd: repository });
const folder = temporaryFolder();

const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

it('lists the links of a source, and what each format depends on', async () => {
  const { stdout, stderr, code } = await flyer('--facility', fileWith({}), '--source', 'wartezimmer', '--only', 'plakat-a4,visitenkarte');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n').slice(1)).toEqual([
    'Source Wartezimmer',
    '  WhatsApp, contact: https://wa.me/493023125014?text=Hallo%20(Wartezimmer) sends "Hallo (Wartezimmer)"',
    '  WhatsApp, newsletter: https://wa.me/493023125014?text=Newsletter%20(Wartezimmer) sends "Newsletter (Wartezimmer)"',
    '  Messenger, contact: https://m.me/jugendberatung.lindenhof?ref=wartezimmer',
    '  Messenger, newsletter: https://m.me/jugendberatung.lindenhof?ref=newsletter_wartezimmer',
    'visitenkarte: Visitenkarte, 85 × 55 mm, 2 pages',
    expect.stringMatching(/^ {2}depends on chats, .*contact\.phone, .*flyers\.colour/),
    'plakat-a4: Plakat A4, 210 × 297 mm, 1 page',
    expect.stringMatching(/^ {2}depends on chats, /),
    '',
  ]);
});

it('writes codes and sheets, with a logo, in another colour and in simple language', async () => {
  const out = join(folder, 'flyer');
  const logo = fileOf('logo.png', createCanvas(400, 300).toBuffer('image/png'));
  const args = ['--source', 'Visitenkarte', '--logo', logo, '--colour', '#7A1F3D', '--simple', '--only', 'codes,visitenkarte'];
  const { stdout, stderr, code } = await flyer('write', '--out', out, '--facility', fileWith({ 'channels/messenger': undefined }), ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readdirSync(out).toSorted()).toEqual([
    'code-whatsapp-kontakt-visitenkarte.png',
    'code-whatsapp-kontakt-visitenkarte.svg',
    'code-whatsapp-newsletter-visitenkarte.png',
    'code-whatsapp-newsletter-visitenkarte.svg',
    'visitenkarte-einfach-visitenkarte.pdf',
  ]);
  expect(readFileSync(join(out, 'code-whatsapp-kontakt-visitenkarte.svg'), 'utf8')).toContain('<image href="data:image/png;base64,');
  expect(stdout).toContain('Scan each code with a phone before you print.');
});

it.each<[() => readonly string[], string]>([
  [() => ['write'], 'write needs a folder: npm run flyer -- write --out flyer'],
  [
    () => ['--source', 'Bahnhof'],
    'put it under flyers.sources in the facility file and publish that. There is: Wartezimmer, Visitenkarte, Schaukasten.',
  ],
  [() => ['--facility', fileWith({ flyers: undefined }), '--source', 'Bahnhof'], 'It lists none yet.'],
  [() => ['--colour', 'petrol'], '--colour petrol is no colour. Write --colour "#1d5c63".'],
  [() => ['--only', 'plakat'], '--only plakat is unknown. There is: codes, visitenkarte, karte-a6, flyer-a5, plakat-a4.'],
  [() => ['--logo', '/nowhere.png'], 'There is no file /nowhere.png.'],
  [() => ['--logo', fileOf('wand.png', Buffer.alloc(20_000_000))], 'wand.png is larger than 2 MB.'],
  [
    () => ['--logo', fileOf('boese.svg', '<svg><script>alert(1)</script></svg>')],
    'boese.svg is an SVG with a script in it, and is not used.',
  ],
  [() => ['--logo', fileOf('brief.txt', 'Hallo')], 'brief.txt is neither PNG nor JPEG.'],
  [
    () => ['--facility', fileWith({ 'channels/messenger': undefined, 'channels/whatsapp/number': undefined })],
    'No channel can be linked, so there is nothing to print.',
  ],
])('is refused with a sentence: %#', async (args, words) => {
  const ended = await flyer(...args());
  expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
  expect(ended.stderr).not.toContain('    at ');
});

it('refuses a folder as a logo, and says which channel no link leads to', async () => {
  const place = join(folder, 'ordner');
  mkdirSync(place);
  const ended = await flyer('--logo', place, '--facility', fileWith({ 'channels/whatsapp/number': undefined }));
  expect(ended).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Nothing leads to whatsapp: put channels.whatsapp.number into the file.'),
  });
  expect(ended.stderr).toContain('ordner is no file.');
});
