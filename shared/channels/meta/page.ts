import { metaId } from './facility-id.ts';

/** Ids and token shared by the channels of one Facebook Page. The token bears the name of the first of them. */
export const pageId = metaId('pageId', 'MESSENGER_PAGE_ID', '100000000000001');
/** An echo that carries our app's id is our own. */
export const appId = metaId('appId', 'META_APP_ID', '900000000000001');
export const pageToken = { name: 'messenger', env: 'MESSENGER_PAGE_TOKEN' } as const;
