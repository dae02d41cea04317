import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { People } from '../app/console/console-ports.ts';
import type { StaffPhoneStore } from '../app/staff/staff-ports.ts';
import { fromItem, toBody } from './codecs/body.ts';
import { peopleCodec } from './codecs/console-codecs.ts';
import { staffPhonesCodec } from './codecs/staff-codecs.ts';
import { updateOnce } from './conditional-write.ts';
import { consoleKeys, type DeskTable } from './keys.ts';
import { readItems } from './read-items.ts';
import { writeBody } from './requests.ts';
import type { NewWriter } from './writer.ts';

/** The list of a desk's staff phones on DynamoDB. */
export function createStaffPhones(client: DynamoDBClient, { name, keys }: DeskTable, newWriter: NewWriter): StaffPhoneStore {
  return {
    async load() {
      const item = (await readItems(client, name, [keys.staffPhones])).get(keys.staffPhones);
      if (!item) return { codes: [], phones: [] };
      const { value, version } = fromItem(staffPhonesCodec, item);
      return { ...value, version };
    },
    async save({ codes, phones }, version) {
      const request = writeBody(name, keys.staffPhones, toBody(staffPhonesCodec, { codes, phones }), version, newWriter());
      return (await updateOnce(client, request)).kind === 'conflict' ? 'conflict' : 'committed';
    },
  };
}

/** Reads the console's people, and nothing else of it. */
export function createPeopleReader(client: DynamoDBClient, table: string): () => Promise<People> {
  return async () => {
    const item = (await readItems(client, table, [consoleKeys.people])).get(consoleKeys.people);
    return item ? fromItem(peopleCodec, item).value : { users: [], invitations: [] };
  };
}
