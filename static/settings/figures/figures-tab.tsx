import type { DeskProps } from '../desk';

export default function FiguresTab({ desk }: DeskProps) {
  return <p>{desk.project.key}</p>;
}
