import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Payload } from '../../installer/payload.ts';
import { thirdPartyNotices } from '../third-party-notices.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The installer as one CommonJS file with the payload in it: Lambda makes `index.js` of what stands in a template, and no ES module. The AWS
 * SDK is the runtime's: in the template it would take half the room.
 */
export function installerCode({ text, hash }: Payload): string {
  const { outputFiles, metafile } = buildSync({
    entryPoints: ['infra/installer/index.ts'],
    bundle: true,
    write: false,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    define: { PAYLOAD: JSON.stringify(text), PAYLOAD_HASH: JSON.stringify(hash) },
    external: ['@aws-sdk/*'],
    mainFields: ['module', 'main'],
    legalComments: 'none',
    metafile: true,
    absWorkingDir: root,
    logLevel: 'error',
  });
  const notices = thirdPartyNotices(Object.keys(metafile.inputs), root).replaceAll('*/', '* /');
  return `${outputFiles[0]?.text ?? ''}/*\n${notices}*/\n`;
}
