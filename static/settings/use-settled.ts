import { useEffect, useState } from 'react';

/**
 * A value once it has stopped changing for a while: for work that takes too long to be done with every keystroke.
 *
 * @param pause in milliseconds; 0: the value as it is
 */
export function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (pause === 0) return;
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return pause === 0 ? value : settled;
}
