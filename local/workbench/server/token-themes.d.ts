/** Generated files of @atlaskit/tokens that ship without types: the CSS of one theme. */
declare module '@atlaskit/tokens/dist/cjs/artifacts/themes/*' {
  const css: string;
  export default css;
}
