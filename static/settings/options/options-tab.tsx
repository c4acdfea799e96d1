import type { DeskProps } from '../desk';

export default function OptionsTab({ desk }: DeskProps) {
  return <p>{desk.project.key}</p>;
}
