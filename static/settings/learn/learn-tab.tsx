import type { DeskProps } from '../desk';

export default function LearnTab({ desk }: DeskProps) {
  return <p>{desk.project.key}</p>;
}
