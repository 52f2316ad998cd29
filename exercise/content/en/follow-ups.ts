import type { FollowUpTexts } from '../../write/follow-up-text.ts'

/** English sentences for second tellings: echoes, new figures, claims, denials, withdrawals, hospitals, releases. */
export const followUps: FollowUpTexts = {
  echo: {
    titles: [
      'More on {what} {at}{tolltitle}',
      'Second account of {what} {at}{tolltitle}',
      'What is known of {what} {at}{tolltitle}',
    ],
    leads: [
      'A second account has emerged of {what} {atgov} {when}. {Toll}, {said}.',
      'More has become known about {what} {atgov} {when}. {Toll}, according to {by}.',
      'Another version of {what} {atgov} {when} comes from {by}. {Toll}, they say.',
      'Of {what} {atgov} {when}, {said}: {toll}.',
    ],
    plain: [
      'A second account has emerged of {what} {atgov} {when}; it comes from {by}.',
      'More has become known about {what} {atgov} {when}, this time from {by}.',
      'There is also word from {by} on {what} {atgov} {when}.',
    ],
  },
  update: {
    titles: [
      'Toll rises after {what} {at}{tolltitle}',
      'New figures after {what} {at}{tolltitle}',
      'One more victim after {what} {at}{tolltitle}',
    ],
    leads: [
      'The toll of {what} {atgov} {when} has risen: {toll}, {said}. Earlier reports had spoken of {before}.',
      'One of those hurt in {what} {atgov} {when} has died. {Toll} in all, {said}, after a first count of {before}.',
      'After a first count of {before}, {by} now speaks of a higher figure in {what} {atgov} {when}: {toll}.',
    ],
    plain: [
      'The family was informed during the night.',
      'The first figure had been given before the wounded reached the hospital.',
      'Officials do not expect the number to change again.',
      'The earlier report is corrected accordingly.',
    ],
  },
  claim: {
    titles: [
      'Group claims {what} {at}',
      'Statement claims responsibility for {what} {at}',
      'Claim of responsibility for {what} {at}',
    ],
    leads: [
      '{Group} claimed responsibility for {what} {atgov} {when} in a statement. It says that {toll}.',
      'In a statement sent to news desks, {group} says it carried out {what} {atgov} {when}. By its count, {toll}.',
      '{What} {atgov} {when} was the work of {group}, according to a text bearing its stamp, which says that {toll}.',
    ],
    plain: [
      'The claim could not be checked.',
      'The statement gives no details that were not already public.',
      'The authorities give a lower figure.',
      'The group has claimed actions before that it had no part in.',
    ],
  },
  deny: {
    titles: ['Group denies part in {what} {at}', 'Denial after {what} {at}', '“Not us”: statement on {what} {at}'],
    leads: [
      '{Group} denied any part in {what} {atgov} {when}, which officials had blamed on it.',
      'A spokesman of {group} rejected the accusation that it was behind {what} {atgov} {when}.',
      '“We had nobody there”: with these words {group} distanced itself from {what} {atgov} {when}.',
    ],
    plain: [
      'The police stand by their account.',
      'No evidence has been shown by either side.',
      'Whoever did it remains unknown.',
      'An investigator said that statements are not alibis.',
    ],
  },
  retract: {
    titles: [
      'Correction: no {whatbare} {at}',
      'We withdraw our report of {what} {at}',
      'Withdrawn: report of {whatbare} {at}',
    ],
    leads: [
      'We withdraw our report of {what} {atgov} {when}: it did not happen, {said}.',
      'Our report of {what} {atgov} {when} was wrong and is withdrawn. A training exercise was mistaken for it, {said}.',
    ],
    plain: [
      'We had relied on a single caller and should not have.',
      'We regret the error and have taken the text down.',
      'Outlets that took over our report are asked to do the same.',
    ],
  },
  hospital: {
    titles: [
      'Hospital gives figures after {what} {at}{tolltitle}',
      'Health office on {what} {at}{tolltitle}',
      'Casualties of {what} {at} counted{tolltitle}',
    ],
    leads: [
      'The hospital that took in the victims of {what} {atgov} {when} has given its figures: {toll}.',
      'According to the health office, {toll} in {what} {atgov} {when}.',
      'A health bulletin gives the casualties of {what} {atgov} {when} as follows: {toll}.',
    ],
    plain: [
      'Two operating theatres worked until midnight.',
      'Blood donors were turned away in the end because there were enough.',
      'Relatives can call the duty desk.',
      'None of the patients is in danger any longer.',
    ],
  },
  release: {
    titles: ['{N} freed after {what} {at}', 'Abduction {at} is over', 'End of a captivity: {n} free'],
    leads: [
      'The release of {n.o} abducted {atgov} {when} has been confirmed, {said}.',
      'The abduction {atgov} {when} is over: {n} came home, according to {by}.',
    ],
    plain: [
      'Nothing was said about a ransom.',
      'Doctors found no injuries, only tiredness.',
      'The handover took place at a fuel station before dawn.',
      'The search for the kidnappers goes on.',
    ],
  },
}
