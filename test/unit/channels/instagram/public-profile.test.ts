import { expect, test } from 'vitest';
import { instagramPublicProfile } from '../../../../shared/channels/instagram/public-profile.ts';
import { shortcutsOf } from '../../../../shared/facility/shortcuts.ts';
import { fileWith, snapshotOf } from '../../facility/setting.ts';
import { createSetting, pageToken } from '../../simulator/setting.ts';

const snapshot = snapshotOf(fileWith({}));

test('an Instagram account asks what is asked first and has a menu, and is taken by Meta beside the Page’s', async () => {
  const { properties } = instagramPublicProfile.wanted(snapshot, shortcutsOf(snapshot));
  expect(Object.keys(properties)).toEqual(['ice_breakers', 'persistent_menu']);
  expect(properties.ice_breakers).toEqual([
    {
      locale: 'default',
      call_to_actions: [
        { question: 'Öffnungszeiten', payload: 'TOPIC:hours' },
        { question: 'Mit einem Menschen sprechen', payload: 'MENU:human' },
        { question: 'Termin vereinbaren', payload: 'TOPIC:appointment' },
        { question: 'Kontakt und Hilfe', payload: 'TOPIC:contact' },
      ],
    },
  ]);

  const setting = createSetting();
  const { path, body } = instagramPublicProfile.write('17841400000000001', properties, ['persistent_menu']);
  expect(body.platform).toBe('instagram');
  expect((await setting.graph(`/v26.0${path}`, body)).json).toEqual({ result: 'success' });
  const held = async () => {
    const query = new URLSearchParams(instagramPublicProfile.query('17841400000000001').query);
    const { json } = await setting.call('GET', `/v26.0${path}?${query}`, undefined, { authorization: `Bearer ${pageToken}` });
    return instagramPublicProfile.held(json);
  };
  expect(await held()).toEqual({ persistent_menu: properties.persistent_menu });
  expect(instagramPublicProfile.held({ error: { code: 190 } })).toBeUndefined();
});
