import { issueView } from '../../../console/pages/newsletter-issue.ts';
import { deskPage } from '../page.ts';
import { approve, cancel, pause, resume, send, test } from './newsletter-acts.ts';
import { loadIssue } from './newsletter-issue-load.ts';

const newsletter = { roles: ['newsletter'] } as const;

/** One issue, from the draft to its totals. */
export const newsletterIssuePage = deskPage({
  path: '/newsletter/issue',
  roles: ['newsletter', 'protection'],
  title: (words) => words.newsletter.title,
  load: loadIssue,
  view: issueView,
  actions: {
    test: { ...newsletter, audit: 'issue-tested', run: test },
    approve: { ...newsletter, audit: 'issue-approved', run: approve },
    send: { ...newsletter, needsFreshPasskey: true, audit: 'issue-sent', run: send },
    pause: { ...newsletter, audit: 'issue-paused', run: pause },
    resume: { ...newsletter, needsFreshPasskey: true, audit: 'issue-resumed', run: resume },
    cancel: { ...newsletter, audit: 'issue-cancelled', run: cancel },
  },
});
