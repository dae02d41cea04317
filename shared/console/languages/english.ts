import type { Translation } from '../translation.ts';

/** The console in English. */
export const english: Translation = {
  shell: {
    product: 'Pforte',
    skip: 'Skip to content',
    menu: 'Sections',
    leave: 'Sign out',
    me: 'My access',
    desks: 'Facility',
    language: 'Language',
    change: 'Change',
  },
  nav: { today: 'Today', team: 'Team', me: 'My access', setup: 'Set-up' },
  signIn: {
    title: 'Sign in',
    lead: 'Sign in with your passkey: by fingerprint, face, or the PIN of your device.',
    button: 'Sign in with passkey',
    resume: 'What you entered is still here. It is sent after you have signed in.',
    lost: 'Lost your device?',
    lostLink: 'Sign in with a recovery code',
    lostBoth: 'No code either? Someone with the role administration can invite you anew.',
    invited: 'New here? Open the link in your invitation.',
    needsScript: 'Signing in needs JavaScript. Everything else works without it.',
  },
  join: {
    title: 'Set up your access',
    lead: 'You create a passkey now. From then on it signs you in, without a password.',
    name: 'Your name',
    nameHint: 'Your colleagues in the team see it.',
    code: 'Code',
    codeHint: 'It is in your invitation, or in the output of the set-up.',
    button: 'Create passkey',
  },
  recover: {
    title: 'Sign in with a recovery code',
    lead: 'Each recovery code works once. After that you create a new passkey on this device.',
    code: 'Recovery code',
    button: 'Sign in',
  },
  confirm: {
    title: 'Please confirm',
    lead: 'For this step, show your passkey once more. What you entered is still here.',
    button: 'Confirm with passkey',
    cancel: 'Cancel',
  },
  me: {
    title: 'My access',
    name: 'Signed in as',
    passkeys: 'Your passkeys',
    passkeyOf: (day) => `Passkey of ${day}`,
    another: 'Create a passkey on this device',
    remove: 'Remove',
    onlyOne: 'This is your only passkey. Create a second one on another device.',
    recovered: 'You are signed in with a recovery code. Create a new passkey on this device now.',
    leave: 'Sign out',
  },
  empty: {
    title: 'No facility yet',
    lead: 'No facility is published here yet. Until then Pforte answers no messages.',
  },
  back: 'Back to the first page',
};
