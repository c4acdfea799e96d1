import { DEFAULT_LABELS, isOpenTag, ownLabels, standingTag, type Tag } from '#issue';
import type { Side } from '#rules';

import type { Chance } from './chance';
import type { SimIssue } from './sim-issue';
import type { SimSite } from './sim-site';
import type { Clock } from './virtual-clock';

/** What a person wants of an issue's place once they have changed it by hand. */
export type Intent =
  | { readonly kind: 'place'; readonly place: Side }
  /** Both labels by hand: that decides nothing. */
  | { readonly kind: 'any' }
  /** No tag of any kind. */
  | { readonly kind: 'none' }
  /**
   * Anything but this place. `beside`: what the person had chosen, and it may stand with its label: whether that was taken
   * off before the run put it there, or chosen again after, cannot be told.
   */
  | { readonly kind: 'not'; readonly place: Side; readonly beside?: Tag };

type Deed = 'panel' | 'untag' | 'add-label' | 'remove-label' | 'edit' | 'delete' | 'move';

/** The last that a person did to an issue. */
export interface Act {
  readonly at: number;
  readonly what: string;
  /** Undefined: it said nothing of the place. */
  readonly intent: Intent | undefined;
  /** How the app's changes of the issue stood then. */
  readonly appChanges: number;
  readonly tag: Tag | undefined;
  /** The labels that it carried when somebody last said something of its place. */
  readonly labels: readonly string[];
}

/** People of a site who edit issues by hand, in the panel and out of it. */
export class SimPeople {
  readonly acts = new Map<number, Act>();
  /** Issues that somebody ever touched: a sweep may record it when the next run is under way. */
  private readonly hands = new Set<number>();
  readonly gone = new Map<number, number>();
  readonly moved = new Map<number, number>();
  /** Issues about which the app says that a person decided, though nobody touched them. */
  readonly madeUp = new Set<number>();
  /** Issues that the app tagged or suggested by itself, though nobody ever changed their text. */
  readonly unasked = new Set<number>();

  constructor(
    private readonly site: SimSite,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly trace: (line: string) => void,
  ) {}

  /** Somebody does something to an issue. */
  act(issue: SimIssue): void {
    if (!issue.isThere) return;
    const does = this.chance.pick<Deed>([
      'panel',
      'panel',
      'untag',
      'add-label',
      'remove-label',
      'edit',
      'delete',
      'move',
    ]);
    const intent = this[does](issue);
    if (intent === undefined) return;
    this.site.touchedAt.set(issue.id, this.clock.now());
    this.hands.add(issue.id);
    const before = this.acts.get(issue.id);
    this.acts.set(issue.id, {
      at: this.clock.now(),
      what: before === undefined ? does : `${before.what}, ${does}`,
      intent: intent === 'nothing' ? before?.intent : ambiguous(before, does) ? { kind: 'any' } : intent,
      appChanges: issue.appChanges.length,
      tag: issue.tag,
      labels: intent === 'nothing' && before !== undefined ? before.labels : issue.labels,
    });
    this.trace(
      `person ${does} ${issue.id} → ${JSON.stringify([issue.tag?.by, issue.tag?.place, issue.tag?.run, issue.labels])}`,
    );
  }

  /** The app wrote by itself: nobody decided anew, but it is no longer what was approved. */
  noteOwn(issue: SimIssue): void {
    const { id, tag, labels, appChanges } = issue;
    const before = this.acts.get(id);
    if (!this.hands.has(id) && tag?.by === 'person') this.madeUp.add(id);
    if (tag?.by !== 'person' && issue.textAt === 0) this.unasked.add(id);
    this.acts.set(id, {
      at: this.clock.now(),
      what: before === undefined ? 'the app' : `${before.what}, the app`,
      intent: before?.intent,
      appChanges: appChanges.length,
      tag,
      labels,
    });
  }

  panel(issue: SimIssue): Intent {
    const place = this.chance.pick<Side>(['backlog', 'plan']);
    const others = issue.labels.filter((label) => !ownLabels(DEFAULT_LABELS).includes(label));
    this.site.change(issue, {
      tag: { schema: 1, place, band: 'high', by: 'person', rules: 3 },
      labels: [...others, DEFAULT_LABELS[place]],
      updatedAt: this.clock.now(),
    });
    return { kind: 'place', place };
  }

  untag(issue: SimIssue): Intent | undefined {
    const others = issue.labels.filter((label) => !ownLabels(DEFAULT_LABELS).includes(label));
    if (issue.tag === undefined && others.length === issue.labels.length) return undefined;
    this.site.change(issue, { tag: undefined, labels: others, updatedAt: this.clock.now() });
    return { kind: 'none' };
  }

  'add-label'(issue: SimIssue): Intent | 'nothing' | undefined {
    const place = this.chance.pick<Side>(['backlog', 'plan']);
    const label = DEFAULT_LABELS[place];
    if (issue.labels.includes(label)) return undefined;
    const standing = standingTag(issue.tag, issue.labels, DEFAULT_LABELS);
    this.site.change(issue, { labels: [...issue.labels, label], updatedAt: this.clock.now() });
    // Beside the label of a person's decision it decides nothing.
    const after = standingTag(issue.tag, issue.labels, DEFAULT_LABELS);
    const isSettled = standing.kind === 'tagged' && after.kind === 'tagged' && !issue.tag?.run?.endsWith('-open');
    // Beside a label that Jira does not let go, nothing can be told.
    if (after.kind === 'labelled' && !issue.isClinging) return { kind: 'place', place };
    const isUndecided = issue.labels.includes(DEFAULT_LABELS.backlog) && issue.labels.includes(DEFAULT_LABELS.plan);
    if (isSettled) return { kind: 'any' };
    return isUndecided ? { kind: 'any' } : { kind: 'place', place };
  }

  'remove-label'(issue: SimIssue): Intent | undefined {
    const tagged = issue.tag;
    const label = issue.labels.find((one) => ownLabels(DEFAULT_LABELS).includes(one));
    if (label === undefined) return undefined;
    this.site.change(issue, { labels: issue.labels.filter((one) => one !== label), updatedAt: this.clock.now() });
    // A label that no tag was written with is taken off without a word about the tag.
    const isOfTag = isOpenTag(tagged) || (tagged !== undefined && tagged.label !== false);
    if (!isOfTag) return { kind: 'any' };
    const place = label === DEFAULT_LABELS.backlog ? 'backlog' : 'plan';
    const isBeforeRun = issue.appChanges.every(({ what }) => what !== 'label');
    return { kind: 'not', place, ...(isBeforeRun && tagged?.by === 'person' ? { beside: tagged } : {}) };
  }

  edit(issue: SimIssue): 'nothing' {
    this.site.change(issue, { updatedAt: this.clock.now(), textAt: this.clock.now() });
    return 'nothing';
  }

  delete(issue: SimIssue): 'nothing' {
    this.site.change(issue, { isThere: false });
    this.gone.set(issue.id, this.clock.now());
    return 'nothing';
  }

  move(issue: SimIssue): 'nothing' {
    this.site.change(issue, { projectId: '20000', updatedAt: this.clock.now() });
    this.moved.set(issue.id, this.clock.now());
    return 'nothing';
  }
}

/**
 * What leaves no trace that could be told from the run's own doing: a label that is set and taken off again before the
 * run writes, a tag that is taken off and its label set by hand, or both labels set one after the other.
 */
const ambiguous = (before: Act | undefined, does: Deed): boolean =>
  (does === 'add-label' && before !== undefined) ||
  (does === 'remove-label' && before?.what.includes('add-label') === true);
