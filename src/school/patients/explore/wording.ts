import type { Fact } from '../condition.ts';
import type { Deed } from '../deed.ts';
import type { DeedRefusal } from '../encounter.ts';
import type { FlawKind } from './flaw.ts';

/** What is wrong, and what its author can do about it. */
export function wordFlaw(flaw: FlawKind): { wrong: string; remedy: string } {
  switch (flaw.kind) {
    case 'circle':
      return {
        wrong: `consequences wait for each other in a circle: ${flaw.circle.join(' → ')}`,
        remedy: 'remove a `happened/…` from one of them',
      };
    case 'twice':
      return { wrong: `the ${flaw.what} id \`${flaw.id}\` is used twice`, remedy: 'give it an id of its own' };
    case 'unknown-fact':
      return { wrong: `\`${flaw.fact}\` names ${flaw.names}`, remedy: 'correct the id, or add what it names' };
    case 'unknown-measure':
      return { wrong: `there is no measure \`${flaw.id}\``, remedy: 'correct the id, or add it to `measures`' };
    case 'unknown-outcome':
      return { wrong: `there is no outcome \`${flaw.id}\``, remedy: 'correct the id, or add it to `outcomes`' };
    case 'unknown-question':
      return { wrong: `there is no question \`${flaw.id}\``, remedy: 'correct the id, or add it to `questions`' };
    case 'no-such-visit':
      return {
        wrong: `there is no follow-up visit ${flaw.visit}: there are ${flaw.count}`,
        remedy: 'correct the number, or raise `visits.count`',
      };
    case 'felt-twice':
      return {
        wrong: `\`${flaw.region}\` is felt in an earlier entry, and only the first is shown`,
        remedy: 'name each region once',
      };
    case 'scale':
      return { wrong: `the scale of \`${flaw.id}\` ends before it begins`, remedy: 'write [lowest, highest]' };
    case 'never-asked':
      return flaw.why === 'time'
        ? {
            wrong: `nobody has the time to ask \`${flaw.id}\` and what comes before it`,
            remedy: 'give the history more minutes, or let the questions take fewer',
          }
        : {
            wrong: `\`${flaw.id}\` can never be asked: what it comes after can’t be`,
            remedy: 'correct `after`',
          };
    case 'never-examined':
      return {
        wrong: `nobody has the time for \`${flaw.id}\``,
        remedy: 'give the examination more minutes, or let it take fewer',
      };
    case 'dead-end':
      return {
        wrong: `a path ends without an outcome: ${wordPath(flaw.example)}`,
        remedy: 'let the last outcome fit always: leave out its `when`',
      };
    case 'stuck':
      return {
        wrong: `a path can’t go on at ${flaw.stage}: ${wordPath(flaw.example)}`,
        remedy: 'offer something to choose there; whoever refers chooses from `inform`',
      };
    case 'never-happens':
      return {
        wrong: `\`${flaw.id}\` comes about on no path`,
        remedy: 'correct its `when` or its `visits`, or remove it',
      };
    case 'never-reached':
      return {
        wrong: `no path ends with \`${flaw.id}\``,
        remedy: 'correct its `when`, or put it before the one that always takes its place',
      };
    case 'never-said':
      return {
        wrong: `this answer to \`${flaw.id}\` is given on no path`,
        remedy: 'correct its `when` or its `visits`, or put it before the one that always takes its place',
      };
    case 'flag-missed':
      return {
        wrong: `\`${flaw.outcome}\` is reached without ${wordFact(flaw.flag)}, a red flag: ${wordPath(flaw.example)}`,
        remedy: `add \`${flaw.flag}\` to what it asks for under \`all\`, or let it be no red flag`,
      };
    case 'too-many':
      return {
        wrong: `there are too many choices that something asks for at ${flaw.stage} to walk every path`,
        remedy: 'name fewer of them in conditions, or one measure in place of several choices',
      };
    case 'expert-refused':
      return {
        wrong: `the expert can’t do this: ${wordRefusal(flaw.reason)}`,
        remedy: 'correct the expert’s path, or what the case allows',
      };
    case 'expert-unfinished':
      return { wrong: 'the expert’s path ends before the case does', remedy: 'add the next visit to `expert.visits`' };
    case 'expert-goes-on':
      return { wrong: 'the case is over before this visit of the expert’s', remedy: 'remove it, or decide to go on' };
    case 'expert-outcome':
      return {
        wrong: `the expert’s path ends with \`${flaw.outcome}\`, which is ${flaw.verdict} and not ${flaw.needs}`,
        remedy: 'correct the expert’s path, or the conditions of the outcomes',
      };
    case 'expert-misses':
      return {
        wrong: `the expert’s path goes without ${wordFact(flaw.flag)}, a red flag`,
        remedy: 'add it to the expert’s path',
      };
    case 'few-outcomes':
      return {
        wrong: `there ${flaw.count === 1 ? 'is 1 outcome' : `are ${flaw.count} outcomes`}`,
        remedy: 'four that differ let a student see what decisions do',
      };
    case 'one-verdict':
      return {
        wrong: `every outcome is ${flaw.verdict}`,
        remedy: 'let a wrong decision end otherwise than a right one',
      };
  }
}

