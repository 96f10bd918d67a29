import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit, type Files, SMALL_SCHOOL, withFiles } from './smallSchool.ts';

const PATIENT = 'courses/first/02-practice/01-patient.patient.yaml';

/** What the command answers about the cases of a small school. */
const explore = (files: Files, ...args: string[]) =>
  withFiles(files, ({ courses }, root) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cases-explore.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, COURSES_DIR: courses },
    });
    const fromHere = (text: string) => text.replaceAll(`${root}/`, '');
    return { status, stdout: fromHere(stdout), stderr: fromHere(stderr) };
  });

const missingFlag = edit(SMALL_SCHOOL, PATIENT, 'all: [asked/night-pain], ', '');

describe('npm run cases:explore', () => {
  it('prints the tree of a case with what each choice leads to, and the outcomes with a path to each', () => {
    const { status, stdout, stderr } = explore(SMALL_SCHOOL, 'first/practice/patient');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(`first/practice/patient: Sam, ${PATIENT}\n\n[1] history\n  without night-pain\n`);
    expect(stdout).toContain('plan thrust');
    expect(stdout).toMatch(/ {2}refer \| emergency\n +\[\d+\] hypotheses: anything\n/);
    expect(stdout).toMatch(/→ as at \[\d+\]\n/);
    expect(stdout).toMatch(/thrust.* → unsafe: harm\n/);
    expect(stdout).toMatch(
      / {2}good {3}better: \d+ paths\n {9}ask night-pain, decide treat, rank muscle, plan release/,
    );
    expect(stdout).toMatch(/\nEvery path comes to an outcome, and no good one misses a red flag\.\n$/);
  });

  it('ends with 1 where something is wrong, at its place in the file and with a path that shows it', () => {
    const { status, stdout } = explore(missingFlag, 'patient');
    expect(status).toBe(1);
    expect(stdout).toContain(
      `${PATIENT}:51:11  \`better\` is reached without asking night-pain, a red flag: decide treat, rank muscle, plan release (firm), reassess nothing, discharge  `,
    );
    expect(stdout).toMatch(/\n1 problem\n$/);
  });

  it('tells of a circle, of which no path can be walked', () => {
    const waits = ' { id: hurts, when: { all: [plan/thrust, happened/eases] }';
    let files = edit(SMALL_SCHOOL, PATIENT, ' { id: hurts, when: { all: [plan/thrust] }', waits);
    files = edit(files, PATIENT, 'when: { all: [plan/release] }', 'when: { any: [happened/hurts] }');
    const { status, stdout } = explore(files, 'patient');
    expect(status).toBe(1);
    expect(stdout).toContain('consequences wait for each other in a circle: eases → hurts → eases');
  });

  it('goes on from a junction, and writes all of it for programs', () => {
    expect(explore(SMALL_SCHOOL, 'patient', '--at', '4').stdout).toMatch(/\n\n\[4\] /);
    const { stdout, status } = explore(missingFlag, 'patient', '--json');
    const told = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(told.junctions[0]).toMatchObject({ number: 1, stage: 'history', paths: '1' });
    expect(told.outcomes.map((it: { id: string }) => it.id)).toEqual(['referred', 'better', 'same', 'harm']);
    expect(told.findings).toMatchObject([{ kind: 'flag-missed', line: 51, column: 11, flag: 'asked/night-pain' }]);
  });

  it.each([
    ['its file', join('courses', 'first', '02-practice', '01-patient.case.mdx')],
    ['its patient', 'first/02-practice/01-patient.patient.yaml'],
  ])('finds a case by %s', (_, name) => {
    withFiles(SMALL_SCHOOL, ({ courses }, root) => {
      const given = name.startsWith('courses') ? join(root, name) : name;
      const { status } = spawnSync(process.execPath, ['scripts/cases-explore.ts', given], {
        env: { ...process.env, COURSES_DIR: courses },
      });
      expect(status).toBe(0);
    });
  });

  it('says which cases there are where none is meant, and that one has no patient', () => {
    const { [PATIENT]: _, ...bare } = SMALL_SCHOOL;
    expect(explore(SMALL_SCHOOL, 'nobody')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'There is no case “nobody”. There are:\n  first/practice/patient\n',
    });
    expect(explore(bare, 'patient').stderr).toBe(
      'first/practice/patient has no patient: it is a text with sections to write. There is none with a patient yet; `npm run new -- case COURSE/MODULE/NAME --staged` makes one.\n',
    );
    for (const args of [[], ['patient', '--at', '0'], ['patient', '--deep'], ['patient', 'other']])
      expect(explore(SMALL_SCHOOL, ...args)).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Usage: /) });
    expect(explore(SMALL_SCHOOL, 'patient', '--at', '999').stderr).toBe(
      'first/practice/patient has no junction 999.\n',
    );
  });

  it('says what is wrong with a file that is no patient’s', () => {
    const files = edit(SMALL_SCHOOL, PATIENT, 'better: lower', 'better: less');
    expect(explore(files, 'patient').stderr).toContain(
      `${PATIENT}:3:65  \`better\` is \`less\`  use one of lower, higher`,
    );
  });
});
