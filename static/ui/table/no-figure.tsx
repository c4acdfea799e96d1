interface NoFigureProps {
  /** For those who cannot see the dash. */
  readonly words: string;
}

/** Stands in a cell that has nothing to say. */
export function NoFigure({ words }: NoFigureProps) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{words}</span>
    </>
  );
}
