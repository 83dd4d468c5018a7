/** The mark of the site, in the province's colours. */
export const Mark = () => (
  <svg className="mb-mark" viewBox="0 0 80 80" aria-hidden="true">
    <rect width="80" height="80" rx="18" />
    <circle cx="40" cy="20" r="7.2" />
    <path d="M14 35c8.6 0 8.6 5 17.4 5s8.6-5 17.2-5 8.8 5 17.4 5M14 49c8.6 0 8.6 5 17.4 5s8.6-5 17.2-5 8.8 5 17.4 5M14 63c8.6 0 8.6 5 17.4 5s8.6-5 17.2-5 8.8 5 17.4 5" />
  </svg>
);
