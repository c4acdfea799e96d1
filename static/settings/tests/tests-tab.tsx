import type { DeskProps } from '../desk';

export default function TestsTab({ desk }: DeskProps) {
  return <p>{desk.project.key}</p>;
}
