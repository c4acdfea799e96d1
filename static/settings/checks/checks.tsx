import './checks.css';

import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';

import { Fold } from '../../ui/fold';
import { useShown } from '../../ui/use-shown';
import { useSteps } from '../../ui/use-steps';
import type { DeskProps } from '../desk';
import { standings } from '../editing/editing';
import { useSettledIssues } from '../project-issues/use-settled-issues';
import { checksTitle, GROUP_MEANING, GROUP_TITLE } from './check-words';
import { builtInRules } from './built-in-rules';
import { checkSteps } from './check-steps';
import { FindingList } from './finding-list';
import { groupFindings, type FindingGroup } from './group-findings';
import { remedyEdit, remedyWords, stillStands, type Remedy } from './remedies';
import { ruleNames } from './rule-names';
import { saidElsewhere } from './together';

/** What is worth a look in the rules as they are meant right now; nothing of it keeps them from being published. */
export function Checks({ desk }: DeskProps) {
  const { compiled, editing, edited, edit, showRule } = desk;
  const element = useRef<HTMLElement>(null);
  const isShown = useShown(element);
  const issues = useSettledIssues(desk.issues);
  const begin = useCallback(() => checkSteps(compiled, issues), [compiled, issues]);
  const { result } = useSteps(isShown ? begin : undefined);

  const rules = useMemo(() => {
    // What lags behind is of use for open forms only: a rule that was just fixed is to be gone at once.
    const listed = edited.rules.filter(({ id }) => !editing.drafts.has(id));
    return new Map([...desk.meant.rules, ...listed].map((rule) => [rule.id, rule]));
  }, [desk.meant, edited, editing.drafts]);
  const inForms = useMemo(() => {
    const listed = new Set(edited.rules.map(({ id }) => id));
    return new Set([...rules.keys()].filter((id) => editing.drafts.has(id) || !listed.has(id)));
  }, [rules, edited, editing.drafts]);
  const changed = useMemo(() => {
    const now = desk.meant.rules.map((rule) => ({ rule, isRemoved: false }));
    return new Set(standings(editing.base, now).keys());
  }, [editing.base, desk.meant]);
  const builtIn = useMemo(() => builtInRules(rules.values()), [rules]);
  const standing = useMemo(() => result?.filter((finding) => stillStands(finding, rules)), [result, rules]);
  const found = useMemo(() => standing && groupFindings(standing, changed, builtIn), [standing, changed, builtIn]);
  const idle = useMemo(() => saidElsewhere(standing ?? [], rules), [standing, rules]);

  const [isOpen, setOpen] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<FindingGroup>>(new Set());
  const [done, setDone] = useState('');
  const goOn = useFocusAfterFix(element);
  const onFix = useCallback(
    (remedy: Remedy) => {
      const asEdit = remedyEdit(edited, remedy);
      if (asEdit === undefined) return;
      goOn();
      edit(asEdit);
      setDone(`Done: ${remedyWords(remedy, ruleNames(rules.values()))}. Undo takes it back.`);
    },
    [edited, edit, goOn, rules],
  );
  const onOpen = useCallback(
    (id: string) => {
      edit({ kind: 'open', id });
      showRule(id);
    },
    [edit, showRule],
  );
  const list = { rules, idle, inForms, onFix, onOpen };
  return (
    <section ref={element} className="checks" aria-label="Checks">
      {found === undefined ? (
        <p className="checks-quiet">Checking the rules…</p>
      ) : found.own.length + found.others.length === 0 ? (
        <p className="checks-quiet">{checksTitle(found)}</p>
      ) : (
        <Fold title={checksTitle(found)} isOpen={isOpen} onToggle={setOpen}>
          <div className="checks-body">
            <p className="rules-help">Nothing here keeps the rules from being published.</p>
            {found.own.length > 0 && (
              <div className="checks-own">
                <h3 className="checks-title">In what you changed</h3>
                <FindingList findings={found.own} isMixed {...list} />
              </div>
            )}
            {found.others.map(([group, findings]) => (
              <Fold
                key={group}
                title={GROUP_TITLE[group](findings.length)}
                isOpen={opened.has(group)}
                onToggle={(isNowOpen) => setOpened((before) => withGroup(before, group, isNowOpen))}
              >
                <p className="rules-help">{GROUP_MEANING[group]}</p>
                <FindingList findings={findings} {...list} />
              </Fold>
            ))}
          </div>
        </Fold>
      )}
      <p className="visually-hidden" role="status">
        {done}
      </p>
      <p className="visually-hidden" role="status">
        {found !== undefined && found.own.length > 0 && `Checks found ${found.own.length} in what you changed`}
      </p>
    </section>
  );
}

function withGroup(groups: ReadonlySet<FindingGroup>, group: FindingGroup, isIn: boolean): ReadonlySet<FindingGroup> {
  const others = [...groups].filter((other) => other !== group);
  return new Set(isIn ? [...others, group] : others);
}

/** The button that was pressed goes with its finding: the next fix, or else the title, takes the focus. */
function useFocusAfterFix(element: RefObject<HTMLElement>): () => void {
  const next = useRef<string>();
  useLayoutEffect(() => {
    const wanted = next.current;
    next.current = undefined;
    if (wanted === undefined || document.activeElement !== document.body) return;
    const button = element.current?.querySelector<HTMLElement>(`[data-fix="${CSS.escape(wanted)}"]`);
    (button ?? element.current?.querySelector<HTMLElement>('summary'))?.focus();
  });
  return useCallback(() => {
    const fixes = [...(element.current?.querySelectorAll<HTMLElement>('[data-fix]') ?? [])];
    const at = fixes.findIndex((fix) => fix === document.activeElement);
    next.current = (fixes[at + 1] ?? fixes[at - 1])?.dataset['fix'] ?? '';
  }, [element]);
}
