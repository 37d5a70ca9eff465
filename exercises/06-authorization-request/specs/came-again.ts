/** How a secret that is computed shows; completes "Your state …". */
export const CAME_AGAIN =
  'came again when your program was started a second time, with Math.random(), the clocks and all that a process can read of itself as before';
