import type { DeskProps } from '../desk';

export default function MoveTab({ desk }: DeskProps) {
  return <p>{desk.project.key}</p>;
}
