/**
 * Who a browser session is, by its `user` cookie; the first of the accounts when it names none of them.
 * Several browser contexts can be several people at once.
 */
export function sessionUser(cookieHeader: string | undefined, accountIds: readonly string[]): string | undefined {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name !== 'user') continue;
    const named = accountIds.find((accountId) => encodeURIComponent(accountId) === value);
    if (named !== undefined) return named;
  }
  return accountIds[0];
}

/** The `set-cookie` value that makes a browser session that user. The app's frames are on another host and never see it. */
export function userCookie(accountId: string): string {
  return `user=${encodeURIComponent(accountId)}; Path=/; HttpOnly; SameSite=Lax`;
}
