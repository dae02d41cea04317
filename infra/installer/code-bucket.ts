import { DeleteObjectsCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Bundles } from './payload.ts';
import { keyOf } from './request.ts';
import { zip } from './zip.ts';

/** Writes the zip of every function into its payload's folder. Doing it twice gives the same objects. */
export async function writeCode(s3: S3Client, bucket: string, payload: string, bundles: Bundles, abortSignal: AbortSignal): Promise<void> {
  for (const [name, files] of Object.entries(bundles)) {
    const put = new PutObjectCommand({ Bucket: bucket, Key: keyOf(payload, name), Body: zip(files), ContentType: 'application/zip' });
    await s3.send(put, { abortSignal });
  }
}

/** Removes every object whose key begins so. A bucket that is gone has none. */
export async function removeObjects(s3: S3Client, bucket: string, begin: string, abortSignal: AbortSignal): Promise<void> {
  for (;;) {
    const keys = await listObjects(s3, bucket, begin, abortSignal);
    if (keys.length === 0) return;
    const remove = new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true } });
    const { Errors = [] } = await s3.send(remove, { abortSignal });
    if (Errors.length > 0) throw new Error(`${Errors.length} objects were not removed: ${Errors[0]?.Code}`);
  }
}

/** The keys of up to a thousand objects whose key begins so. */
export async function listObjects(s3: S3Client, bucket: string, begin: string, abortSignal: AbortSignal): Promise<readonly string[]> {
  try {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: begin }), { abortSignal });
    return Contents.flatMap(({ Key }) => Key ?? []);
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchBucket') return [];
    throw error;
  }
}
