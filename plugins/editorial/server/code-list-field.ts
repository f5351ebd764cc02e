/** A field that holds several codes of one list (size classes, guarantee kinds …); `options.list` names the list. */
export const codeListField = {
  name: 'code-list',
  plugin: 'editorial',
  type: 'json' as const,
  inputSize: { default: 12 as const, isResizable: true },
};
