/** Rule sets, drafts and runs over a key-value port. */
export { actsOnChange, listActing } from './acting-projects';
export { deletePortionsOf, deleteRun, deleteUnreadable } from './delete-run';
export {
  draftSize,
  forgetDraft,
  forgetDrafts,
  readDraft,
  revisionOf,
  saveDraft,
  type Draft,
  type FoundDraft,
} from './draft-store';
export { erasePerson, isNamed } from './erase-person';
export { type Condition, type KeyValue, type StoredEntity, type Write } from './key-value';
export { changePerson, forgetPerson, listPersons, type Person } from './person-store';
export { readPause, writePause } from './pause-store';
export { readPortion, readPortions, storedLeftSize, storedPortionSize, writeLeft, writePortion } from './portion-store';
export {
  commitPublished,
  forgetVersions,
  listVersions,
  readStored,
  readVersion,
  StoredRulesError,
  storedSize,
  VALUE_LIMIT,
  wasCommitted,
  type StoredRules,
} from './rule-set-store';
export { changeRun, emptySlot, keepInSlot, listRuns, listWatched, readRun, readSlot, startRun } from './run-store';
export { isOver, NOBODY, StoredRunError, watchOf, type StoredRun } from './stored-run';
export { readSweepMark, SweepMark, writeSweepMark } from './sweep-store';
export { readUnattended, writeUnattended, type Unattended } from './unattended-store';
export { transactInParts, transactWhereTrue } from './transact-in-parts';
