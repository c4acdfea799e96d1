import type { DeskProps } from '../desk';

export default function VersionsTab({ desk }: DeskProps) {
  return <p>{desk.project.key}</p>;
}
