/**
 * Imports run one way: cli → commands → grading → judge → subject/pipe → model, reporters → model.
 * fixtures and grader never import each other. Specs import fixtures, vitest, msw and the spec kit.
 */
const below = (from, to) => ({
  name: `${from}-imports-only-below`,
  severity: 'error',
  from: { path: `^grader/${from}/` },
  to: { path: '^grader/', pathNot: [`^grader/(${[from, ...to].join('|')})/`] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    below('model', []),
    below('pipe', ['model']),
    below('process', ['model']),
    below('subject', ['pipe', 'process', 'model']),
    below('submission', ['process', 'model']),
    below('course', ['model']),
    below('judge', ['subject', 'pipe', 'submission', 'model']),
    below('grading', ['judge', 'subject', 'submission', 'course', 'model']),
    below('instructor', ['grading', 'submission', 'course', 'model']),
    below('progress', ['model']),
    below('reporters', ['instructor', 'model']),
    below('commands', [
      'grading',
      'instructor',
      'submission',
      'subject',
      'course',
      'progress',
      'reporters',
      'model',
    ]),
    {
      name: 'the-subject-knows-nothing-trusted',
      comment: 'What runs beside the student must hold nothing that a student may not read.',
      severity: 'error',
      from: { path: '^grader/subject/runner/' },
      to: {
        path: '^(grader|fixtures|exercises|solutions)/',
        pathNot: '^grader/(subject/runner|pipe|model)/',
      },
    },
    {
      name: 'fixtures-know-no-grader',
      severity: 'error',
      from: { path: '^fixtures/', pathNot: '^fixtures/tests/' },
      to: { path: '^(grader|exercises|solutions)/' },
    },
    {
      name: 'grader-knows-no-fixtures-nor-exercises',
      severity: 'error',
      from: { path: '^grader/', pathNot: '^grader/(tests|bench)/' },
      to: { path: '^(fixtures|exercises|solutions)/' },
    },
    {
      name: 'specs-import-the-kit-alone',
      severity: 'error',
      from: { path: '^exercises/[^/]+/specs/' },
      to: { path: '^(grader|solutions)/', pathNot: '^grader/judge/kit/index[.]ts$' },
    },
    {
      name: 'solutions-stand-alone',
      severity: 'error',
      from: { path: '^solutions/([^/]+)/', pathNot: '^solutions/tests/' },
      to: { path: '^(grader|fixtures|exercises|solutions)/', pathNot: '^solutions/$1/' },
    },
    {
      name: 'only-the-cli-knows-prompts-and-arguments',
      severity: 'error',
      from: { path: '^grader/', pathNot: '^grader/(cli|tests|bench|bin)/' },
      to: { path: 'node_modules/(commander|@inquirer)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)node_modules/.*|[.]kata/' },
    // TypeScript 7 has no JavaScript API yet, so the sources are parsed with swc.
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
