/** Some countries whose tax the demonstration knows, and one that it takes to have none. */
export const COUNTRIES = [
  { value: 'US', text: 'United States' },
  { value: 'DE', text: 'Germany' },
  { value: 'FR', text: 'France' },
  { value: 'GB', text: 'United Kingdom' },
  { value: 'NL', text: 'Netherlands' },
];
