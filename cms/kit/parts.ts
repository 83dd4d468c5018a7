/** What a concept has of its own in React: drawn in its form and in its preview. */
import type { ComponentType } from 'react';
import type { Data } from '#features/form.ts';

export interface Parts {
  /** By the name that the concept's form has for them. */
  readonly widgets: Readonly<Record<string, ComponentType<never>>>;
  readonly preview?: {
    /** Fields that it shows, so that they are not listed. */
    readonly fields: readonly string[];
    /** Loads with the first preview. */
    readonly Component: ComponentType<{ readonly data: Data }>;
  };
}
