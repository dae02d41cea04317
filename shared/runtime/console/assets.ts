import { createHash } from 'node:crypto';
import { once } from '../../kernel/once.ts';
import { type Assets, writtenAssets } from './written-assets.ts';

/** The files as JSON, put in by the bundler. */
declare const CONSOLE_ASSETS: string;

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

interface Asset {
  /** Below `/console/assets/`; another content has another name, so that browsers may keep it for ever. */
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

const assets: () => ReadonlyMap<string, Asset> = once(() => {
  const files: Assets = typeof CONSOLE_ASSETS === 'string' ? JSON.parse(CONSOLE_ASSETS) : writtenAssets();
  return new Map(
    Object.entries(files).map(([name, body]) => {
      const [stem = '', ending = ''] = name.split('.');
      const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10);
      return [name, { name: `${stem}-${hash}.${ending}`, type: types[ending as keyof typeof types], body }];
    }),
  );
});

/** Address of a file. */
export function assetPath(name: keyof Assets): string {
  return `/console/assets/${assets().get(name)?.name ?? ''}`;
}

/** A file by its own name, for one that is served under it. */
export function assetBody(name: keyof Assets): string {
  return assets().get(name)?.body ?? '';
}

/** The file of that address; undefined: there is none, or no more. */
export function assetOf(named: string): Asset | undefined {
  return [...assets().values()].find(({ name }) => name === named);
}
