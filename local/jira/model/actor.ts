import type { UserSeed } from '../site-seed';

/** Who a request is made as, once it is known that they may sign in. */
export type Actor =
  | {
      readonly kind: 'user';
      readonly user: UserSeed;
      /** Permissions that the site keeps from everybody, whatever their role. */
      readonly lacks?: readonly string[];
    }
  | { readonly kind: 'app' };

/** Account id of the app's own user. */
export const APP_ACCOUNT_ID = 'app:backlog-or-plan';

export function accountIdOf(actor: Actor): string {
  return actor.kind === 'user' ? actor.user.accountId : APP_ACCOUNT_ID;
}
