/** Updates a value only when it has stopped changing: rendering at every key takes too long. */
import { useEffect, useState } from 'react';

const DELAY_MS = 150;

export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DELAY_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
