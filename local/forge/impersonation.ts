/** Whether the site lets the app act as users who are not there. */
type Impersonation = 'granted' | 'refused';

/** The switch of it: a site's administrators may refuse what the manifest asks for. */
export interface ImpersonationSwitch {
  readonly current: () => Impersonation;
  readonly choose: (impersonation: Impersonation) => void;
}

export function createImpersonationSwitch(): ImpersonationSwitch {
  let chosen: Impersonation = 'granted';
  return { current: () => chosen, choose: (impersonation) => (chosen = impersonation) };
}
