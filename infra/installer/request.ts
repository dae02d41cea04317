/** CloudFormation's request to a custom resource (AWS documentation, "Custom resource request objects"), with the fields used here. */
export interface CustomResourceRequest {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResourceType: string;
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  /** Absent at Create. */
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Readonly<Record<string, unknown>>;
}

/** The custom resources that the installer stands for. */
export const resourceTypes = {
  /** The functions' bundles of one payload, as zips in the stack's bucket. Properties: `Bucket`, `Payload`; answers `Payload`. */
  code: 'Custom::PforteCode',
  /** The bucket's content. Property: `Bucket`. Without it CloudFormation could not delete the bucket. */
  bucket: 'Custom::PforteBucketContent',
  /** Secrets that can be generated. Properties: `Prefix`, `SetupRound`; answers `SetupCode`. */
  secrets: 'Custom::PforteSecrets',
} as const;

/** Where the zips of one payload lie in the bucket. */
export function folderOf(payload: string): string {
  return `${payload}/`;
}

/** The key of a function's zip. The payload may be a token. */
export function keyOf(payload: string, name: string): string {
  return `${folderOf(payload)}${name}.zip`;
}

/** Action that a request calls for; `id` becomes the resource's physical id. */
export type Plan =
  | { readonly act: 'write-code'; readonly id: string; readonly bucket: string; readonly payload: string }
  | { readonly act: 'make-secrets'; readonly id: string; readonly prefix: string }
  | { readonly act: 'remove-objects'; readonly id: string; readonly bucket: string; readonly folder: string }
  | { readonly act: 'nothing'; readonly id: string };

/** Every object of the bucket. */
const everything = '';

/**
 * Decides what a request calls for.
 *
 * The code's physical id is its payload's hash. An update to another hash is a replacement to CloudFormation: the old id is deleted only when
 * the whole update has succeeded, and after a rollback the new one is. Either way the functions' current zips stay.
 *
 * Secrets stay when their resource goes: without the keyring nobody could read the tables, which stay as well.
 *
 * @throws Error when the request is none of ours, or lacks a property
 */
export function planOf(request: CustomResourceRequest): Plan {
  const { RequestType, ResourceType, PhysicalResourceId = neverMade } = request;
  const isDelete = RequestType === 'Delete';
  switch (ResourceType) {
    case resourceTypes.code: {
      const bucket = property(request, 'Bucket');
      if (!isDelete) {
        const payload = property(request, 'Payload');
        return { act: 'write-code', id: payload, bucket, payload };
      }
      // The id of a resource whose creation was never answered is CloudFormation's invention.
      if (!/^[0-9a-f]{64}$/.test(PhysicalResourceId)) return { act: 'nothing', id: PhysicalResourceId };
      return { act: 'remove-objects', id: PhysicalResourceId, bucket, folder: folderOf(PhysicalResourceId) };
    }
    case resourceTypes.bucket:
      if (!isDelete) return { act: 'nothing', id: 'bucket-content' };
      return { act: 'remove-objects', id: PhysicalResourceId, bucket: property(request, 'Bucket'), folder: everything };
    case resourceTypes.secrets:
      if (isDelete) return { act: 'nothing', id: PhysicalResourceId };
      return { act: 'make-secrets', id: 'secrets', prefix: property(request, 'Prefix') };
    default:
      throw new Error(`${ResourceType} is no resource of the installer`);
  }
}

/** Id of a failure's answer where no plan gives one: CloudFormation insists on an id. */
export const neverMade = 'never-made';

function property({ ResourceProperties }: CustomResourceRequest, name: string): string {
  const value = ResourceProperties[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`The property ${name} is missing`);
}
