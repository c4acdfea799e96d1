import './rule-table.css';

import type { RuleInUse } from '#measure';
import type { Rule } from '#rules';
import { useMemo } from 'react';

import { SortHeads } from '../../ui/table/sort-heads';
import { VirtualTable } from '../../ui/table/virtual-table';
import { FIGURE_COLUMNS, type FigureColumn, type FigureSort } from './figure-columns';
import { RuleTableRow } from './rule-table-row';

interface RuleTableProps {
  readonly rules: readonly RuleInUse[];
  /** All rules, to name those that others stand beside. */
  readonly all: readonly Rule[];
  /** How many issues the rules were asked about. */
  readonly asked: number;
  readonly sort: FigureSort;
  readonly onSort: (column: FigureColumn) => void;
  readonly onShow: (id: string) => void;
}

const HEIGHTS = { wide: { row: 52, head: 40 }, narrow: { row: 144, head: 112 } } as const;

/** Rules with what they do. */
export function RuleTable({ rules, all, asked, sort, onSort, onShow }: RuleTableProps) {
  const byId = useMemo(() => new Map(all.map((rule) => [rule.id, rule])), [all]);
  return (
    <VirtualTable
      label="How rules do"
      rowClass="figures-row"
      heights={HEIGHTS}
      entries={rules}
      idOf={idOf}
      head={<SortHeads columns={FIGURE_COLUMNS} cellClass="figures-cell" sort={sort} onSort={onSort} />}
      row={(rule, { index, height, isActive }) => (
        <RuleTableRow
          figures={rule}
          byId={byId}
          asked={asked}
          index={index}
          height={height}
          isActive={isActive}
          onShow={onShow}
        />
      )}
    />
  );
}

const idOf = ({ rule }: RuleInUse): string => rule.id;
