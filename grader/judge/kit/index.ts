/**
 * The spec kit: all that a spec needs of the grader.
 *
 * @module
 */
export type { Lesson } from '../../model/lesson.ts';
export type { SubjectError } from '../subject-error.ts';
export { ahead } from './ahead.ts';
export type { Clock, Duration } from './clock.ts';
export { type ExerciseFixtures, exerciseTest } from './exercise-test.ts';
export { fail, teach } from './lesson-book.ts';
export { madeAgain } from './made-again.ts';
export type { MockServer, Network } from './network.ts';
export type { RecordedRequest } from './recorded-request.ts';
export type { Remote } from './remote.ts';
export { shown } from './shown.ts';
export { sorted } from './sorted.ts';
