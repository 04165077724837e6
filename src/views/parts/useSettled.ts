import { useEffect, useRef, useState } from 'react';

/** A value that follows another one, but not faster than a person can listen. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (value === settled || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setSettled(latest.current);
    }, milliseconds);
  }, [value, settled, milliseconds]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return settled;
}
