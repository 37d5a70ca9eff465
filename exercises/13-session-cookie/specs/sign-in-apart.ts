import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withBank } from './bank.ts';
import { openPage } from './page.ts';
import { userBehind } from './session-cookie-of.ts';
import { expectSignedIn, expectTransfer, signIn, transfersOf } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

describe('sign-in', () => {
  test('users in different browsers stay apart', async ({ openBank }) => {
    const bank = await openBank();
    const one = await signIn(bank);
    const other = await signIn(bank);
    const transfer = { to: bank.random.id(6), amount: '12' };
    await expectTransfer(one, transfer, []);
    const me = await expectSignedIn(other, ' after another user had signed in and transferred');
    expect(
      transfersOf(me),
      teach({
        did: "Your app listed one user's transfers as another's.",
        cost: 'Everybody sees what everybody does.',
        see: 'the contract in the README',
      }),
    ).toEqual([]);
    await expectSignedIn(one, ' after another user had signed in');
  });

  test('sign-ins at the same time stay apart', async ({ openBank }) => {
    const bank = await openBank();
    const [slow, fast] = [bank.newUser(), bank.newUser()];
    const goOn = bank.delayPassword(slow);
    const page = openPage(bank);
    const slowly = page.login(slow);
    // Together: a failure of the one must not leave the other's unheard.
    const [visit] = await Promise.all([signIn(bank, {}, fast).finally(goOn), slowly]);
    const when = ' after two users had signed in at the same time';
    await expectSignedIn({ user: slow, page }, when);
    await expectSignedIn(visit, when);
  });

  test('two apps share no sessions', async ({ openBank }) => {
    const one = await openBank({ label: 'one' });
    const other = await openBank({ label: 'other' });
    const { page } = await signIn(one);
    const user = await userBehind(other, page.cookies().join('; '));
    expect(
      user,
      teach({
        did: 'One of your apps took a session that another had opened: they share their state.',
        cost: 'The test system signs people in to the real one. What createApp makes belongs to that app alone.',
        see: 'the contract in the README',
      }),
    ).toBeNull();
  });
});
