import { createContext, useContext } from 'react';
import type { Callback } from '../../bridge/pack';

export interface Flag {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly isAutoDismiss: boolean;
  readonly actions: readonly { readonly text: string; readonly onClick: Callback }[];
}

export interface AppModal {
  readonly moduleKey: string;
  readonly title: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly size: string | { readonly width: string; readonly height?: string | undefined };
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly onClose: (payload: unknown) => void;
}

/** What Jira's create dialog is opened with. All values are suggestions the person may change. */
export interface CreateRequest {
  readonly projectId?: string | undefined;
  readonly issueTypeId?: string | undefined;
  readonly parentId?: string | undefined;
  readonly summary?: string | undefined;
  readonly description?: unknown;
  readonly labels?: readonly string[] | undefined;
  readonly onClose: (created: { readonly payload: readonly { readonly issueId: string }[] }) => void;
}

/** What the shell does around the app's frames when they ask for it. */
export interface Host {
  readonly showFlag: (flag: Flag) => void;
  readonly closeFlag: (id: string) => boolean;
  readonly openModal: (modal: AppModal) => void;
  readonly openCreate: (request: CreateRequest) => void;
  readonly openIssue: (key: string, onClose: () => void) => void;
  /** Reads the open page's data again. */
  readonly refresh: () => void;
}

export const HostContext = createContext<Host | undefined>(undefined);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('There is no host around this component');
  return host;
}
