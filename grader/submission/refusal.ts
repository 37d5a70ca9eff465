import type { Notice } from '../model/report.ts';

/**
 * Ends the reading of a folder early. It never leaves this room: `loadSource` turns it into a value.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly notice: Notice;

  constructor(code: string, message: string, fix: string) {
    super(message);
    this.notice = { level: 'error', code, message, fix, at: null };
  }
}
