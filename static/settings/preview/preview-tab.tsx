import type { DeskProps } from '../desk';

export default function PreviewTab({ desk }: DeskProps) {
  return <p>{desk.project.key}</p>;
}
