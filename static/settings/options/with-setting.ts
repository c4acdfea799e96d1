import type { Setting, Settings } from '#rules';

/** Changes one of the settings; undefined puts it back to what is usual. */
export type ChangeSetting = <Name extends Setting>(name: Name, to: Settings[Name] | undefined) => void;

/** The settings with one of them changed; undefined puts it back to what is usual. */
export function withSetting<Name extends Setting>(
  settings: Settings | undefined,
  name: Name,
  to: Settings[Name] | undefined,
): Settings | undefined {
  const { [name]: _, ...others } = settings ?? {};
  const next: Settings = to === undefined ? others : { ...others, [name]: to };
  return Object.keys(next).length === 0 ? undefined : next;
}
