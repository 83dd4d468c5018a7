/** GitHub's parser of workflows, which Forgejo's follow too. */
import { registerHooks } from 'node:module';

// It imports JSON without an attribute, which bundlers accept and Node does not.
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json')
      ? next(url, { ...context, importAttributes: { type: 'json' } })
      : next(url, context),
});
export const { NoOperationTraceWriter, parseWorkflow, convertWorkflowTemplate } =
  await import('@actions/workflow-parser');
