import type { RuntimeFiles } from '../subject/runtime-files.ts';
import type { Sandbox } from '../subject/sandbox.ts';
import { SubjectProcess } from '../subject/spawn.ts';

/**
 * Subjects started ahead: Node's start is most of what a subject costs, and it can pass while the judge
 * does something else. One supply a judge's thread.
 */
class SubjectSupply {
  #spare: { process: SubjectProcess; key: string } | null = null;
  #run = '';
  #taken = 0;

  /** Starts one subject for later, unless one is waiting. */
  prepare(sandbox: Sandbox, files: RuntimeFiles): void {
    const key = keyOf(sandbox, files);
    if (this.#spare?.key === key) return;
    this.#spare?.process.kill('done');
    const process = new SubjectProcess(sandbox, files);
    this.#spare = { process, key };
    // One that dies waiting must not be handed out.
    void process.exited.then(() => {
      if (this.#spare?.process === process) this.#spare = null;
    });
  }

  /**
   * Gives the waiting subject, or a new one. Starts the next one at once while `run` is likely to need
   * more: `wanted` of them in all.
   */
  take(
    sandbox: Sandbox,
    files: RuntimeFiles,
    { run, wanted }: { run: string; wanted: number },
  ): SubjectProcess {
    const spare = this.#spare;
    const fits = spare?.key === keyOf(sandbox, files);
    if (fits) this.#spare = null;
    const process = fits ? spare.process : new SubjectProcess(sandbox, files);
    this.#taken = run === this.#run ? this.#taken + 1 : 1;
    this.#run = run;
    if (this.#taken < wanted) this.prepare(sandbox, files);
    return process;
  }

  /** Ends the waiting subject. */
  close(): void {
    this.#spare?.process.kill('done');
    this.#spare = null;
  }
}

function keyOf(sandbox: Sandbox, files: RuntimeFiles): string {
  return `${sandbox.kind} ${files.snapshot}`;
}

/** This thread's supply. */
export const subjectSupply = new SubjectSupply();
