/**
 * Every limit of the grader, in one place. Bytes, counts and milliseconds; the name says which.
 *
 * @module
 */
export const limits = {
  /** What a submission's folder may hold. Enforced by `grader/submission`. */
  submission: {
    /** One source file. A kata needs a tenth of it; more only feeds attacks on parsers. */
    fileBytes: 64 * 1024,
    /** All source files of one exercise together. */
    totalBytes: 512 * 1024,
    /** Source files of one exercise. */
    files: 64,
    /** Names in `src/`, read or not, its folders' names included. */
    entries: 256,
    /** Folders inside `src/` inside each other. */
    depth: 4,
    /** Length of a path such as `src/lib/tokens.ts`, UTF-16 units. */
    pathLength: 200,
    /** The bundle and its source map together. */
    bundleBytes: 4 * 1024 * 1024,
    /** Bundling one exercise, the start of the bundler included. */
    bundleMs: 5_000,
    /** Type-checking one exercise, the start of the checker included. */
    typeCheckMs: 10_000,
    /** Resident memory of the bundler or the checker. An idle one has about 100 MiB. */
    serviceResidentBytes: 640 * 1024 * 1024,
    /** How often that memory is read. */
    servicePollMs: 20,
    /** Notices about one exercise's syntax, imports or types. */
    notices: 5,
    /** Length of the line in an excerpt, UTF-16 units. */
    excerptLength: 200,
  },
  /** What may go over the pipe. Enforced by `grader/pipe`. */
  pipe: {
    /** One message, either way. A 1 MiB body is 1.4 MiB as base64. */
    messageBytes: 4 * 1024 * 1024,
    /** All that one subject may send. */
    totalBytes: 64 * 1024 * 1024,
    /** Messages that one subject may send. */
    messages: 100_000,
    /** Nesting of one message. */
    depth: 64,
    bigIntDigits: 2_000,
    /** Text and bytes in one result, bodies aside. More only feeds attacks on what compares and prints it. */
    resultCharacters: 64 * 1024,
    /** Values in one result, at all depths. */
    resultItems: 10_000,
    /** Results of one message when a spec calls the same export many times. */
    repeatBatch: 256,
    /** Received messages that may wait before reading pauses. */
    queued: 256,
  },
  /** What one subject may use. Enforced by `grader/subject` and `grader/judge`. */
  subject: {
    /** From spawn to a linked and evaluated module. */
    loadMs: 3_000,
    /** One call of a student's function, its network included. */
    callMs: 3_000,
    /** What loading or one call may take longer because other programs had the processors. */
    queuedMs: 9_000,
    /** One exercise, all its tests together. */
    exerciseMs: 30_000,
    /** What an exercise may take longer for the same reason, or because the judge had none. */
    exerciseQueuedMs: 30_000,
    /** How long a subject whose pipe has closed may take to end by itself. */
    farewellMs: 500,
    /** Processor time of one subject, all its threads, seconds. The kernel ends it, also when nobody watches. */
    cpuSeconds: 90,
    /** Files and pipes that a subject may have open. */
    openFiles: 128,
    /** Processes that a subject may consist of, those of the wall around it not counted. */
    processes: 1,
    /** Subjects that may be killed in one exercise before the rest of its tests is given up. */
    kills: 3,
    /** V8's old space, MiB. */
    heapMiB: 128,
    /** Resident memory of the subject's processes together, buffers included. */
    residentBytes: 400 * 1024 * 1024,
    /** How often the resident memory and the processes are looked at. */
    pollMs: 25,
    /** Printed text that is kept for the report. */
    outputKeptBytes: 16 * 1024,
    /** Printed text that ends the subject. */
    outputBytes: 2 * 1024 * 1024,
  },
  /** What answers may cost the judge that looks at them. Enforced by `grader/judge` from another thread. */
  judge: {
    /** How long a judge's thread may be busy without a pause: a text that a pattern cannot get through. */
    silentMs: 15_000,
    /** One spec file, whatever happens in it. More than the exercise's own time and one test's. */
    fileMs: 90_000,
    /** How often the thread's pulse is taken, and how often it beats. */
    pulseMs: 250,
    /** V8's old space of one thread, MiB. */
    heapMiB: 1_024,
  },
  /** One submission, all its exercises together. What has not run by then is not run. */
  submissionMs: 300_000,
  /** What the student's code may request in one test. Enforced by `grader/judge`. */
  network: {
    requests: 500,
    bodyBytes: 1024 * 1024,
    /** All names and values of one request's headers together. */
    headerBytes: 64 * 1024,
    /** Header lines of one request, repeats included. */
    headers: 250,
    /** What is read as a form. Node's parser takes the square of the length, ten seconds for 1 MiB. */
    formBytes: 32 * 1024,
    /** Length of a method's name. The longest registered one has 17 characters. */
    methodLength: 32,
    /** One URL, as ASCII. Servers take 8 KiB, and MSW compares no path that is longer. */
    urlBytes: 8 * 1024,
  },
  /** How much of a student's text a report carries. Characters. */
  report: {
    message: 1_000,
    value: 600,
  },
} as const;
