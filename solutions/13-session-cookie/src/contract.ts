/** What an app is made from. */
export interface AppOptions {
  /** The app's own origin as an `Origin` header has it. */
  origin: string;
  checkPassword: (user: string, password: string) => Promise<boolean>;
}
