import { createContext, useContext } from 'react';
import * as v from 'valibot';

/** Who is looking at the site, and at which site. */
export const Session = v.object({
  accountId: v.string(),
  users: v.array(v.object({ accountId: v.string(), displayName: v.string(), role: v.string() })),
  cloudId: v.string(),
  appOrigin: v.string(),
  fault: v.string(),
});
export type Session = v.InferOutput<typeof Session>;

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session around this component');
  return session;
}
