import type { AuthorizationServer } from '#fixtures/authorization-server/index.ts';
import type * as Exercise from '../src/index.ts';
import type { Changes } from './callback-url.ts';

/** A user who has signed in at the authorization server and is on the way back. */
export interface SignIn {
  readonly server: AuthorizationServer;
  readonly transaction: Exercise.Transaction;
  readonly client: Exercise.ClientSettings;
  /** As the browser opens it. */
  readonly callbackUrl: string;
  /** The code that the server gave. */
  readonly code: string;
}

/** What to hand to the student's function in place of what the sign-in has. */
export interface Instead {
  readonly callback?: Changes;
  readonly callbackUrl?: string;
  readonly transaction?: Partial<Exercise.Transaction>;
  readonly client?: Partial<Exercise.ClientSettings>;
}
