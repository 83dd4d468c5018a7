/**
 * Tells the style sheet, before anything below is drawn, that a place will be shown and how high it
 * was last time, so that nothing moves when it comes. A plain script, since a module runs only
 * after the page may have been drawn: `?noi=` of the address, else the choice kept in this browser.
 */
{
  let kept = '';
  try {
    kept = localStorage.getItem('noi') ?? '';
  } catch {
    // Without storage only the address counts.
  }
  const [id, height, width] = kept.split(' ');
  const asked = new URLSearchParams(location.search).get('noi');
  const place = asked && /^[a-z0-9-]+$/.test(asked) ? asked : id;
  const root = document.documentElement;
  if (place) root.dataset.place = place;
  if (place && place === id && Number(width) === innerWidth)
    root.style.setProperty('--place-height', `${height}px`);
}
