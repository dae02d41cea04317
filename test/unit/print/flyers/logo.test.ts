import { crc32, deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { readLogo } from '../../../../shared/print/flyers/logo.ts';

const canvas = createCanvas(400, 300);
const png = canvas.toBuffer('image/png');
const jpeg = canvas.toBuffer('image/jpeg');

/** A PNG of these parts. */
function pngOf(...parts: readonly (readonly [string, Buffer])[]): Buffer {
  const chunks = parts.map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  });
  return Buffer.concat([png.subarray(0, 8), ...chunks]);
}

function header(width: number, height: number, interlace = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 0, 0, 0, interlace], 8);
  return data;
}

const pixels = (width: number, height: number) => deflateSync(Buffer.alloc((width + 1) * height));
const end = ['IEND', Buffer.alloc(0)] as const;

describe('a logo', () => {
  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/png', pngOf(['IHDR', header(300, 200)], ['IDAT', pixels(300, 200)], end)],
  ])('of %s is taken', (type, bytes) => {
    const read = readLogo(bytes);
    expect(read.ok && read.logo.type).toBe(type);
  });

  it.each<[string, Uint8Array, string]>([
    ['20 MB', Buffer.alloc(20_000_000), 'too-large'],
    ['an SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'script'],
    ['an SVG with a handler', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'script'],
    ['an SVG with an entity', Buffer.from('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'), 'script'],
    ['an SVG', Buffer.from('<?xml version="1.0"?><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'), 'vector'],
    ['a script under a picture’s name', Buffer.from('#!/bin/sh\necho'), 'no-picture'],
    ['nothing', Buffer.alloc(0), 'no-picture'],
    ['a PNG that ends early', png.subarray(0, png.length - 20), 'broken'],
    ['a PNG with a flipped bit', Buffer.from(png).fill(0xff, 60, 61), 'broken'],
    ['a PNG with less picture than it says', pngOf(['IHDR', header(300, 300)], ['IDAT', pixels(300, 200)], end), 'broken'],
    ['a PNG with more picture than it says', pngOf(['IHDR', header(300, 200)], ['IDAT', pixels(300, 4000)], end), 'broken'],
    ['a PNG whose picture is none', pngOf(['IHDR', header(300, 200)], ['IDAT', Buffer.from('no zlib')], end), 'broken'],
    ['an interlaced PNG', pngOf(['IHDR', header(300, 200, 1)], ['IDAT', pixels(300, 200)], end), 'interlaced'],
    ['a PNG as large as a wall', pngOf(['IHDR', header(60_000, 60_000)], ['IDAT', pixels(10, 10)], end), 'too-many-pixels'],
    ['a stamp', createCanvas(64, 64).toBuffer('image/png'), 'too-few-pixels'],
    ['a JPEG that ends early', jpeg.subarray(0, jpeg.length - 2), 'broken'],
    ['the beginning of a JPEG', jpeg.subarray(0, 12), 'broken'],
  ])('of %s is refused', (_what, bytes, problem) => {
    expect(readLogo(bytes)).toEqual({ ok: false, problem });
  });
});
