export async function show(root, params, context) {
  context.title(context.texts.text('nav.policy'));
  return () => {};
}
