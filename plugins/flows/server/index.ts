/** Where plugins meet. Subscriptions are made in `register`: queues are created from them before anything is published. */
import { matchApplications } from '../match-applications.ts';
import { priceOffers } from '../price-offers.ts';
import { priceProductsForCredit } from '../price-products-for-credit.ts';
import { matchWhatChanges } from '../match-what-changes.ts';
import { tellPeopleAboutMatches } from '../tell-people-about-matches.ts';
import { describeFirmsForMatching } from '../describe-firms-for-matching.ts';
import { findDisputedFacts } from '../find-disputed-facts.ts';
import { giveFactsToCreditScoring } from '../give-facts-to-credit-scoring.ts';
import { giveOwnData } from '../give-own-data.ts';
import { readVisitLists } from '../read-visit-lists.ts';
import { readReportsForApplications } from '../read-reports-for-applications.ts';
import { sendInvitations } from '../send-invitation.ts';
import { sendPolicyReminders } from '../send-policy-reminders.ts';
import { sendVerificationCodes } from '../send-verification-code.ts';
import { tellDeliverersAboutFeeds } from '../tell-deliverers-about-feeds.ts';
import { tellInstitutionsAboutReviews } from '../tell-institutions-about-reviews.ts';
import { tellPeopleAboutApplications } from '../tell-people-about-applications.ts';
import { tellPeopleAboutClaims } from '../tell-people-about-claims.ts';
import { tellPeopleAboutCoordination } from '../tell-people-about-coordination.ts';
import { tellPeopleAboutDisputes } from '../tell-people-about-disputes.ts';
import { tellPeopleAboutInquiries } from '../tell-people-about-inquiries.ts';
import { tellPeopleAboutMemberships } from '../tell-people-about-memberships.ts';
import { tellPeopleAboutObjections } from '../tell-people-about-objections.ts';
import { tellPeopleAboutTheirAccount } from '../tell-people-about-their-account.ts';
import { tellStaffAboutLateInquiries } from '../tell-staff-about-late-inquiries.ts';
import { tellStaffAboutModels } from '../tell-staff-about-models.ts';

function register() {
  priceOffers();
  matchApplications();
  readReportsForApplications();
  priceProductsForCredit();
  giveFactsToCreditScoring();
  describeFirmsForMatching();
  readVisitLists();
  matchWhatChanges();
  tellPeopleAboutMatches();
  sendVerificationCodes();
  sendInvitations();
  tellPeopleAboutTheirAccount();
  tellPeopleAboutClaims();
  tellPeopleAboutCoordination();
  tellPeopleAboutDisputes();
  tellPeopleAboutMemberships();
  tellInstitutionsAboutReviews();
  tellPeopleAboutInquiries();
  tellPeopleAboutApplications();
  tellStaffAboutLateInquiries();
  tellStaffAboutModels();
  sendPolicyReminders();
  findDisputedFacts();
  giveOwnData();
  tellPeopleAboutObjections();
  tellDeliverersAboutFeeds();
}

export default { register };
