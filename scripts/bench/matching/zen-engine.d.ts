declare module '@gorules/zen-engine-linux-x64-gnu' {
  interface Decision {
    evaluate(context: object): Promise<{ result: unknown }>;
  }
  const engine: { ZenEngine: new () => { createDecision(content: Buffer): Decision } };
  export default engine;
}
