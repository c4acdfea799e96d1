import { CSPInjectionService } from '@forge/csp';

/**
 * The content security policy under which Forge serves an app's pages in production, for an app that asks
 * for no exceptions. Two changes, both because the parent is not *.atlassian.net here: `frame-ancestors` also
 * names the workbench's own shell, and nothing is reported to Atlassian (`report-uri`).
 * @param shellOrigin e.g. `http://localhost:4321`
 * @see https://developer.atlassian.com/platform/forge/custom-ui/#content-security-policy-headers
 */
export function appPolicy(shellOrigin: string): string {
  const none = {
    'img-src': [],
    'media-src': [],
    'script-src': [],
    'style-src': [],
    'connect-src': [],
    'font-src': [],
    'frame-src': [],
  };
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails: none, microsEnv: 'prod' })
    .filter((directive) => !directive.startsWith('report-uri '))
    .map((directive) => (directive.startsWith('frame-ancestors ') ? `${directive} ${shellOrigin}` : directive))
    .join('; ');
}
