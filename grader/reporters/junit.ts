/**
 * The report as JUnit's XML, for the CI services and graders that read it.
 *
 * @module
 */
import xmlbuilder from 'xmlbuilder';
import type { ExerciseReport, Report } from '../model/report.ts';
import { plainNotice } from './explanation.ts';
import { type Case, casesOf } from './junit/cases.ts';
import { addElement, seconds } from './junit/element.ts';

/** One `<testsuite>`: an exercise, or the error that ended the run. */
interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  /** The element that holds a fault: JUnit tells wrong answers from what broke. */
  readonly kind: 'failure' | 'error';
  readonly properties: Readonly<Record<string, string | number>>;
  readonly printed: readonly string[];
  readonly notices: readonly string[];
}

/** The report as one XML document. Nothing in it is ever `skipped`: Artemis leaves out what is. */
export function renderJunit(report: Report): string {
  const facts = runProperties(report);
  const suites = report.exercises.map((exercise) => exerciseSuite(exercise, facts));
  if (report.error !== null) suites.push(errorSuite(report.error, facts));

  const root = xmlbuilder.begin().declaration({ version: '1.0', encoding: 'UTF-8' });
  const all = addElement(root, 'testsuites', {
    name: report.course?.title ?? 'kata',
    ...counts(suites),
    time: seconds(report.run.durationMs),
  });
  for (const suite of suites) addSuite(all, suite, report.run.startedAt);
  return `${root.end({ pretty: true })}\n`;
}

function addSuite(all: xmlbuilder.XMLElement, suite: Suite, timestamp: string): void {
  const total = suite.cases.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const element = addElement(all, 'testsuite', {
    name: suite.name,
    timestamp,
    ...counts([suite]),
    skipped: 0,
    time: seconds(total),
  });
  const properties = addElement(element, 'properties', {});
  for (const [name, value] of Object.entries(suite.properties)) {
    addElement(properties, 'property', { name, value });
  }
  for (const { name, durationMs, fault } of suite.cases) {
    const time = seconds(durationMs);
    const one = addElement(element, 'testcase', { classname: suite.name, name, time });
    if (fault === null) continue;
    const { message, type, lines } = fault;
    addElement(one, suite.kind, { message, type }, lines);
  }
  if (suite.printed.some((text) => text !== ''))
    addElement(element, 'system-out', {}, suite.printed);
  if (suite.notices.length > 0) addElement(element, 'system-err', {}, suite.notices);
}

function exerciseSuite(exercise: ExerciseReport, facts: Suite['properties']): Suite {
  const { slug, title, outcome, xp, output, notices } = exercise;
  return {
    name: slug,
    cases: casesOf(exercise),
    kind: 'failure',
    properties: {
      title,
      outcome,
      'xp.earned': xp.earned,
      'xp.possible': xp.possible,
      ...facts,
    },
    printed: output.truncated ? [output.text, '… more was printed'] : [output.text],
    notices: notices.flatMap((notice) => plainNotice(notice, slug)),
  };
}

function errorSuite(error: NonNullable<Report['error']>, facts: Suite['properties']): Suite {
  const { code, message, fix } = error;
  const lines = fix === null ? [message] : [message, fix];
  return {
    name: 'kata',
    cases: [{ name: code, durationMs: 0, fault: { type: code, message, lines } }],
    kind: 'error',
    properties: facts,
    printed: [],
    notices: [],
  };
}

/** What it takes to repeat the run, in every suite: some readers keep nothing that stands above one. */
function runProperties({ submission, run }: Report): Suite['properties'] {
  return {
    ...(submission === null ? {} : { submission: submission.id }),
    seed: run.seed,
    ...(run.sandbox === null ? {} : { sandbox: run.sandbox }),
    kata: run.kata,
    node: run.node,
  };
}

function counts(suites: readonly Suite[]): { tests: number; failures: number; errors: number } {
  const faults = (kind: Suite['kind']) =>
    suites
      .filter((suite) => suite.kind === kind)
      .flatMap(({ cases }) => cases.filter(({ fault }) => fault !== null)).length;
  const tests = suites.reduce((sum, { cases }) => sum + cases.length, 0);
  return { tests, failures: faults('failure'), errors: faults('error') };
}
