/** What a failing test teaches. Shown in this order. */
export interface Lesson {
  /** What the student's code did, past tense, second person: "Your verifier accepted a token whose header says alg: none." */
  readonly did: string;
  /** What an attacker gains or a user loses by it: "Anyone can now sign in as anyone." */
  readonly cost: string;
  /** Where to read on: "RFC 8725 §3.1". */
  readonly see: string;
}
