import { describe, expect, test } from 'vitest';
import { readDeployWords, settingsIn, settingsToDeploy } from '../../../infra/cli/kept-settings.ts';

describe('the settings of a deploy', () => {
  test('are taken out of the words however CDK takes them, and the rest goes on', () => {
    const words = ['-c', 'alarmEmail=technik@example.org', '--require-approval', 'never', '--context', 'budget=9', '--context=stack=nord'];
    expect(readDeployWords(words)).toEqual({
      given: { alarmEmail: 'technik@example.org', budget: '9', stack: 'nord' },
      rest: ['--require-approval', 'never'],
    });
  });

  test('stay what the last deploy was given, unless this one says otherwise', () => {
    const last = { alarmEmail: 'technik@example.org', budget: '9' };
    expect(settingsToDeploy(last, {})).toEqual(last);
    expect(settingsToDeploy(last, { budget: '20' })).toEqual({ alarmEmail: 'technik@example.org', budget: '20' });
  });

  test('are taken back by an empty value', () => {
    expect(settingsToDeploy({ alarmEmail: 'technik@example.org', budget: '9' }, { budget: '' })).toEqual({
      alarmEmail: 'technik@example.org',
    });
  });

  test('are none where the output is missing or something else', () => {
    expect([undefined, 'x', '[1]', '{"budget": 9}', '{"budget": "9"}'].map(settingsIn)).toEqual([{}, {}, {}, {}, { budget: '9' }]);
  });
});
