// task: own-page
// mistake: The amount becomes a number.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const app = assemble(partsOf(options));
  return async (request: Request): Promise<Response> => {
    const answer = await app(request);
    if (answer.status !== 200) return answer;
    const { user, transfers } = (await answer.json()) as {
      user: string;
      transfers: { to: string; amount: string }[];
    };
    const counted = transfers.map(({ to, amount }) => ({ to, amount: Number(amount) }));
    return Response.json({ user, transfers: counted });
  };
}
