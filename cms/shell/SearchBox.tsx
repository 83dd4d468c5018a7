/** One box for all collections; results come while one types. */
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { searchAddress, searchedWords } from '#cms/list/addresses.ts';

const PLACE = '/tim';

interface Place {
  readonly pathname: string;
  readonly search: string;
}

/** @param place of Decap's router */
export function SearchBox({ place }: { readonly place: Place }) {
  const isResults = place.pathname === PLACE;
  const asked = isResults ? searchedWords(place.search) : '';
  const [words, setWords] = useState(asked);
  const input = useRef<HTMLInputElement>(null);
  // Another address, such as “back”, changes the box; the box's own address follows it.
  useEffect(() => {
    if (document.activeElement !== input.current || !isResults) setWords(asked);
  }, [asked, isResults]);
  const show = (query: string): void => {
    if (query.trim().length < 2) return;
    if (isResults) location.replace(searchAddress(query));
    else location.hash = searchAddress(query);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    show(words);
  };
  return (
    <form className="mb-search" role="search" onSubmit={submit}>
      <input
        ref={input}
        type="search"
        className="mb-input"
        aria-label="Tìm trong mọi chuyên mục"
        placeholder="Tìm: 15/2026, tiếp công dân…"
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          show(target.value);
        }}
      />
    </form>
  );
}