/** A fact as something that is done. */
export function wordFact(fact: Fact): string {
  const [kind, id, dose] = fact.split('/');
  switch (kind) {
    case 'asked':
      return `asking ${id}`;
    case 'examined':
      return `examining ${id}`;
    case 'read':
      return `reading ${id} rightly`;
    case 'triage':
      return `the decision ${id}`;
    case 'leading':
      return `${id} as the leading hypothesis`;
    case 'ranked':
      return `${id} among the hypotheses`;
    case 'plan':
      return dose === undefined ? `${id} in the plan` : `${id} (${dose}) in the plan`;
    case 'measured':
      return `measuring ${id} again`;
    case 'rescreened':
      return `asking ${id} again`;
    default:
      return fact;
  }
}

/** Deeds in a line, without those that every path has. */
export function wordPath(deeds: readonly Deed[]): string {
  const words = deeds.flatMap((deed) => wordDeed(deed) ?? []);
  return words.length > 0 ? words.join(', ') : 'the shortest path';
}

/** A deed in a few words; undefined for one that is no choice. */
export function wordDeed(deed: Deed): string | undefined {
  const plan = (chosen: readonly { id: string; dose?: string }[] = []) =>
    chosen.map((it) => (it.dose === undefined ? it.id : `${it.id} (${it.dose})`)).join(' + ');
  switch (deed.kind) {
    case 'ask':
      return `ask ${deed.question}`;
    case 'examine':
      return `examine ${deed.finding}`;
    case 'read':
      return `read ${deed.finding} as ${deed.reading}`;
    case 'touch':
      return `feel ${deed.region}`;
    case 'go-on':
    case 'chart':
      return undefined;
    case 'triage':
      return `decide ${deed.choice}`;
    case 'rank':
      return `rank ${deed.hypotheses.map((it) => it.id).join(' > ')}`;
    case 'plan':
      return `plan ${plan(deed.chosen)}`;
    case 'reassess': {
      const again = [...deed.measures, ...deed.questions];
      return again.length > 0 ? `reassess ${again.join(' + ')}` : 'reassess nothing';
    }
    case 'decide':
      return deed.decision === 'change' ? `change to ${plan(deed.chosen)}` : deed.decision;
  }
}

function wordRefusal(reason: DeedRefusal): string {
  switch (reason) {
    case 'wrong-stage':
      return 'the case is at another stage by then';
    case 'unknown-choice':
      return 'there is no such choice here';
    case 'dose-missing':
      return 'a dose is missing';
    case 'no-time-left':
      return 'there is no time left for it';
    case 'not-yet-askable':
      return 'another question must come first';
    case 'no-touches-left':
      return 'no more regions can be felt';
    case 'reading-missing':
      return 'a test is not read';
    case 'not-examined':
      return 'it is not examined';
    case 'already-read':
      return 'it is read already';
    case 'why-missing':
      return 'a reason is missing';
    case 'why-long':
      return 'a reason is too long';
    case 'nothing-chosen':
      return 'nothing is chosen';
    case 'chosen-twice':
      return 'something is chosen twice';
    case 'too-many':
      return 'more is chosen than can be';
    case 'bad-confidence':
      return 'a confidence is no whole percentage';
    case 'not-offered':
      return 'nothing goes on after the last visit';
  }
}
