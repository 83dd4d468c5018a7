import { sharedState } from '#cms/kit/shared-state.ts';

/** Whether the panel of the reason is open: until it is answered, nothing is published. */
export const isAsking = sharedState(false);
