import type { Change } from './answerQueue.ts';

/** Unsaved sections of a draft, by section. */
export type Kept = readonly (readonly [section: string, change: Change])[];

/** Keeps the unsaved sections of a draft on this device, over a reload and a restart. */
export function keepDraft(key: string, unsaved: Kept): void {
  try {
    if (unsaved.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(unsaved));
  } catch {
    // Storage is off or full: the text is then kept for as long as the page is open.
  }
}

/** What was kept of a draft: on this device, or in this tab when its form had been sent; the tab keeps it no longer. */
export function takeDraft(key: string): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? sessionStorage.getItem(key) ?? '[]');
    sessionStorage.removeItem(key);
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Leaves what was kept to this tab alone: its form is on the way, and a shared computer should not keep it longer. */
export function moveToTab(key: string): void {
  try {
    const kept = localStorage.getItem(key);
    localStorage.removeItem(key);
    if (kept !== null) sessionStorage.setItem(key, kept);
  } catch {
    // Then there is nothing to move.
  }
}
