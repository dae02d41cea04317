import { accessibility } from './accessibility.ts';
import { appReview } from './app-review.ts';
import { breachSheet } from './breach-sheet.ts';
import { deletionConcept } from './deletion-concept.ts';
import { impactAssessment } from './impact-assessment.ts';
import { invitation } from './invitation.ts';
import { pageInsights } from './page-insights.ts';
import type { Paper } from './paper.ts';
import { privacyNotice } from './privacy-notice.ts';
import { processingRecord } from './processing-record.ts';
import { processors } from './processors.ts';
import { requestAnswers } from './request-answers.ts';
import { securityMeasures } from './security-measures.ts';
import { staffRules } from './staff-rules.ts';
import { teamPoster } from './team-poster.ts';
import { thirdCountries } from './third-countries.ts';
import { training } from './training.ts';

/** Every paper, in the order in which they are listed. */
export const papers: readonly Paper[] = [
  privacyNotice,
  processingRecord,
  securityMeasures,
  deletionConcept,
  impactAssessment,
  thirdCountries,
  processors,
  requestAnswers,
  breachSheet,
  pageInsights,
  accessibility,
  staffRules,
  training,
  teamPoster,
  appReview,
  invitation,
];
