/**
 * What the trusted side does with a submission's folder before any of its code runs.
 *
 * @module
 */
export { bundleSource, stopBundler } from './bundle.ts';
export { loadSource } from './load-source.ts';
export { locateExercise, openSubmission, type Submission } from './locate.ts';
export { missingExports } from './missing-exports.ts';
export { sourceDigest } from './source-digest.ts';
export { stopTypeChecker, typeCheck } from './type-check.ts';
