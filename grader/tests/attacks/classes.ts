/** A way in which submissions have beaten autograders, or tried to. */
export interface AttackClass {
  readonly number: number;
  readonly what: string;
  /** Why no submission can try it here; one sentence. Without it the corpus has an attack of the class. */
  readonly outOfReach?: string;
}

const classes: readonly (readonly [what: string, outOfReach?: string])[] = [
  // On what compares
  ['register an equality tester that always agrees'],
  ['replace the matchers'],
  ['overwrite the methods of the assertion library'],
  ['make Object.is, and so equality, always true'],
  ['return an object that says itself whether it is equal'],
  ['put that verdict on a prototype of all objects'],
  ['patch built-ins so that failures get lost'],
  ['return values that differ at each reading'],
  ['throw objects that run code when they are read'],
  // On the runner
  ['skip all tests from a hook'],
  ['mark failures as expected'],
  ['leave hidden tests out by a focused one'],
  ['rewrite results on the runner’s channel'],
  ['freeze or forge single results'],
  ['add passing tests to raise a percentage'],
  ['change settings, mocks and timers of the runner'],
  ['end the process before anything fails'],
  ['force the exit code'],
  ['let errors go after the last assertion'],
  ['hook the module loader'],
  // On what tests take for granted
  ['patch fetch and its classes'],
  ['stop or move the clock'],
  ['make randomness constant'],
  ['replace the handlers of the mock server'],
  ['notice that it is graded, and what is asked'],
  ['answer from a list, or by somebody else’s code'],
  ['keep answers from test to test by order'],
  // Reading
  ['read specs and other files of the grader'],
  ['read sources by the debugger'],
  ['learn paths and functions from stack frames'],
  ['read the environment, its own or its parents’'],
  ['send out what was read: sockets, names, messages'],
  ['read the work of others'],
  // Forging afterwards
  ['change the report from a process that stays'],
  ['prepare, link or lock the place of the report'],
  ['overwrite what starts or ends the grading'],
  ['print a verdict where one is looked for'],
  ['steal what makes a result believed'],
  ['attack whoever deserializes its answer'],
  [
    'give impossible scores',
    'A submission gives no scores: XP come from the manifest and the judge’s verdicts alone.',
  ],
  [
    'replay an old result or another’s',
    'A submission contains no result. What is done with the report afterwards is not the grader’s.',
  ],
  [
    'poison a cache',
    'Nothing of a submission is cached between runs; the one cache is keyed by the grader’s own code.',
  ],
  // Around the grader
  ['edit tests, configuration or workflows'],
  ['bring configuration and packages that run'],
  ['print commands that the CI runner obeys'],
  ['write to the files of the CI runner'],
  ['run when packages are installed'],
  ['run when git is called'],
  [
    'poison the CI’s own caches, or use its token',
    'This is decided by the workflow that calls kata; SECURITY.md says how to set it up.',
  ],
  [
    'publish a result of its own',
    'This is decided by where an instructor looks; SECURITY.md says to grade from a checkout that students cannot write to.',
  ],
  // Resources
  ['loop, in whichever way'],
  ['use up memory, files or room'],
  ['start processes without end, or one that stays'],
  ['print without end, or what acts where it is shown'],
  ['take ports, or talk to other services'],
  ['write where the next student will be'],
  // Packages and hosts
  ['links, devices and names that pose as others'],
  ['load native code'],
  ['get out of vm'],
  ['get past Node’s permissions'],
  ['change files between the check and the run'],
  ['talk to a model that writes feedback', 'No model takes part in a grade or a message.'],
];

/** All of them, as the field’s literature lists them. */
export const attackClasses: readonly AttackClass[] = classes.map(([what, outOfReach], index) => ({
  number: index + 1,
  what,
  ...(outOfReach === undefined ? {} : { outOfReach }),
}));
