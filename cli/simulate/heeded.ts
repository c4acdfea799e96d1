/** Enough to be written down one after the other, with nothing asked of Jira in between. */
const KEPT_MOST = 20;
/** Within this time: a wait is written down now and then. */
const WITHIN_MS = 60_000;

type Told = ReadonlyMap<string, number>;

/**
 * What whoever drives the run of a site has to heed, though another drove it before: until when Jira is to be left alone,
 * as far as this was written down, and that a run is not written down over and over.
 */
export class Heeded {
  /** By kind of call: nothing is to be sent before. */
  private told = new Map<string, number>();
  private kept: readonly number[] = [];
  /** Whether a run went round in circles. */
  isCircling = false;

  /** Another run begins, which knows nothing of the one before. */
  begins(): void {
    this.told = new Map();
  }

  /** A holder asks Jira something. */
  asked(): void {
    this.kept = [];
  }

  /** A holder wrote down where the run stands, and so what Jira told them. */
  wroteDown(told: Told, now: number): void {
    for (const [kind, until] of told) this.told.set(kind, Math.max(this.told.get(kind) ?? 0, until));
    this.kept = [...this.kept.filter((at) => at > now - WITHIN_MS), now];
    if (this.kept.length > KEPT_MOST) this.isCircling = true;
  }

  /** Until when nothing of a kind is to be sent. */
  until(kind: string): number {
    return until(this.told, kind);
  }
}

/** Until when somebody who was told that is to send nothing of a kind. */
export const until = (told: Told, kind: string): number => Math.max(told.get('all') ?? 0, told.get(kind) ?? 0);
